package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Target;
import org.mycelium.commands.proposal.Withdrawal;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about votes. One voter has one standing vote, the last valid one
 * received before the close; an invalid one leaves it untouched. Pure but for its read port; one
 * transaction, one instance.
 */
public final class VoteRules {
  /** Longest reason, in code points. */
  static final int MAX_REASON = 1_000;

  private final Proposals proposals;
  private final Eligibility eligibility;
  private final SealedVoting sealed;
  private final Hearing hearing;
  private final Dialogues dialogues;
  private final WhichVote which;
  private final EditedVotes edited;

  /** Decides from these. */
  public VoteRules(Members members, Proposals proposals) {
    this.proposals = proposals;
    this.eligibility = new Eligibility(proposals);
    this.sealed = new SealedVoting(proposals);
    this.hearing = new Hearing(members, proposals);
    this.dialogues = new Dialogues(proposals);
    this.which = new WhichVote(proposals, hearing);
    this.edited = new EditedVotes(proposals, this::cast);
  }

  /** What becomes of this command. */
  public Decision decide(VoteCommand command, Situation situation) {
    return switch (command) {
      case VoteCommand.Cast c -> which.withWords(c, cast(c, situation), situation);
      case VoteCommand.Confirm(ReadBack ballot) -> cast(ballot.meant(), situation);
      case VoteCommand.Place(ProposalNo no, String written) ->
          VoteGrammar.read(Line.of(no + " " + written, situation.moment()))
              .map(cast -> cast(cast, situation))
              .orElseGet(() -> Decision.answer(new DialogueMessage.NotMeant(no)));
      case VoteCommand.Deny(ProposalNo no) -> Decision.answer(new DialogueMessage.NotMeant(no));
      case VoteCommand.BeginBallot c ->
          eligible(
              c.proposal(),
              situation,
              Target.Use.BALLOT,
              (p, m) -> dialogues.begin(p, m.no(), situation.inPrivate()));
      case VoteCommand.AnswerBallot c -> answer(c.dialogue(), c.written(), situation);
      case VoteCommand.React c -> react(c, situation);
      case VoteCommand.AnswerPoll c ->
          eligible(Optional.of(c.proposal()), situation, (p, m) -> answerPoll(c, p, m, situation));
      case VoteCommand.Retract c -> retract(c, situation);
      case VoteCommand.FallBack c -> fallBack(c, situation);
      case VoteCommand.Amend c -> edited.amend(c, situation);
      case VoteCommand.AmendOld c -> edited.amendOld(c, situation);
      case VoteCommand.Unedit c -> edited.unedit(c, situation);
      case VoteCommand.Withdraw c -> withdraw(c, situation);
      case VoteCommand.ShowReceipt c ->
          Belonging.here(situation.issuer(), m -> sealed.receipt(c.proposal(), situation, m.no()));
      case VoteCommand.ListBallots c ->
          Belonging.inside(situation.issuer(), _ -> sealed.list(c, situation));
    };
  }

  private Decision cast(VoteCommand.Cast command, Situation situation) {
    List<VoteMessage.OneAMessage.Vote> several = SeveralVotes.in(command.written(), proposals);
    return several.isEmpty()
        ? castOne(command, situation)
        : Belonging.here(situation.issuer(), _ -> which.several(several, situation));
  }

  private Decision castOne(VoteCommand.Cast written, Situation situation) {
    return Steps.then(
        written,
        situation,
        proposals,
        c ->
            eligible(
                named(c, situation),
                situation,
                (p, m) -> cast(c, p, m, situation, situation.cause().key())));
  }

  private Decision cast(
      VoteCommand.Cast command,
      Proposal proposal,
      Member voter,
      Situation situation,
      String castBy) {
    if (proposals.terms(proposal.no()).sealed() && !situation.inPrivate()) {
      return Decision.refuse(new SealedMessage.InTheRoom(proposal.no()));
    }
    if (stoppedAndNoMore(command, proposal, voter)) {
      return Decision.accept()
          .fact(new VoteFact.BallotWithdrawn(proposal.no(), voter.no()))
          .effect(new Effect.Reply(new VoteMessage.ObjectionTakenBack(proposal.no())))
          .effect(new Effect.TouchCard(proposal.no()))
          .done();
    }
    return switch (hearing.hear(command, proposal, situation)) {
      case Hearing.Heard.Unsure(Message words, ReadBack ballot) ->
          Decision.accept().effect(new Effect.AskBack(voter.no(), ballot, words)).done();
      case Hearing.Heard.Nothing(Message why) -> Decision.refuse(why);
      case Hearing.Heard.Vote(Mark mark, String reason, Optional<Message> note) ->
          noted(
              counted(proposal, mark, reason, command.sealed(), voter, situation, castBy),
              note.filter(_ -> maySay(proposals.terms(proposal.no()), situation)));
    };
  }

