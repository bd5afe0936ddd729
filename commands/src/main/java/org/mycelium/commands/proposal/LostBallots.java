package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.settings.Settings;

/**
 * A sealed vote whose ballots are not those of its voters when it ends: somebody changed the file,
 * or it was set up again from its journal, which holds no ballots. GOVERNANCE asks for as many
 * ballots as voters, so there is no verdict; the same electorate votes anew, and the ballots that
 * are left are destroyed unread.
 */
final class LostBallots {
  private final Proposals proposals;
  private final CarryingOut carryingOut;

  LostBallots(Proposals proposals, CarryingOut carryingOut) {
    this.proposals = proposals;
    this.carryingOut = carryingOut;
  }

  /** The vote is repeated, if it is sealed and some of its ballots are missing, or too many. */
  Optional<Decision> repeated(Proposal proposal, boolean early, Settings settings, Moment moment) {
    if (!proposals.terms(proposal.no()).sealed()) {
      return Optional.empty();
    }
    List<MemberNo> voters = proposals.voters(proposal.no());
    List<MemberNo> sealed =
        proposals.sealedBallots().envelopes(proposal.no()).stream().map(Envelope::voter).toList();
    return sealed.size() == voters.size() && new HashSet<>(sealed).containsAll(voters)
        ? Optional.empty()
        : Optional.of(
            repeat(proposal, voters.size(), sealed.size(), early, settings, moment.now()));
  }

  /** No name is told: who voted is told after a close, and this is none. */
  private Decision repeat(
      Proposal proposal, int voters, int ballots, boolean early, Settings settings, Instant now) {
    Instant closesAt = now.plus(period(proposal, settings));
    return Decision.accept()
        .fact(new ProposalFact.ProposalClosed(proposal.no(), Proposal.Status.TABLED, early))
        .fact(
            new ProposalFact.VoteReopened(
                proposal.no(),
                proposal.question().canonical(),
                closesAt,
                Schedule.remindAt(now, closesAt, settings)))
        .effect(new Effect.FreezeCard(proposal.no()))
        .effect(new Effect.PostCard(proposal.no()))
        .effect(
            new Effect.Announce(
                new LostBallotsMessage(proposal, voters, ballots, closesAt),
                Effect.Loudness.LOUD,
                List.of(),
                Optional.of(proposal.no())))
        .done();
  }

  private Duration period(Proposal proposal, Settings settings) {
    Duration least =
        carryingOut.takesItsTime(proposal.no()) ? settings.changingRules().period() : Duration.ZERO;
    Duration usual = settings.votingPeriod();
    return usual.compareTo(least) < 0 ? least : usual;
  }
}
