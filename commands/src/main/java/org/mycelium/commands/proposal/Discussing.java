package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentMessage;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.life.Discussion;
import org.mycelium.commands.proposal.life.LifeFact;
import org.mycelium.commands.proposal.life.LifeMessage;

/**
 * How a proposal is discussed before its vote, and how the vote opens: by itself at the hour, or
 * before that by its proposer. Who may vote is settled then, and not when the discussion began: why
 * stands in {@code deploy/docs/adr}.
 */
final class Discussing {
  private final Members members;
  private final Proposals proposals;
  private final Amending amending;

  Discussing(Members members, Proposals proposals, Amending amending) {
    this.members = members;
    this.proposals = proposals;
    this.amending = amending;
  }

  /** The clock struck. A longer discussion, or an open vote, makes this nothing. */
  Decision due(ProposalCommand.OpenDue command, Situation situation) {
    Optional<Proposal> discussed =
        proposals.find(command.proposal()).filter(Proposal::inDiscussion);
    Optional<Discussion> discussion =
        discussed
            .flatMap(proposal -> proposals.discussion(proposal.no()))
            .filter(talk -> talk.until().equals(command.due()));
    if (discussion.isEmpty()) {
      return Decision.silence();
    }
    Proposal proposal = discussed.orElseThrow();
    return amendedFirst(proposal, situation)
        .orElseGet(() -> open(proposal, discussion.get(), situation))
        .done();
  }

  /** Amendments are settled before the vote opens: it is discussed until their votes are over. */
  private Optional<Decision.Draft> amendedFirst(Proposal proposal, Situation situation) {
    Instant now = situation.moment().now();
    Optional<Decision.Draft> put = amending.putUnanswered(proposal, situation);
    Optional<Instant> last =
        proposals.amendments(proposal.no()).stream()
            .filter(one -> one.state() == Amendment.State.PUT)
            .flatMap(one -> one.vote().flatMap(proposals::find).stream())
            .filter(Proposal::undecided)
            .map(Proposal::closesAt)
            .max(Comparator.naturalOrder());
    if (put.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    Instant voted = now.plus(situation.settings().votingPeriod());
    Instant until =
        put.isPresent() || !last.get().isAfter(now)
            ? last.filter(voted::isBefore).orElse(voted)
            : last.get();
    return Optional.of(
        put.orElseGet(Decision::accept)
            .fact(new LifeFact.DiscussionProlonged(proposal.no(), until))
            .effect(new Effect.TouchCard(proposal.no())));
  }

  /** Somebody asked to open the vote before its hour. */
  Decision early(ProposalCommand.OpenVote command, Situation situation, Member member) {
    return switch (Target.discussed(command.proposal(), situation.about(), proposals)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found(Proposal proposal) -> {
        Optional<Discussion> discussion =
            proposals.discussion(proposal.no()).filter(_ -> proposal.inDiscussion());
        if (discussion.isEmpty()) {
          yield Decision.refuse(new LifeMessage.NotDiscussed(proposal));
        }
        if (!ProposalRules.mayActOn(proposal, member, situation.issuer())) {
          yield Decision.refuse(new LifeMessage.OnlyProposerOpens(proposal.no()));
        }
        Optional<AmendmentNo> pending =
            proposals.amendments(proposal.no()).stream()
                .filter(Amendment::pending)
                .map(Amendment::no)
                .findFirst();
        if (pending.isPresent()) {
          yield Decision.refuse(new AmendmentMessage.Waits(proposal.no(), pending.get()));
        }
        Decision.Draft draft = open(proposal, discussion.get(), situation);
        if (situation.inPrivate()) {
          draft.reply(new ProposalMessage.OpenedInRoom(proposal.no()));
        }
        yield draft.done();
      }
    };
  }

  /** It is discussed for longer: by so much, or until then. Exactly one of them is given. */
  Decision prolong(
      Proposal proposal,
      Optional<Duration> by,
      Optional<Instant> until,
      Situation situation,
      Member member) {
    Instant before = proposals.discussion(proposal.no()).orElseThrow().until();
    Instant after = until.or(() -> by.map(before::plus)).orElse(before);
    Instant latest = situation.moment().now().plus(ProposalRules.LONGEST);
    if (!ProposalRules.mayActOn(proposal, member, situation.issuer())) {
      return Decision.refuse(new ProposalMessage.OnlyProposerExtends(proposal.no()));
    }
    if (!after.isAfter(before)) {
      return Decision.refuse(new LifeMessage.OnlyLonger(proposal.no(), before));
    }
    if (after.isAfter(latest)) {
      return Decision.refuse(new ProposalMessage.TooFarAway(latest));
    }
    return Decision.accept()
        .fact(new LifeFact.DiscussionProlonged(proposal.no(), after))
        .effect(new Effect.TouchCard(proposal.no()))
        .effect(
            Effect.Announce.quietly(
                new LifeMessage.Prolonged(proposal, member.displayName(), after), proposal.no()))
        .done();
  }

  private Decision.Draft open(Proposal proposal, Discussion discussion, Situation situation) {
    Instant now = situation.moment().now();
    Instant closesAt = discussion.closes(now);
    Electorate roll = new Electorate(members);
    List<MemberNo> electorate = roll.at(now, situation.settings().suffrage());
    Decision.Draft draft =
        Decision.accept()
            .fact(
                new LifeFact.VoteOpened(
                    proposal.no(),
                    electorate,
                    closesAt,
                    Schedule.remindAt(now, closesAt, situation.settings())));
    roll.base(proposal.openedAt(now), electorate, Set.of(), Set.of())
        .ifPresent(base -> draft.fact(new LifeFact.QuorumRecounted(proposal.no(), base)));
    return draft
        .effect(new Effect.FreezeCard(proposal.no()))
        .effect(new Effect.PostCard(proposal.no()));
  }
}
