package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.recorded.Provenance;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.tally.RuleWords;
import org.mycelium.commands.tally.Verdict;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What the room is told when a vote ends: the outcome, the sum, the quorum, the dissent.
 *
 * @param decision its number, if it passed
 * @param dissent those against
 * @param closedLate when it closed, if that was noticeably after it was due
 * @param carriedOut what it did, if it passed and does something
 * @param sealedRoot the root of the list of ballots, if they were sealed
 * @param provenance which votes others had recorded
 */
public record ProposalResult(
    Proposal proposal,
    Verdict verdict,
    Count count,
    Optional<DecisionNo> decision,
    List<Dissent> dissent,
    Optional<Instant> closedLate,
    List<CarriedOut> carriedOut,
    Optional<String> sealedRoot,
    Provenance provenance)
    implements Message {
  /** More voices than this are read in the log, not in one message. */
  private static final int MAX_DISSENT = 6;

  private static final int MAX_REASON_CHARS = 200;

  @Override
  public void write(Prose out) {
    out.title(
        switch (verdict) {
          case PASSED -> "proposal.result.passed";
          case FAILED -> "proposal.result.failed";
          case TABLED -> "proposal.result.tabled";
          case NOT_DECIDED -> "proposal.result.not-decided";
        },
        Arg.id("no", proposal.no()),
        Arg.id("decision", decision.map(DecisionNo::toString).orElse("")),
        Arg.untrusted("title", proposal.title()));
    sum(out, proposal, count);
    closedLate.ifPresent(
        at ->
            out.line(
                "proposal.result.late", Arg.when("due", proposal.closesAt()), Arg.when("at", at)));
    sealedRoot.ifPresent(root -> sealed(out, proposal, count, root));
    out.include(provenance);
    dissent(out, dissent, decision);
    CarriedOut.write(out, carriedOut);
    switch (verdict) {
      case NOT_DECIDED -> out.paragraph().line("proposal.result.again");
      case TABLED ->
          out.paragraph()
              .line(
                  proposal.question() instanceof Resolution resolution
                          && resolution.rule().secondPhase().isPresent()
                      ? "proposal.result.second-phase"
                      : "proposal.result.go-on",
                  Arg.word("target", proposal.no().toString()));
      case PASSED, FAILED -> {
        // The last word.
      }
    }
  }

  /** Where the list of sealed ballots is, and its root. */
  static void sealed(Prose out, Proposal proposal, Count count, String root) {
    out.line(
        "proposal.result.sealed",
        Arg.num("count", count.voted()),
        Arg.word("target", proposal.no().toString()),
        Arg.word("root", root));
  }

  /** The counts, the rule's arithmetic and the quorum, each written out. */
  public static void sum(Prose out, Proposal proposal, Count count) {
    out.line(
        "proposal.result.counts",
        Arg.said("counts", QuestionWords.counts(proposal.question(), count)));
    if (proposal.question() instanceof Resolution resolution
        && proposal.quorum().isMet(count.voted(), proposal.electorate())) {
      out.include(resolution.rule().arithmetic(count, proposal.electorate()));
    }
    out.line(
        proposal.quorum().asks() ? "proposal.result.quorum" : "proposal.result.no-quorum",
        Arg.num("voted", count.voted()),
        Arg.num("electorate", proposal.electorate()),
        Arg.num("needed", proposal.quorum().needed(proposal.electorate())));
    out.include(new CountedAmong(proposal.quorum(), proposal.electorate(), false));
  }

  /** Those against, as far as they fit. */
  public static void dissent(Prose out, List<Dissent> dissent, Optional<DecisionNo> decision) {
    for (Dissent voice : dissent.stream().limit(MAX_DISSENT).toList()) {
      out.line(
          "proposal.result.dissent",
          Arg.said("position", RuleWords.dissent(voice.position().choice())),
          Arg.word("named", voice.name().isPresent() ? "yes" : "no"),
          Arg.word("reasoned", voice.reason().isEmpty() ? "no" : "yes"),
          Arg.untrusted("name", voice.name().orElse("")),
          Arg.untrusted("reason", shortened(voice.reason())));
    }
    if (dissent.size() > MAX_DISSENT) {
      out.line("proposal.result.more-dissent", Arg.num("count", dissent.size() - MAX_DISSENT));
    }
  }

  private static String shortened(String reason) {
    int length = reason.codePointCount(0, reason.length());
    return length <= MAX_REASON_CHARS
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, MAX_REASON_CHARS)) + "…";
  }
}
