package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.Amendment.State;
import org.mycelium.commands.proposal.amendment.AmendmentEnactment;
import org.mycelium.commands.proposal.amendment.AmendmentFact;
import org.mycelium.commands.proposal.amendment.AmendmentMessage;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.amendment.Pause;
import org.mycelium.commands.proposal.standing.StandingEnactment;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/**
 * How the text of a proposal changes: the proposer accepts an amendment, or it is voted on first,
 * while the proposal's own vote waits. Every amendment is material: a vote that is open starts anew
 * with the changed text, and everybody whose vote is void is told. Why stands in {@code
 * deploy/docs/adr}.
 */
public final class Amending {
  /** More than these is no longer a proposal that is amended. */
  private static final int MAX_AMENDMENTS = 20;

  private final Members members;
  private final Proposals proposals;
  private final Enactments enactments;
  private final Opening opening;

  /** Reads from these. */
  public Amending(Members members, Proposals proposals, Enactments enactments) {
    this.members = members;
    this.proposals = proposals;
    this.enactments = enactments;
    this.opening = new Opening(members, proposals, enactments);
  }

  /** Somebody would add words to a proposal that is discussed, voted on, or waits. */
  Decision move(ProposalCommand.Amend command, Situation situation, Member author) {
    return switch (Target.of(command.proposal(), situation.about(), proposals, Target.Use.SHOW)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found(Proposal proposal) -> move(proposal, command.words(), situation, author);
    };
  }

