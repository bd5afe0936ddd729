package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.life.LifeFact;
import org.mycelium.commands.proposal.life.LifeMessage;
import org.mycelium.commands.proposal.recorded.Provenance;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.question.Outcome;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.Settled;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.tally.Foregone;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Verdict;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.text.Message;

/** How a vote ends: the count, the verdict, the decision. */
final class Closing {
  /** A close this much after its time is worth an explanation in the result. */
  private static final Duration NOTICEABLY_LATE = Duration.ofMinutes(5);

  private final Members members;
  private final Proposals proposals;
  private final DecisionLog decisions;
  private final CarryingOut carryingOut;
  private final Concluding concluding;
  private final LostBallots lostBallots;
  private final Leavers leavers;

  Closing(
      Members members,
      Proposals proposals,
      DecisionLog decisions,
      CarryingOut carryingOut,
      TieLots lots) {
    this.members = members;
    this.proposals = proposals;
    this.decisions = decisions;
    this.carryingOut = carryingOut;
    this.concluding = new Concluding(members, proposals, decisions, carryingOut, lots);
    this.leavers = new Leavers(members, proposals);
    this.lostBallots = new LostBallots(proposals, carryingOut);
  }

  /** The clock struck. An extension in the meantime makes this nothing. */
  Decision due(ProposalCommand.CloseDue command, Settings settings, Moment moment) {
    return proposals
        .find(command.proposal())
        .filter(Proposal::open)
        .filter(proposal -> proposal.closesAt().equals(command.due()))
        .map(proposal -> close(proposal, settings, moment, false))
        .orElseGet(Decision::silence);
  }

  /** Somebody asked to close now: granted where nothing can change the outcome any more. */
  Decision early(Proposal proposal, MemberNo issuer, Settings settings, Moment moment) {
    if (!settings.earlyClose()) {
      return Decision.refuse(new ProposalMessage.NoEarlyClose(proposal));
    }
    if (carryingOut.takesItsTime(proposal.no())) {
      return Decision.refuse(new PaceMessage.TakesItsTime(proposal));
    }
    List<Ballot> ballots = proposals.ballots(proposal.no());
    Count count = Count.of(ballots);
    boolean hidden = proposals.terms(proposal.no()).results() != ResultsShown.ALWAYS;
    List<Ballot> own =
        ballots.stream().filter(ballot -> RecordingNo.behind(ballot.castBy()).isEmpty()).toList();
    if (own.size() < ballots.size()) {
      // Until the close, whoever was recorded may see it otherwise.
      int voted = Count.of(own).voted();
      return Decision.refuse(
          hidden
              ? new TermsMessage.NotAllVoted(proposal, voted)
              : new ProposalMessage.StillUndecided(proposal, voted));
    }
    if (hidden) {
      // Whether the outcome is settled, or somebody objects, would tell how it stands.
      return count.voted() < proposal.electorate()
          ? Decision.refuse(new TermsMessage.NotAllVoted(proposal, count.voted()))
          : close(proposal, settings, moment, true);
    }
    if (stopped(proposal.question(), count) && !issuer.equals(proposal.proposer())) {
      // An objection is there to be met; else whoever objects could end a proposal at once.
      return Decision.refuse(new ProposalMessage.ObjectionStands(proposal));
    }
    if (!foregone(proposal, count)) {
      return Decision.refuse(new ProposalMessage.StillUndecided(proposal, count.voted()));
    }
    return close(proposal, settings, moment, true);
  }

  private static boolean stopped(Question question, Count count) {
    return question instanceof Resolution resolution && resolution.rule().stopped(count);
  }

  private boolean foregone(Proposal proposal, Count count) {
    return switch (proposal.question()) {
      case Resolution resolution ->
          Foregone.verdict(resolution.rule(), proposal.quorum(), count, proposal.electorate())
              .isPresent();
      case Selection selection ->
          Settled.already(
              selection,
              proposal.quorum(),
              proposals.ballots(proposal.no()),
              proposal.electorate());
    };
  }

  private Decision close(Proposal proposal, Settings settings, Moment moment, boolean early) {
    return lostBallots
        .repeated(proposal, early, settings, moment)
        .orElseGet(() -> count(leavers.sorted(proposal), moment, early));
  }

  private Decision count(Proposal proposal, Moment moment, boolean early) {
    List<Ballot> ballots = proposals.ballots(proposal.no());
    Count count = Count.of(ballots);
    return switch (proposal.question()) {
      case Resolution resolution ->
          close(
              proposal,
              Verdict.of(resolution.rule(), proposal.quorum(), count, proposal.electorate()),
              count,
              moment,
              early);
      case Selection selection -> choose(proposal, selection, ballots, moment, early);
    };
  }

