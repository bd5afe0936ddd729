package org.mycelium.commands.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.recorded.Provenance;
import org.mycelium.commands.question.Outcome;
import org.mycelium.commands.question.Recount;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.TieDraw;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.text.Message;

/**
 * What follows from the count of a choice between options, once it is recorded how it ended: the
 * decision and what it does, a lot where it is tied, and what the room is told.
 */
final class Concluding {
  private final Members members;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final CarryingOut carryingOut;
  private final TieLots lots;

  Concluding(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      CarryingOut carryingOut,
      TieLots lots) {
    this.members = members;
    this.proposals = proposals;
    this.decisions = decisions;
    this.carryingOut = carryingOut;
    this.lots = lots;
  }

  /**
   * A vote that was counted.
   *
   * @param outcome empty if too few voted
   * @param closedLate when it closed, if that was noticeably after it was due
   * @param sealedRoot the root of the list of ballots that was published just now
   */
  record Counted(
      Proposal proposal,
      Selection selection,
      List<Ballot> ballots,
      Result result,
      Optional<Outcome> outcome,
      Optional<Instant> closedLate,
      Optional<String> sealedRoot) {
    Counted {
      ballots = List.copyOf(ballots);
    }

    Proposal.Status status() {
      return outcome.map(Concluding::status).orElse(Proposal.Status.NOT_DECIDED);
    }
  }

  private static Proposal.Status status(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Chosen _ -> Proposal.Status.PASSED;
      case Outcome.NoneOfThese _, Outcome.NothingSaid _ -> Proposal.Status.FAILED;
      case Outcome.Tied _ -> Proposal.Status.TABLED;
    };
  }

  void conclude(Counted counted, Moment moment, Decision.Draft draft) {
    Proposal proposal = counted.proposal();
    Count count = Count.of(counted.ballots());
    Optional<DecisionNo> decision = Optional.empty();
    List<CarriedOut> carriedOut = List.of();
    List<Message> told = new ArrayList<>();
    if (counted.outcome().orElse(null) instanceof Outcome.Chosen chosen) {
      decision = Optional.of(decisions.next());
      draft.fact(new ProposalFact.OptionsChosen(proposal.no(), chosen.options()));
      draft.fact(new ProposalFact.DecisionRecorded(proposal.no(), decision.get(), count));
      carriedOut = carryingOut.carryOut(proposal.no(), decision.get(), draft);
    } else {
      carryingOut.leave(proposal.no(), counted.status(), draft).forEach(told::add);
    }
    Optional<TieDraw> tie = tie(counted);
    draft
        .effect(new Effect.FreezeCard(proposal.no()))
        .effect(
            loud(
                new SelectionResult(
                    proposal,
                    counted.selection(),
                    counted.outcome(),
                    count,
                    Recount.reasons(counted.selection(), counted.result()),
                    decision,
                    counted.closedLate(),
                    carriedOut,
                    counted.sealedRoot(),
                    Provenance.of(proposal, proposals, no -> members.get(no).displayName()),
                    tie.map(_ -> lots.next(moment))),
                proposal.no()))
        .effects(CountFiles.of(proposal, counted.selection(), counted.result(), counted.ballots()));
    told.forEach(message -> draft.effect(loud(message, proposal.no())));
    tie.ifPresent(between -> lots.call(proposal, between, moment, draft));
  }

  private static Optional<TieDraw> tie(Counted counted) {
    return counted
        .outcome()
        .filter(Outcome.Tied.class::isInstance)
        .map(Outcome.Tied.class::cast)
        .map(tied -> TieDraw.of(counted.selection(), counted.result(), tied));
  }

  static Effect loud(Message message, ProposalNo about) {
    return new Effect.Announce(message, Effect.Loudness.LOUD, List.of(), Optional.of(about));
  }
}