  /** What a vote says is not repeated where others read it who are not to know how it stands. */
  private static boolean maySay(VotingTerms terms, Situation situation) {
    return !terms.sealed() && (situation.inPrivate() || terms.results() == ResultsShown.ALWAYS);
  }

  private static Decision noted(Decision decision, Optional<Message> note) {
    return decision instanceof Decision.Accepted accepted && note.isPresent()
        ? accepted.also(new Effect.Reply(note.get()))
        : decision;
  }

  /** "Objection withdrawn", of whoever objected, and openly. */
  private boolean stoppedAndNoMore(VoteCommand.Cast command, Proposal proposal, Member voter) {
    return proposal.question() instanceof Resolution resolution
        && !proposals.terms(proposal.no()).sealed()
        && SeemingAnswer.in(command.written(), _ -> false)
            .filter(seeming -> seeming.kind() == SeemingAnswer.Kind.TAKEN_BACK)
            .isPresent()
        && proposals
            .ballot(proposal.no(), voter.no())
            .map(Ballot::mark)
            .filter(Choice.class::isInstance)
            .flatMap(mark -> resolution.rule().position((Choice) mark))
            .filter(position -> position.side() == Position.Side.STOPPING)
            .isPresent();
  }

  /** What was answered counts only while the vote is the same that was asked about. */
  private Decision answer(BallotDialogue dialogue, String written, Situation situation) {
    Proposal proposal = proposals.find(dialogue.proposal()).orElseThrow();
    boolean lapsed = !proposal.open() || proposal.round() != dialogue.round();
    return Belonging.here(
        situation.issuer(),
        _ ->
            lapsed
                ? Dialogues.end(
                    proposal, new DialogueMessage.Lapsed(proposal.no(), proposal.open()))
                : eligible(
                    Optional.of(proposal.no()),
                    situation,
                    (p, voter) -> answer(p, voter, dialogue, written, situation)));
  }

  private Decision answer(
      Proposal proposal,
      Member voter,
      BallotDialogue dialogue,
      String written,
      Situation situation) {
    return switch (dialogues.answer(proposal, voter.no(), dialogue, written)) {
      case Dialogues.Step.Told(Decision decision) -> decision;
      case Dialogues.Step.Counts(Mark mark, String reason) ->
          counted(proposal, mark, reason, true, voter, situation, situation.cause().key());
    };
  }

