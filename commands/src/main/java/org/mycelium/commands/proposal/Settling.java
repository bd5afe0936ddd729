package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.question.DrawnTie;
import org.mycelium.commands.question.Outcome;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.TieDraw;
import org.mycelium.commands.tally.Ballot;

/**
 * How a choice that ended in a tie goes on: a lot is drawn between its options, and the same
 * ballots are counted once more with what came out. Pure but for its read ports; one transaction,
 * one instance.
 */
public final class Settling {
  private final Proposals proposals;
  private final Concluding concluding;

  /** Decides from these. */
  public Settling(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      Enactments enactments,
      Enacting enacting,
      TieLots lots) {
    this.proposals = proposals;
    this.concluding =
        new Concluding(
            members, proposals, decisions, new CarryingOut(proposals, enactments, enacting), lots);
  }

  /** A tabled proposal whose votes are tied, and between what a lot has to be drawn. */
  public record Unsettled(Proposal proposal, TieDraw between) {}

  /** The tie for which a proposal was set aside; empty if there is none. */
  public Optional<Unsettled> tie(ProposalNo no) {
    Optional<Proposal> tabled =
        proposals.find(no).filter(proposal -> proposal.status() == Proposal.Status.TABLED);
    if (tabled.isPresent() && tabled.get().question() instanceof Selection selection) {
      Result result = selection.result(proposals.ballots(no));
      if (Outcome.of(selection, result) instanceof Outcome.Tied tied) {
        return Optional.of(new Unsettled(tabled.get(), TieDraw.of(selection, result, tied)));
      }
    }
    return Optional.empty();
  }

  /** The lot was drawn: the ballots are counted with it, and that decides. */
  public void settle(ProposalNo no, DrawnTie drawn, Moment moment, Decision.Draft draft) {
    Unsettled tie =
        tie(no).orElseThrow(() -> new IllegalStateException("nothing is tied in " + no));
    Selection selection = ((Selection) tie.proposal().question()).settledBy(drawn);
    List<Ballot> ballots = proposals.ballots(no);
    Result result = selection.result(ballots);
    Concluding.Counted counted =
        new Concluding.Counted(
            tie.proposal().asking(selection),
            selection,
            ballots,
            result,
            Optional.of(Outcome.of(selection, result)),
            Optional.empty(),
            Optional.empty());
    if (counted.status() != Proposal.Status.TABLED) {
      draft.fact(new ProposalFact.TieSettled(no, selection.canonical(), counted.status()));
    }
    concluding.conclude(counted, moment, draft);
  }
}
