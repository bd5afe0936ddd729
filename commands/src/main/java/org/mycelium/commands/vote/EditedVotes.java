package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.function.Predicate;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Target;
import org.mycelium.commands.question.BallotReader;
import org.mycelium.commands.question.Read;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Rules;

/**
 * What becomes of a vote when its message is edited. The edit changes that vote and no other: one
 * that names another proposal changes none, since a vote that was taken back unseen and one that
 * was counted where nobody meant it would look alike. Pure but for its read port.
 */
final class EditedVotes {
  private final Proposals proposals;
  private final Eligibility eligibility;
  private final Casting casting;

  EditedVotes(Proposals proposals, Casting casting) {
    this.proposals = proposals;
    this.eligibility = new Eligibility(proposals);
    this.casting = casting;
  }

  /** Casts a vote by the message that cast it first. */
  interface Casting {
    /** What becomes of it. */
    Decision cast(
        VoteCommand.Cast command,
        Proposal proposal,
        Member voter,
        Situation situation,
        String castBy);
  }

  /** What an edit says about the vote that its message cast. */
  private sealed interface Said {
    /** This, on the same proposal. */
    record Vote(VoteCommand.Cast cast) implements Said {}

    /** Something about another proposal. */
    record OfAnother(ProposalNo no) implements Said {}

    /** Nothing that could be read in one way. */
    record Nothing() implements Said {}
  }

  /** Only the voter's own edit changes a vote. */
  Decision amend(VoteCommand.Amend command, Situation situation) {
    Optional<Proposals.CastBallot> standing = ownStanding(command.castBy(), situation);
    if (standing.isEmpty()) {
      return Decision.silence();
    }
    ProposalNo no = standing.get().proposal();
    if (proposals.find(no).filter(Proposal::open).isEmpty()) {
      return Decision.refuse(new VoteMessage.TooLateToChange(no));
    }
    return eligibility.check(
        Optional.of(no),
        situation,
        Target.Use.VOTE,
        (p, m) ->
            switch (said(command.now(), p, situation)) {
              case Said.Vote(VoteCommand.Cast now) ->
                  casting.cast(now, p, m, situation, command.castBy());
              case Said.OfAnother(ProposalNo other) ->
                  ofAnother(p, standing.get().ballot(), other, situation);
              case Said.Nothing _ -> notUnderstood(p, standing.get().ballot());
            });
  }

  /** An edit of a message whose vote does not stand any more. */
  Decision amendOld(VoteCommand.AmendOld command, Situation situation) {
    ProposalNo no = command.proposal();
    Optional<Proposal> proposal = proposals.find(no);
    if (proposal.isEmpty() || !(situation.issuer() instanceof Issuer.Person(Member voter, _))) {
      return Decision.silence();
    }
    if (!proposal.get().open() && !proposal.get().paused()) {
      return Decision.refuse(new VoteMessage.TooLateToChange(no));
    }
    return Decision.refuse(
        new EditMessage.OldVote(
            no,
            wasVoided(proposal.get(), command.castBy()),
            proposal.get().question(),
            proposals.ballot(no, voter.no()).map(Ballot::mark)));
  }

  /**
   * Whoever deletes an edit sees their earlier words again, of which nothing is kept. So the vote
   * stays as it was changed, and they are told.
   */
  Decision unedit(VoteCommand.Unedit command, Situation situation) {
    return ownStanding(command.castBy(), situation)
        .flatMap(
            cast ->
                proposals
                    .find(cast.proposal())
                    .filter(p -> p.open() || p.paused())
                    .map(
                        p ->
                            new EditMessage.Deleted(p.no(), p.question(), shown(p, cast.ballot()))))
        .map(Decision::refuse)
        .orElseGet(Decision::silence);
  }

  Optional<Proposals.CastBallot> ownStanding(String castBy, Situation situation) {
    return proposals
        .castBy(castBy)
        .filter(
            cast ->
                situation.issuer() instanceof Issuer.Person person
                    && cast.ballot().voter().filter(person.member().no()::equals).isPresent());
  }

