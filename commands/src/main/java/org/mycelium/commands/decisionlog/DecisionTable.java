package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.text.Csv;

/** The decision log as a table, a line a decision; the same in every language. Pure. */
public final class DecisionTable {
  /** What the columns are called; programs read these, so they stay. */
  public static final String HEADER =
      Csv.line(
          List.of(
              "assembly",
              "decision",
              "proposal",
              "title",
              "text",
              "proposer",
              "opened_at",
              "decided_at",
              "rule",
              "quorum",
              "electorate",
              "yes",
              "no",
              "abstain",
              "objection",
              "votes",
              "dissent",
              "instead_of",
              "because",
              "ends",
              "ended",
              "review_on",
              "recorded",
              "statements"));

  private DecisionTable() {}

  /**
   * The line of a decision, with what stands beside it in other tables.
   *
   * @param recorded how many of its votes others had recorded
   * @param statements what those against attached
   */
  public static String line(
      AssemblyId assembly,
      LoggedDecision decision,
      String proposer,
      List<Dissent> dissent,
      Margin margin,
      int recorded,
      List<SignedStatement> statements) {
    Proposal proposal = decision.proposal();
    Count count = decision.count();
    return Csv.line(
        List.of(
            assembly.value(),
            decision.no(),
            proposal.no(),
            proposal.title(),
            proposal.text(),
            proposer,
            proposal.openedAt(),
            decision.decidedAt(),
            proposal.question().canonical(),
            proposal.quorum().canonical(),
            proposal.electorate(),
            count.of(Choice.YES),
            count.of(Choice.NO),
            count.of(Choice.ABSTAIN),
            count.of(Choice.OBJECTION),
            count.taken().entrySet().stream()
                .map(taken -> taken.getKey() + " " + taken.getValue())
                .collect(Collectors.joining("; ")),
            dissent.stream().map(DecisionTable::voice).collect(Collectors.joining("\n")),
            margin.story().map(Story::instead).orElse(""),
            margin.story().map(Story::because).orElse(""),
            margin.ended().stream()
                .map(other -> other.ending().decision() + " " + other.ending().how().word())
                .collect(Collectors.joining("; ")),
            margin.ending().map(own -> ended(own.ending())).orElse(""),
            margin
                .review()
                .filter(_ -> margin.ending().isEmpty())
                .map(review -> review.day().toString())
                .orElse(""),
            recorded,
            statements.stream()
                .map(one -> String.join(", ", one.names()) + ": " + one.words())
                .collect(Collectors.joining("\n"))));
  }

  private static String ended(Ending ending) {
    return ending.how().word() + ending.by().map(by -> " by " + by).orElse("");
  }

  private static String voice(Dissent voice) {
    return Stream.of(voice.name().orElse(""), voice.position().choice().word(), voice.reason())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }
}
