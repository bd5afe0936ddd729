package org.mycelium.commands.vote;

import java.util.Set;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.BallotReader;
import org.mycelium.commands.question.Read;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionMessage;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.text.Message;

/**
 * Votes on options. A ballot that can be read in one way counts at once; one that was probably
 * meant is read back to its voter, and counts when it comes again so that it cannot be mistaken, or
 * with "confirm".
 */
final class OptionVotes {
  private OptionVotes() {}

  /** What was heard in a vote on options. */
  sealed interface Heard {
    /** A ballot that counts. */
    record Ballot(Mark mark) implements Heard {}

    /** None that does. */
    record Nothing(Message why) implements Heard {}
  }

  /** Reads a ballot on these options. */
  static Heard hear(
      OptionLine line, Proposal proposal, Selection selection, ReasonsNeeded reasons) {
    int length = line.reason().codePointCount(0, line.reason().length());
    if (length > VoteRules.MAX_REASON) {
      return new Heard.Nothing(new VoteMessage.ReasonTooLong(length, VoteRules.MAX_REASON));
    }
    if (line.reason().isEmpty() && reasons.all()) {
      return new Heard.Nothing(new VoteMessage.ReasonForAllMissing(proposal.no()));
    }
    String target = proposal.no() + " ";
    return switch (read(line, proposal, selection)) {
      case Read.Clear(Mark mark) -> new Heard.Ballot(mark);
      case Read.Doubtful(Mark mark, Set<Read.Doubt> _) when line.confirmed() ->
          new Heard.Ballot(mark);
      case Read.Doubtful(Mark mark, Set<Read.Doubt> doubts) ->
          new Heard.Nothing(new SelectionMessage.ReadBack(target, selection, mark, doubts));
      case Read.Malformed(Read.Problem problem, String word, int number) ->
          new Heard.Nothing(
              new SelectionMessage.NoBallot(target, selection, problem, word, number));
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
}