  private boolean wasVoided(Proposal proposal, String castBy) {
    for (int round = 1; round < proposal.round(); round++) {
      if (proposals.ballots(proposal.no(), round).stream()
          .map(Ballot::castBy)
          .anyMatch(Predicate.isEqual(castBy))) {
        return true;
      }
    }
    return false;
  }

  private Said said(Optional<VoteCommand.Cast> now, Proposal standing, Situation situation) {
    if (now.isEmpty() || !SeveralVotes.in(now.get().written(), proposals).isEmpty()) {
      return new Said.Nothing();
    }
    return switch (standing.question()) {
      case Resolution _ -> ofText(now.get(), standing, situation);
      case Selection selection -> ofOptions(now.get(), standing, selection);
    };
  }

  private Said ofText(VoteCommand.Cast now, Proposal standing, Situation situation) {
    VoteCommand.Cast read =
        Steps.read(now, situation, proposals)
            .filter(Steps.Said.Step.class::isInstance)
            .map(step -> ((Steps.Said.Step) step).command())
            .orElse(now);
    return read.proposal()
        .filter(no -> !no.equals(standing.no()))
        .<Said>map(Said.OfAnother::new)
        .orElseGet(() -> Rules.answers(read.answer()) ? new Said.Vote(read) : new Said.Nothing());
  }

  /**
   * A bare number leads the ballot under a card, and names the proposal elsewhere. Which of them
   * the message was before it was edited is not kept, so what could be both is neither.
   */
  private Said ofOptions(VoteCommand.Cast now, Proposal standing, Selection selection) {
    if (now.written().isBlank()) {
      return new Said.Nothing();
    }
    String head = now.written().lines().findFirst().orElse("");
    String ballot = OptionLine.ballot(head);
    Optional<ProposalNo> marked = Ids.PROPOSAL.takeMarked(ballot).id();
    if (marked.isPresent()) {
      return marked.get().equals(standing.no())
          ? new Said.Vote(now)
          : new Said.OfAnother(marked.get());
    }
    Optional<ProposalNo> number =
        proposals.open().size() == 1 ? Optional.empty() : Ids.PROPOSAL.takeFirst(ballot).id();
    boolean fits = BallotReader.read(selection, ballot) instanceof Read.Clear;
    if (number.isEmpty() || Ids.PROPOSAL.read(ballot).isPresent()) {
      return new Said.Vote(onto(standing.no(), now));
    }
    if (fits) {
      return new Said.Nothing();
    }
    return number.get().equals(standing.no())
        ? new Said.Vote(now)
        : new Said.OfAnother(number.get());
  }

  private static VoteCommand.Cast onto(ProposalNo no, VoteCommand.Cast now) {
    return new VoteCommand.Cast(
        Optional.of(no), now.answer(), now.reason(), no + " " + now.written(), now.sealed());
  }

  private Decision ofAnother(
      Proposal proposal, Ballot ballot, ProposalNo other, Situation situation) {
    EditMessage.Other kind =
        proposals.find(other).isEmpty()
            ? EditMessage.Other.NONE
            : proposals.terms(other).sealed() && !situation.inPrivate()
                ? EditMessage.Other.SEALED
                : EditMessage.Other.THERE;
    return Decision.refuse(
        new EditMessage.OfAnother(
            proposal.no(), proposal.question(), shown(proposal, ballot), other, kind));
  }

  private Decision notUnderstood(Proposal proposal, Ballot ballot) {
    return Decision.refuse(
        proposals.terms(proposal.no()).sealed()
            ? new SealedMessage.EditNotUnderstood(proposal.no())
            : new VoteMessage.EditNotUnderstood(proposal.no(), proposal.question(), ballot.mark()));
  }

  /** What is sealed is not repeated. */
  private Optional<Mark> shown(Proposal proposal, Ballot ballot) {
    return proposals.terms(proposal.no()).sealed() ? Optional.empty() : Optional.of(ballot.mark());
  }
}