  /** A tie is neither a choice nor a rejection: the proposal is tabled until a lot settles it. */
  private Decision choose(
      Proposal proposal, Selection selection, List<Ballot> ballots, Moment moment, boolean early) {
    Count count = Count.of(ballots);
    Result result = selection.result(ballots);
    boolean enough = proposal.quorum().isMet(count.voted(), proposal.electorate());
    Optional<Outcome> outcome =
        enough ? Optional.of(Outcome.of(selection, result)) : Optional.empty();
    if (!enough && !early && patient(proposal)) {
      return await(proposal, count, moment);
    }
    Decision.Draft draft = Decision.accept();
    Concluding.Counted counted =
        new Concluding.Counted(
            proposal,
            selection,
            ballots,
            result,
            outcome,
            closedLate(proposal, moment),
            unsealed(proposal, draft, moment).map(Unsealing.Published::root));
    leavers.say(proposal, draft);
    draft.fact(new ProposalFact.ProposalClosed(proposal.no(), counted.status(), early));
    concluding.conclude(counted, moment, draft);
    return draft.done();
  }

  private static Optional<Instant> closedLate(Proposal proposal, Moment moment) {
    return moment.now().isAfter(proposal.closesAt().plus(NOTICEABLY_LATE))
        ? Optional.of(moment.now())
        : Optional.empty();
  }

  private Decision close(
      Proposal proposal, Verdict verdict, Count count, Moment moment, boolean early) {
    Proposal.Status status =
        switch (verdict) {
          case PASSED -> Proposal.Status.PASSED;
          case FAILED -> Proposal.Status.FAILED;
          case TABLED -> Proposal.Status.TABLED;
          case NOT_DECIDED -> Proposal.Status.NOT_DECIDED;
        };
    if (verdict == Verdict.NOT_DECIDED && !early && patient(proposal)) {
      return await(proposal, count, moment);
    }
    Decision.Draft draft = Decision.accept();
    Optional<Unsealing.Published> published = unsealed(proposal, draft, moment);
    leavers.say(proposal, draft);
    draft.fact(new ProposalFact.ProposalClosed(proposal.no(), status, early));
    Optional<DecisionNo> decision = Optional.empty();
    List<CarriedOut> carriedOut = List.of();
    List<Message> told = new ArrayList<>();
    if (verdict == Verdict.PASSED) {
      decision = Optional.of(decisions.next());
      draft.fact(new ProposalFact.DecisionRecorded(proposal.no(), decision.get(), count));
      carriedOut = carryingOut.carryOut(proposal.no(), decision.get(), draft);
    } else {
      carryingOut.leave(proposal.no(), status, draft).forEach(told::add);
    }
    draft
        .effect(new Effect.FreezeCard(proposal.no()))
        .effect(
            new Effect.Announce(
                new ProposalResult(
                    proposal,
                    verdict,
                    count,
                    decision,
                    Dissent.on(
                        proposal,
                        proposals,
                        published.map(Unsealing.Published::reasons).orElse(List.of()),
                        no -> members.get(no).displayName()),
                    closedLate(proposal, moment),
                    carriedOut,
                    published.map(Unsealing.Published::root),
                    provenance(proposal)),
                Effect.Loudness.LOUD,
                List.of(),
                Optional.of(proposal.no())));
    told.forEach(message -> draft.effect(Concluding.loud(message, proposal.no())));
    return draft.done();
  }

  /** The list in which sealed ballots are published, and their reasons; empty for open votes. */
  private Optional<Unsealing.Published> unsealed(
      Proposal proposal, Decision.Draft draft, Moment moment) {
    return proposals.terms(proposal.no()).sealed()
        ? Optional.of(Unsealing.publish(proposal, proposals, draft, moment.entropy()))
        : Optional.empty();
  }

  private Provenance provenance(Proposal proposal) {
    return Provenance.of(proposal, proposals, no -> members.get(no).displayName());
  }

  private boolean patient(Proposal proposal) {
    return proposals.patience(proposal.no()).filter(patience -> !patience.spent()).isPresent();
  }

  /** Too few voted: votes are taken for longer, this once. */
  private Decision await(Proposal proposal, Count count, Moment moment) {
    Instant closesAt = moment.now().plus(proposals.patience(proposal.no()).orElseThrow().length());
    // As it stood before those who left were sorted out: the vote goes on.
    Quorum quorum = proposals.find(proposal.no()).orElseThrow().quorum();
    int needed = quorum.needed(proposal.electorate());
    return Decision.accept()
        .fact(new LifeFact.QuorumAwaited(proposal.no(), closesAt))
        .effect(new Effect.TouchCard(proposal.no()))
        .effect(
            new Effect.Announce(
                new LifeMessage.Awaited(proposal, count.voted(), needed, closesAt),
                Effect.Loudness.LOUD,
                List.of(),
                Optional.of(proposal.no())))
        .done();
  }
}
