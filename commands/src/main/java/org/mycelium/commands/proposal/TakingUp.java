package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.question.Outcome;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Rule;

/**
 * How a tabled proposal goes on: it is taken up again as it was, or the second phase of its rule
 * follows. Either way its electorate stays, votes are cast anew, and those who had voted are told.
 * Why stands in {@code deploy/docs/adr/0009-a-second-phase-is-called-for-and-votes-anew.md}.
 */
final class TakingUp {
  private final Members members;
  private final Proposals proposals;
  private final CarryingOut carryingOut;
  private final TieLots lots;

  TakingUp(Members members, Proposals proposals, CarryingOut carryingOut, TieLots lots) {
    this.members = members;
    this.proposals = proposals;
    this.carryingOut = carryingOut;
    this.lots = lots;
  }

  Decision resume(ProposalCommand.Resume command, Situation situation, Member member) {
    return tabled(
        command.proposal(),
        situation,
        Target.Use.RESUME,
        proposal ->
            reopen(
                proposal,
                proposal.question(),
                command.closesAt(),
                situation,
                member,
                Target.Use.RESUME));
  }

  Decision secondPhase(
      ProposalCommand.CallSecondPhase command, Situation situation, Member member) {
    return tabled(
        command.proposal(),
        situation,
        Target.Use.SECOND_PHASE,
        proposal ->
            secondPhase(proposal.question())
                .map(
                    rule ->
                        reopen(
                            proposal,
                            new Resolution(rule),
                            command.closesAt(),
                            situation,
                            member,
                            Target.Use.SECOND_PHASE))
                .orElseGet(() -> Decision.refuse(new TabledMessage.NoSecondPhase(proposal.no()))));
  }

  /** Between those tied, by the same method, for the seats that are left. */
  Decision runoff(ProposalCommand.CallRunoff command, Situation situation, Member member) {
    return tabled(
        command.proposal(),
        situation,
        Target.Use.RUNOFF,
        proposal ->
            runoff(proposal)
                .map(
                    question ->
                        reopen(
                            proposal,
                            question,
                            command.closesAt(),
                            situation,
                            member,
                            Target.Use.RUNOFF))
                .orElseGet(() -> Decision.refuse(new TabledMessage.NoRunoff(proposal.no()))));
  }

  private Optional<Question> runoff(Proposal proposal) {
    if (proposal.question() instanceof Selection selection
        && Outcome.of(selection, selection.result(proposals.ballots(proposal.no())))
            instanceof Outcome.Tied tied) {
      return Optional.of(new Selection(tied.runoff(selection.terms()), selection.options()));
    }
    return Optional.empty();
  }

  private static Optional<Rule> secondPhase(Question question) {
    return question instanceof Resolution resolution
        ? resolution.rule().secondPhase()
        : Optional.empty();
  }

  private Decision tabled(
      Optional<ProposalNo> named,
      Situation situation,
      Target.Use use,
      Function<Proposal, Decision> then) {
    return switch (Target.tabled(named, situation.about(), proposals, use)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found(Proposal proposal) ->
          switch (proposal.status()) {
            case TABLED -> then.apply(proposal);
            case VOTING -> Decision.refuse(new TabledMessage.NotTabledYet(proposal));
            case DISCUSSION, PAUSED, PASSED, FAILED, NOT_DECIDED, WITHDRAWN ->
                Decision.refuse(new ProposalMessage.AlreadyOver(proposal));
          };
    };
  }

  private Decision reopen(
      Proposal proposal,
      Question question,
      Optional<Instant> until,
      Situation situation,
      Member member,
      Target.Use use) {
    if (!ProposalRules.mayActOn(proposal, member, situation.issuer())) {
      return Decision.refuse(new TabledMessage.OnlyProposerTakesUp(proposal.no()));
    }
    if (proposals.open().size() >= ProposalRules.MAX_OPEN) {
      return Decision.refuse(new ProposalMessage.TooManyOpen(ProposalRules.MAX_OPEN));
    }
    Optional<TieLots.UnderWay> lot = lots.underWay(proposal.no());
    if (lot.filter(one -> !one.gathering()).isPresent()) {
      // Somebody may know by now what comes out, and like another vote better.
      return Decision.refuse(new TabledMessage.LotDecides(proposal.no(), lot.get().draw()));
    }
    if (lot.isPresent() && use != Target.Use.RUNOFF) {
      // Nobody calls a lot off who only wanted to go on.
      return Decision.refuse(new TabledMessage.LotSettles(proposal.no(), lot.get().draw()));
    }
    Instant now = situation.moment().now();
    Duration least =
        carryingOut.takesItsTime(proposal.no())
            ? situation.settings().changingRules().period()
            : Duration.ZERO;
    Instant closesAt =
        until.orElseGet(() -> now.plus(longer(situation.settings().votingPeriod(), least)));
    if (closesAt.isBefore(now.plus(least))) {
      return Decision.refuse(new PaceMessage.RulesTakeTime(least, now.plus(least)));
    }
    List<Member> voted =
        members.these(proposals.voters(proposal.no())).stream().filter(Member::present).toList();
    Decision.Draft draft = Decision.accept();
    lot.ifPresent(_ -> lots.callOff(proposal.no(), draft));
    draft
        .fact(
            new ProposalFact.VoteReopened(
                proposal.no(),
                question.canonical(),
                closesAt,
                Schedule.remindAt(now, closesAt, situation.settings())))
        .effect(new Effect.PostCard(proposal.no()))
        .effect(
            new Effect.Announce(
                new TabledMessage.Reopened(
                    proposal,
                    use,
                    member.displayName(),
                    closesAt,
                    voted.stream()
                        .map(Member::displayName)
                        .limit(ProposalMessage.MAX_NAMED)
                        .toList(),
                    Math.max(0, voted.size() - ProposalMessage.MAX_NAMED)),
                Effect.Loudness.LOUD,
                voted.stream().map(Member::no).toList(),
                Optional.of(proposal.no())));
    if (situation.inPrivate()) {
      draft.reply(new ProposalMessage.OpenedInRoom(proposal.no()));
    }
    return draft.done();
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }
}
