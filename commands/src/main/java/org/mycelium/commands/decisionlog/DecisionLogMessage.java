package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalResult;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.proposal.recorded.Provenance;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of the decision log. */
public sealed interface DecisionLogMessage extends Message {
  /** The newest entries. */
  record Newest(List<LogLine> decisions, int total) implements DecisionLogMessage {
    /** Keeps its own copy. */
    public Newest {
      decisions = List.copyOf(decisions);
    }

    @Override
    public void write(Prose out) {
      out.line("decisionlog.newest", Arg.num("count", total));
      items(out, decisions);
      if (!decisions.isEmpty()) {
        out.line(
            "decisionlog.more", Arg.word("no", decisions.getFirst().decision().no().toString()));
      }
    }
  }

  /** The entries with certain words. */
  record Matches(String words, List<LogLine> decisions, boolean more)
      implements DecisionLogMessage {
    /** Keeps its own copy. */
    public Matches {
      decisions = List.copyOf(decisions);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "decisionlog.matches",
          Arg.num("count", decisions.size()),
          Arg.word("more", more ? "yes" : "no"),
          Arg.untrusted("words", words));
      items(out, decisions);
    }
  }

  /** There is none of that number, or none at all. */
  record NoSuch(Optional<DecisionNo> no, int total) implements DecisionLogMessage {
    @Override
    public void write(Prose out) {
      if (no.isPresent()) {
        out.line("decisionlog.no-such", Arg.id("no", no.get()), Arg.num("total", total));
      } else {
        out.line("decisionlog.newest", Arg.num("count", 0));
      }
    }
  }

  /**
   * One entry, with everything it rests on.
   *
   * @param figures what the count came to, for a choice between options
   * @param provenance which votes others had recorded
   * @param statements what those against attached
   * @param done what was done with it, each as items of a list
   * @param undone what could not be done
   */
  record InFull(
      LoggedDecision decision,
      String proposerName,
      List<Dissent> dissent,
      Margin margin,
      Optional<Message> figures,
      Provenance provenance,
      List<SignedStatement> statements,
      List<Message> done,
      List<Message> undone)
      implements DecisionLogMessage {
    private static final int MAX_TEXT_CHARS = 2_000;

    /** Keeps its own copy. */
    public InFull {
      dissent = List.copyOf(dissent);
      statements = List.copyOf(statements);
      done = List.copyOf(done);
      undone = List.copyOf(undone);
    }

    @Override
    public void write(Prose out) {
      Proposal p = decision.proposal();
      out.title(
          "decisionlog.title", Arg.id("no", decision.no()), Arg.untrusted("title", p.title()));
      out.line(
          "decisionlog.terms",
          Arg.when("decided", decision.decidedAt()),
          Arg.id("proposal", p.no()),
          Arg.word("named", proposerName.isEmpty() ? "no" : "yes"),
          Arg.untrusted("proposer", proposerName));
      if (!p.text().isEmpty()) {
        out.passage(p.text(), MAX_TEXT_CHARS);
      }
      out.include(margin);
      out.paragraph();
      out.include(p.question().description());
      decision
          .choice()
          .ifPresent(chosen -> out.line("decisionlog.chosen", Arg.said("chosen", chosen)));
      figures.ifPresent(out::include);
      ProposalResult.sum(out, p, decision.count());
      out.include(provenance);
      ProposalResult.dissent(out, dissent, Optional.of(decision.no()));
      statements.forEach(out::include);
      list(out, "decisionlog.done", done);
      list(out, "decisionlog.undone", undone);
    }
  }

  private static void list(Prose out, String key, List<Message> items) {
    if (!items.isEmpty()) {
      out.paragraph().line(key);
      items.forEach(out::include);
    }
  }

  /** What is in the file of the whole log. */
  record FileOfAll(int total) implements DecisionLogMessage {
    @Override
    public void write(Prose out) {
      out.line("decisionlog.file", Arg.num("count", total));
    }
  }

  private static void items(Prose out, List<LogLine> decisions) {
    for (LogLine line : decisions) {
      LoggedDecision decision = line.decision();
      Optional<String> instead = line.margin().story().map(Story::instead);
      out.item(
          decision.choice().isPresent() ? "decisionlog.item-chosen" : "decisionlog.item",
          Arg.id("no", decision.no()),
          Arg.said("chosen", decision.choice().orElse(_ -> {})),
          Arg.untrusted("title", decision.proposal().title()),
          Arg.word("storied", instead.isPresent() ? "yes" : "no"),
          Arg.untrusted("instead", instead.orElse("")),
          Arg.word("how", line.margin().ending().map(e -> e.ending().how().word()).orElse("none")),
          Arg.id(
              "by",
              line.margin()
                  .ending()
                  .flatMap(e -> e.ending().by())
                  .map(DecisionNo::toString)
                  .orElse("")),
          Arg.when("decided", decision.decidedAt()));
    }
  }
}