  /**
   * A vote that counts.
   *
   * @param warned whether whoever votes was told what sealed ballots do not protect from
   */
  private Decision counted(
      Proposal proposal,
      Mark mark,
      String reason,
      boolean warned,
      Member voter,
      Situation situation,
      String castBy) {
    if (proposals.terms(proposal.no()).sealed()) {
      return sealed.cast(proposal, voter.no(), mark.canonical(), reason, warned, situation, castBy);
    }
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new VoteFact.BallotCast(
            proposal.no(),
            voter.no(),
            mark,
            reason.isEmpty() ? null : draft.commit(reason, situation.moment().entropy()),
            castBy));
    return draft
        .effect(new Effect.Acknowledge())
        .effect(new Effect.TouchCard(proposal.no()))
        .done();
  }

  /**
   * A bare number before other words can be an option's as well as the proposal's: where it can be
   * left out it is an option's.
   */
  private Optional<ProposalNo> named(VoteCommand.Cast command, Situation situation) {
    return OptionLine.of(command, situation, proposals)
        .proposal()
        .filter(no -> proposals.find(no).filter(p -> p.question() instanceof Selection).isPresent())
        .or(command::proposal);
  }

  /** A key that some card offers is a vote; any other is conversation. */
  private Decision react(VoteCommand.React command, Situation situation) {
    if (!proposals
        .find(command.proposal())
        .filter(p -> Hearing.takesKey(p, command.key()))
        .isPresent()) {
      return Decision.silence();
    }
    return eligible(
        Optional.of(command.proposal()),
        situation,
        (p, m) ->
            proposals.terms(p.no()).sealed()
                ? Decision.refuse(new SealedMessage.InTheRoom(p.no()))
                : proposals.terms(p.no()).results() != ResultsShown.ALWAYS
                    ? Decision.refuse(new VoteMessage.ReactionsTell(p.no(), p.question()))
                    : situation.settings().reactionVotes()
                        ? cast(
                            byReaction(p.no(), command.key()),
                            p,
                            m,
                            situation,
                            situation.cause().key())
                        : Decision.refuse(new VoteMessage.ReactionsOff(p.no(), p.question())));
  }

  private static VoteCommand.Cast byReaction(ProposalNo no, String key) {
    return new VoteCommand.Cast(Optional.of(no), key, Optional.empty(), no + " " + key, false);
  }

  /** What still stands on the card is their vote, as everybody reads it there. */
  private Decision fallBack(VoteCommand.FallBack command, Situation situation) {
    Decision without = retract(new VoteCommand.Retract(command.castBy()), situation);
    Optional<Proposal> open =
        edited
            .ownStanding(command.castBy(), situation)
            .flatMap(cast -> proposals.find(cast.proposal()))
            .filter(p -> p.open() && Hearing.takesKey(p, command.key()));
    if (open.isEmpty()
        || !situation.settings().reactionVotes()
        || !(without instanceof Decision.Accepted)
        || !(situation.issuer() instanceof Issuer.Person(Member voter, _))) {
      return without;
    }
    Decision back =
        cast(
            byReaction(open.get().no(), command.key()),
            open.get(),
            voter,
            situation,
            command.left());
    return back instanceof Decision.Accepted accepted && !accepted.facts().isEmpty()
        ? back
        : without;
  }

  /**
   * Whoever takes an answer back has no vote. An answer that the poll does not have, which no
   * client gives by itself, changes nothing: MSC3381 would count no vote for it, but what stood was
   * meant.
   */
  private Decision answerPoll(
      VoteCommand.AnswerPoll command, Proposal proposal, Member voter, Situation situation) {
    if (command.answers().isEmpty()) {
      return proposals
          .ballot(proposal.no(), voter.no())
          .map(_ -> takeBack(proposal, voter.no(), false))
          .orElseGet(Decision::silence);
    }
    return PollOffer.of(proposal, proposals.terms(proposal.no()))
        .flatMap(offer -> offer.mark(proposal, command.answers()))
        .map(mark -> counted(proposal, mark, "", false, voter, situation, situation.cause().key()))
        .orElseGet(
            () -> Decision.refuse(new VoteMessage.NotInPoll(proposal.no(), proposal.question())));
  }

  /**
   * Only the voter's own removal takes a vote back, and only while the voter belongs to the
   * assembly; a moderator's removal of the message does not.
   */
  private Decision retract(VoteCommand.Retract command, Situation situation) {
    return edited
        .ownStanding(command.castBy(), situation)
        .map(
            cast ->
                proposals
                    .find(cast.proposal())
                    .filter(p -> p.open() || p.paused())
                    .map(p -> Belonging.here(situation.issuer(), m -> takeBack(p, m.no(), false)))
                    .orElseGet(Decision::silence))
        .orElseGet(Decision::silence);
  }

  private Decision withdraw(VoteCommand.Withdraw command, Situation situation) {
    return Belonging.here(
        situation.issuer(),
        member ->
            Target.open(
                command.proposal(),
                situation,
                proposals,
                Target.Use.WITHDRAW,
                proposal -> withdraw(command, proposal, member)));
  }

  private Decision withdraw(VoteCommand.Withdraw command, Proposal proposal, Member member) {
    Optional<Ballot> vote = proposals.ballot(proposal.no(), member.no());
    boolean isProposer = proposal.proposer().equals(member.no());
    if (command.what().isEmpty() && isProposer && vote.isPresent() && !command.confirmed()) {
      return Decision.refuse(new VoteMessage.WithdrawWhat(proposal.no()));
    }
    VoteCommand.Withdrawable what =
        command
            .what()
            .orElse(isProposer ? VoteCommand.Withdrawable.PROPOSAL : VoteCommand.Withdrawable.VOTE);
    return switch (what) {
      case PROPOSAL ->
          Withdrawal.of(
              proposal,
              member.no(),
              proposals.ballots(proposal.no()).size(),
              proposals.awaited(proposal.no()),
              command.confirmed());
      case VOTE ->
          vote.map(_ -> takeBack(proposal, member.no(), true))
              .orElseGet(() -> Decision.refuse(new VoteMessage.NothingToWithdraw(proposal.no())));
    };
  }

  private Decision takeBack(Proposal proposal, MemberNo voter, boolean acknowledge) {
    if (proposals.terms(proposal.no()).sealed()) {
      return sealed.takeBack(proposal, voter, acknowledge);
    }
    Decision.Draft draft =
        Decision.accept().fact(new VoteFact.BallotWithdrawn(proposal.no(), voter));
    if (acknowledge) {
      draft.effect(new Effect.Acknowledge());
    }
    return draft.effect(new Effect.TouchCard(proposal.no())).done();
  }

  private Decision eligible(
      Optional<ProposalNo> named,
      Situation situation,
      BiFunction<Proposal, Member, Decision> then) {
    return eligible(named, situation, Target.Use.VOTE, then);
  }

  private Decision eligible(
      Optional<ProposalNo> named,
      Situation situation,
      Target.Use use,
      BiFunction<Proposal, Member, Decision> then) {
    return eligibility.check(named, situation, use, then);
  }
}
