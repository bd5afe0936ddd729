package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.recorded.Provenance;
import org.mycelium.commands.question.Outcome;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What the room is told when a choice between options ends: what was chosen, how it was counted,
 * the figures that decided, the quorum.
 *
 * @param outcome empty if too few voted
 * @param figures the lines that say why
 * @param decision its number, if something was chosen
 * @param closedLate when it closed, if that was noticeably after it was due
 * @param carriedOut what it did, if something was chosen and it does something
 * @param sealedRoot the root of the list of ballots, if they were sealed
 * @param provenance which votes others had recorded
 * @param lot the one that settles the tie, if it is tied
 */
record SelectionResult(
    Proposal proposal,
    Selection selection,
    Optional<Outcome> outcome,
    Count count,
    Message figures,
    Optional<DecisionNo> decision,
    Optional<Instant> closedLate,
    List<CarriedOut> carriedOut,
    Optional<String> sealedRoot,
    Provenance provenance,
    Optional<TieLots.Called> lot)
    implements Message {
  SelectionResult {
    carriedOut = List.copyOf(carriedOut);
  }

  @Override
  public void write(Prose out) {
    title(out);
    sum(out, proposal, selection, count, figures);
    closedLate.ifPresent(
        at ->
            out.line(
                "proposal.result.late", Arg.when("due", proposal.closesAt()), Arg.when("at", at)));
    sealedRoot.ifPresent(root -> ProposalResult.sealed(out, proposal, count, root));
    out.include(provenance);
    CarriedOut.write(out, carriedOut);
    if (outcome.isEmpty()) {
      out.paragraph().line("proposal.result.again");
    } else if (outcome.get() instanceof Outcome.Tied tied) {
      out.paragraph()
          .line(
              "proposal.result.lot",
              Arg.id("draw", lot.map(TieLots.Called::draw).orElse("")),
              Arg.when("until", lot.map(TieLots.Called::until).orElse(proposal.closesAt())),
              Arg.num("seats", tied.seats()))
          .line("proposal.result.runoff", Arg.word("target", proposal.no().toString()));
    }
  }

  private void title(Prose out) {
    if (outcome.isEmpty()) {
      title(out, "proposal.result.not-decided");
      return;
    }
    switch (outcome.get()) {
      case Outcome.Chosen chosen ->
          title(
              out,
              "proposal.result.chosen",
              Arg.said("chosen", SelectionWords.names(selection, chosen.options())));
      case Outcome.NoneOfThese _ -> title(out, "proposal.result.none-of-these");
      case Outcome.NothingSaid _ -> title(out, "proposal.result.nothing-said");
      case Outcome.Tied tied -> {
        title(
            out,
            "proposal.result.tied",
            Arg.said("tied", SelectionWords.names(selection, tied.among())));
        if (!tied.elected().isEmpty()) {
          out.line(
              "proposal.result.elected",
              Arg.said("elected", SelectionWords.names(selection, tied.elected())));
        }
      }
    }
  }

  private void title(Prose out, String key, Arg... more) {
    Arg[] args = new Arg[more.length + 3];
    args[0] = Arg.id("no", proposal.no());
    args[1] = Arg.id("decision", decision.map(DecisionNo::toString).orElse(""));
    args[2] = Arg.untrusted("title", proposal.title());
    System.arraycopy(more, 0, args, 3, more.length);
    out.title(key, args);
  }

  /** How it was counted, the figures, and the quorum. */
  private static void sum(
      Prose out, Proposal proposal, Selection selection, Count count, Message figures) {
    out.include(selection.description());
    out.include(figures);
    turnout(out, proposal, count);
  }

  /** Who voted, who abstained, and the quorum. */
  static void turnout(Prose out, Proposal proposal, Count count) {
    out.line(
        "proposal.result.turnout",
        Arg.said("counts", QuestionWords.counts(proposal.question(), count)));
    out.line(
        proposal.quorum().asks() ? "proposal.result.quorum" : "proposal.result.no-quorum",
        Arg.num("voted", count.voted()),
        Arg.num("electorate", proposal.electorate()),
        Arg.num("needed", proposal.quorum().needed(proposal.electorate())));
    out.include(new CountedAmong(proposal.quorum(), proposal.electorate(), false));
  }
}