  private Decision move(Proposal proposal, String words, Situation situation, Member author) {
    Optional<Message> obstacle = obstacle(proposal, words, author);
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    Amendment amendment =
        new Amendment(
            proposals.nextAmendment(),
            proposal.no(),
            author.no(),
            words,
            State.MOVED,
            Optional.empty());
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new AmendmentFact.AmendmentMoved(
            proposal.no(),
            amendment.no(),
            author.no(),
            draft.commit(words, situation.moment().entropy())));
    if (author.no().equals(proposal.proposer())) {
      adopt(proposal, amendment, State.ACCEPTED, draft, situation);
      return draft.done();
    }
    Member proposer = members.get(proposal.proposer());
    return draft
        .effect(
            new Effect.Announce(
                new AmendmentMessage.Moved(amendment, author.displayName(), proposer.displayName()),
                Effect.Loudness.LOUD,
                proposer.present() ? List.of(proposer.no()) : List.of(),
                Optional.of(proposal.no())))
        .done();
  }

  private Optional<Message> obstacle(Proposal proposal, String words, Member author) {
    List<Amendment> all = proposals.amendments(proposal.no());
    Optional<AmendmentNo> own =
        all.stream()
            .filter(one -> one.author().equals(author.no()))
            .filter(one -> !author.no().equals(proposal.proposer()))
            .map(Amendment::no)
            .findFirst();
    String text = amended(proposal.text(), proposals.nextAmendment(), words);
    int length = text.codePointCount(0, text.length());
    if (!proposal.undecided() || proposals.awaited(proposal.no())) {
      return Optional.of(new AmendmentMessage.TooLate(proposal.no()));
    }
    if (doesByItself(proposal)) {
      return Optional.of(new AmendmentMessage.DoesByItself(proposal.no()));
    }
    if (words.isBlank()) {
      return Optional.of(new AmendmentMessage.WordsMissing());
    }
    if (own.isPresent() || all.size() >= MAX_AMENDMENTS) {
      return Optional.of(new AmendmentMessage.OneEach(proposal.no(), own));
    }
    return length > ProposalRules.MAX_TEXT
        ? Optional.of(new AmendmentMessage.TooLong(length, ProposalRules.MAX_TEXT))
        : Optional.empty();
  }

  /** What a rule or a role becomes when it passes stands beside its words, and stays as it is. */
  private boolean doesByItself(Proposal proposal) {
    return enactments.of(proposal.no()).stream()
        .anyMatch(provision -> !(provision.enactment() instanceof StandingEnactment));
  }

  /** The proposer takes an amendment up. */
  Decision accept(ProposalCommand.Accept command, Situation situation, Member member) {
    return answer(
        command.amendment(),
        member,
        amendment -> {
          Decision.Draft draft = Decision.accept();
          Proposal proposal = proposals.find(amendment.proposal()).orElseThrow();
          adopt(proposal, amendment, State.ACCEPTED, draft, situation);
          return draft.done();
        });
  }

  /** The proposer does not, so it is voted on first. */
  Decision putToVote(ProposalCommand.PutToVote command, Situation situation, Member member) {
    return answer(
        command.amendment(),
        member,
        amendment -> {
          Decision.Draft draft = Decision.accept();
          Proposal proposal = proposals.find(amendment.proposal()).orElseThrow();
          put(proposal, amendment, proposals.next(), true, draft, situation);
          pause(proposal, draft);
          return draft.done();
        });
  }

  private Decision answer(
      Optional<AmendmentNo> named, Member member, Function<Amendment, Decision> then) {
    List<Amendment> waiting =
        named
            .flatMap(proposals::amendment)
            .map(List::of)
            .orElseGet(() -> named.isPresent() ? List.of() : proposals.movedAmendments());
    if (waiting.isEmpty()) {
      return Decision.refuse(new AmendmentMessage.NoSuch(named));
    }
    if (waiting.size() > 1) {
      return Decision.refuse(new AmendmentMessage.WhichOne(waiting));
    }
    Amendment amendment = waiting.getFirst();
    Proposal proposal = proposals.find(amendment.proposal()).orElseThrow();
    if (amendment.state() != State.MOVED) {
      return Decision.refuse(new AmendmentMessage.Settled(amendment));
    }
    if (!proposal.undecided()) {
      return Decision.refuse(new AmendmentMessage.TooLate(proposal.no()));
    }
    return proposal.proposer().equals(member.no())
        ? then.apply(amendment)
        : Decision.refuse(new AmendmentMessage.OnlyProposer(amendment));
  }

  /**
   * The vote is due to close, or to open: amendments that nobody answered are voted on first.
   *
   * @return empty if there are none
   */
  Optional<Decision.Draft> putUnanswered(Proposal proposal, Situation situation) {
    Decision.Draft draft = Decision.accept();
    int votes = 0;
    for (Amendment amendment : proposals.amendments(proposal.no())) {
      if (amendment.state() == State.MOVED) {
        ProposalNo vote = new ProposalNo(proposals.next().value() + votes++);
        put(proposal, amendment, vote, false, draft, situation);
      }
    }
    return votes == 0 ? Optional.empty() : Optional.of(draft);
  }

  /** No votes are taken meanwhile, if any are. */
  void pause(Proposal proposal, Decision.Draft draft) {
    if (proposal.open()) {
      draft
          .fact(new AmendmentFact.VotePaused(proposal.no()))
          .effect(new Effect.TouchCard(proposal.no()));
    }
  }

  private void put(
      Proposal proposal,
      Amendment amendment,
      ProposalNo vote,
      boolean declined,
      Decision.Draft draft,
      Situation situation) {
    List<MemberNo> electorate =
        proposal.inDiscussion()
            ? opening.electorate(situation)
            : proposals.electorate(proposal.no());
    opening.open(
        draft,
        vote,
        amendment.author(),
        new Opening.Terms(
            amendment.no() + " · " + proposal.no() + " · " + proposal.title(),
            amendment.words(),
            proposal.question() instanceof Resolution resolution
                ? resolution.rule()
                : situation.settings().rule(),
            proposal.quorum(),
            situation.moment().now().plus(situation.settings().votingPeriod()),
            List.of(
                new Opening.Planned(
                    new AmendmentEnactment.AdoptAmendment(amendment.no(), proposal.no()),
                    List.of()))),
        electorate,
        situation);
    draft
        .fact(new AmendmentFact.AmendmentPut(proposal.no(), amendment.no(), vote))
        .effect(
            new Effect.Announce(
                new AmendmentMessage.Put(amendment, vote, declined),
                Effect.Loudness.LOUD,
                List.of(),
                Optional.of(vote)));
  }

  /** The amendment was voted for. */
  public Outcome enact(
      AmendmentEnactment.AdoptAmendment enactment, Decision.Draft draft, Situation situation) {
    Amendment amendment = proposals.amendment(enactment.amendment()).orElseThrow();
    Proposal proposal = proposals.find(enactment.proposal()).orElseThrow();
    if (!proposal.undecided() || amendment.state() != State.PUT) {
      return new Outcome.Impossible(new AmendmentMessage.TooLate(proposal.no()));
    }
    adopt(proposal, amendment, State.CARRIED, draft, situation);
    return new Outcome.Done(new AmendmentMessage.Adds(amendment.no(), proposal.no()));
  }

  /** The amendment was voted on, and not carried: the text stays. */
  public Optional<Message> notPassed(
      AmendmentEnactment.AdoptAmendment enactment, Decision.Draft draft, Situation situation) {
    Amendment amendment = proposals.amendment(enactment.amendment()).orElseThrow();
    if (amendment.state() != State.PUT) {
      return Optional.empty();
    }
    draft.fact(
        new AmendmentFact.AmendmentSettled(
            amendment.proposal(), amendment.no(), State.NOT_CARRIED));
    Proposal proposal = proposals.find(amendment.proposal()).orElseThrow();
    goOn(proposal, amendment, false, draft, situation);
    return Optional.empty();
  }

  private void adopt(
      Proposal proposal,
      Amendment amendment,
      State state,
      Decision.Draft draft,
      Situation situation) {
    String text = amended(proposal.text(), amendment.no(), amendment.words());
    draft
        .fact(new AmendmentFact.AmendmentSettled(proposal.no(), amendment.no(), state))
        .fact(
            new AmendmentFact.TextAmended(
                proposal.no(), amendment.no(), draft.commit(text, situation.moment().entropy())));
    if (state == State.ACCEPTED) {
      draft.effect(
          Effect.Announce.quietly(new AmendmentMessage.Accepted(amendment), proposal.no()));
    }
    goOn(proposal, amendment, true, draft, situation);
  }

  /** The vote goes on once nothing is left to wait for: anew if the text changed. */
  private void goOn(
      Proposal proposal,
      Amendment settled,
      boolean reworded,
      Decision.Draft draft,
      Situation situation) {
    Optional<Pause> pause = proposals.pause(proposal.no());
    boolean others =
        proposals.amendments(proposal.no()).stream()
            .filter(one -> !one.no().equals(settled.no()))
            .anyMatch(one -> one.state() == State.PUT);
    if (proposal.inDiscussion() || (proposal.paused() && others)) {
      draft.effect(new Effect.TouchCard(proposal.no()));
    } else if ((proposal.open() && reworded)
        || (proposal.paused() && (reworded || pause.orElseThrow().reworded()))) {
      restart(proposal, draft, situation);
    } else if (proposal.paused()) {
      resume(proposal, pause.orElseThrow(), draft, situation);
    }
  }

  private void resume(Proposal proposal, Pause pause, Decision.Draft draft, Situation situation) {
    Instant now = situation.moment().now();
    Duration left = Duration.between(pause.since(), proposal.closesAt());
    Instant closesAt = left.isPositive() ? now.plus(left) : now;
    draft
        .fact(
            new AmendmentFact.VoteResumed(
                proposal.no(), closesAt, Schedule.remindAt(now, closesAt, situation.settings())))
        .effect(new Effect.TouchCard(proposal.no()))
        .effect(
            Effect.Announce.quietly(
                new AmendmentMessage.Resumed(proposal, closesAt), proposal.no()));
  }

  private void restart(Proposal proposal, Decision.Draft draft, Situation situation) {
    Instant now = situation.moment().now();
    Instant closesAt = now.plus(situation.settings().votingPeriod());
    List<Member> voted =
        members.these(proposals.voters(proposal.no())).stream().filter(Member::present).toList();
    boolean hidden = hidden(proposal);
    List<Member> named = hidden ? List.of() : voted;
    draft
        .fact(
            new AmendmentFact.VoteRestarted(
                proposal.no(), closesAt, Schedule.remindAt(now, closesAt, situation.settings())))
        .effect(new Effect.FreezeCard(proposal.no()))
        .effect(new Effect.PostCard(proposal.no()))
        .effect(
            new Effect.Announce(
                new AmendmentMessage.Restarted(
                    proposal,
                    closesAt,
                    named.stream()
                        .map(Member::displayName)
                        .limit(ProposalMessage.MAX_NAMED)
                        .toList(),
                    Math.max(0, named.size() - ProposalMessage.MAX_NAMED),
                    hidden && !voted.isEmpty()),
                Effect.Loudness.LOUD,
                named.stream().map(Member::no).toList(),
                Optional.of(proposal.no())));
    if (hidden) {
      voted.forEach(
          voter ->
              draft.effect(
                  new Effect.Apart(
                      voter.no(), new AmendmentMessage.VoteAgain(proposal, closesAt))));
    }
  }

  /** Where how they vote is not shown yet, neither is who did. */
  private boolean hidden(Proposal proposal) {
    VotingTerms terms = proposals.terms(proposal.no());
    return terms.sealed() || terms.results() != ResultsShown.ALWAYS;
  }

  /** How the text came to be. */
  Decision history(ProposalCommand.History command, Situation situation) {
    return switch (Target.of(command.proposal(), situation.about(), proposals, Target.Use.SHOW)) {
      case Target.Unclear unclear -> Decision.refuse(unclear.why());
      case Target.Found(Proposal proposal) ->
          Decision.answer(
              new AmendmentMessage.History(
                  proposal,
                  proposals.firstText(proposal.no()).orElse(proposal.text()),
                  proposals.amendments(proposal.no())));
    };
  }

  private static String amended(String text, AmendmentNo no, String words) {
    return text + (text.isEmpty() ? "" : "\n") + no + ": " + words;
  }
}
