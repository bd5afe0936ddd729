package org.mycelium.commands.vote;

import java.util.Set;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.BallotReader;
import org.mycelium.commands.question.Read;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionMessage;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.terms.ReasonsNeeded;

/**
 * Votes on options. A ballot that can be read in one way counts at once; one that was probably
 * meant is read back to its voter, and counts when it comes again so that it cannot be mistaken, or
 * with "confirm".
 */
final class OptionVotes {
  private OptionVotes() {}

  /** What becomes of a ballot on these options. */
  static Decision cast(
      OptionLine line,
      Proposal proposal,
      Selection selection,
      ReasonsNeeded reasons,
      Member voter,
      Situation situation,
      String castBy) {
    int length = line.reason().codePointCount(0, line.reason().length());
    if (length > VoteRules.MAX_REASON) {
      return Decision.refuse(new VoteMessage.ReasonTooLong(length, VoteRules.MAX_REASON));
    }
    if (line.reason().isEmpty() && reasons.all()) {
      return Decision.refuse(new VoteMessage.ReasonForAllMissing(proposal.no()));
    }
    String target = proposal.no() + " ";
    return switch (read(line, proposal, selection)) {
      case Read.Clear(Mark mark) -> cast(proposal, voter, mark, line, situation, castBy);
      case Read.Doubtful(Mark mark, Set<Read.Doubt> _) when line.confirmed() ->
          cast(proposal, voter, mark, line, situation, castBy);
      case Read.Doubtful(Mark mark, Set<Read.Doubt> doubts) ->
          Decision.refuse(new SelectionMessage.ReadBack(target, selection, mark, doubts));
      case Read.Malformed(Read.Problem problem, String word, int number) ->
          Decision.refuse(new SelectionMessage.NoBallot(target, selection, problem, word, number));
    };
  }

  /** "2 1 3" where P2 alone is open: the first number could be the proposal's. */
  private static Read read(OptionLine line, Proposal proposal, Selection selection) {
    Read read = BallotReader.read(selection, line.ballot());
    String number = proposal.no().value() + " ";
    return read instanceof Read.Clear(Mark mark)
            && line.ballot().startsWith(number)
            && BallotReader.read(selection, line.ballot().substring(number.length()))
                instanceof Read.Clear
        ? new Read.Doubtful(mark, Set.of(Read.Doubt.PROPOSAL_OR_OPTION))
        : read;
  }

  private static Decision cast(
      Proposal proposal,
      Member voter,
      Mark mark,
      OptionLine line,
      Situation situation,
      String castBy) {
    Decision.Draft draft = Decision.accept();
    draft.fact(
        new VoteFact.BallotCast(
            proposal.no(),
            voter.no(),
            mark,
            line.reason().isEmpty()
                ? null
                : draft.commit(line.reason(), situation.moment().entropy()),
            castBy));
    return draft
        .effect(new Effect.Acknowledge())
        .effect(new Effect.TouchCard(proposal.no()))
        .done();
  }
}
