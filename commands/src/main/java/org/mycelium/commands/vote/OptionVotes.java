package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.BallotReader;
import org.mycelium.commands.question.Read;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionMessage;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.terms.VotingTerms;

/**
 * Votes on options. A ballot that can be read in one way counts at once; one that was probably
 * meant is read back to its voter, and counts when it comes again so that it cannot be mistaken,
 * with "confirm", or by a yes in private.
 */
final class OptionVotes {
  private OptionVotes() {}

  /**
   * Reads a ballot on these options.
   *
   * @param warned whether the word was added by which a sealed ballot is cast
   */
  static Hearing.Heard hear(
      OptionLine written,
      Proposal proposal,
      Selection selection,
      VotingTerms terms,
      boolean warned) {
    OptionLine line = whole(written, selection);
    int length = line.reason().codePointCount(0, line.reason().length());
    if (length > VoteRules.MAX_REASON) {
      return new Hearing.Heard.Nothing(new VoteMessage.ReasonTooLong(length, VoteRules.MAX_REASON));
    }
    if (line.reason().isEmpty() && terms.reasons().all()) {
      return new Hearing.Heard.Nothing(new VoteMessage.ReasonForAllMissing(proposal.no()));
    }
    String target = proposal.no() + " ";
    return switch (read(line, proposal, selection)) {
      case Read.Clear(Mark mark) -> new Hearing.Heard.Vote(mark, line.reason());
      case Read.Doubtful(Mark mark, Set<Read.Doubt> _) when line.confirmed() ->
          new Hearing.Heard.Vote(mark, line.reason());
      // The card said what becomes of options without points.
      case Read.Doubtful(Mark mark, Set<Read.Doubt> doubts)
          when doubts.equals(Set.of(Read.Doubt.INCOMPLETE)) ->
          new Hearing.Heard.Vote(
              mark,
              line.reason(),
              Optional.of(
                  new SelectionMessage.RestGetsNone(proposal.no().toString(), selection, mark)));
      case Read.Doubtful(Mark mark, Set<Read.Doubt> doubts) ->
          askBack(
              line,
              proposal,
              terms,
              new SelectionMessage.ReadBack(target, selection, mark, doubts, way(terms, warned)));
      case Read.Malformed(Read.Problem problem, String word, int number) ->
          new Hearing.Heard.Nothing(
              new SelectionMessage.NoBallot(
                  target, selection, answers(problem, word), word, number));
    };
  }

  /** What answers a text is no slip in the name of an option. */
  private static Read.Problem answers(Read.Problem problem, String word) {
    return problem == Read.Problem.UNKNOWN
            && Rules.answers(word)
            && !Character.isDigit(word.codePointAt(0))
        ? Read.Problem.YES_OR_NO
        : problem;
  }

  /** Further lines are a reason, unless they name options as the first does. */
  private static OptionLine whole(OptionLine line, Selection selection) {
    if (line.below().isEmpty()) {
      return line;
    }
    OptionLine listed = line.listed();
    boolean goesOn =
        !(BallotReader.readPlainly(selection, listed.ballot()) instanceof Read.Malformed);
    return goesOn || line.ballot().isEmpty() ? listed : line;
  }

  private static SelectionMessage.ReadBack.Way way(VotingTerms terms, boolean warned) {
    if (!terms.sealed()) {
      return SelectionMessage.ReadBack.Way.YES;
    }
    return warned
        ? SelectionMessage.ReadBack.Way.AGAIN_SEALED
        : SelectionMessage.ReadBack.Way.AGAIN;
  }

  /** Of a sealed vote nothing is kept outside of its envelope. */
  private static Hearing.Heard askBack(
      OptionLine line, Proposal proposal, VotingTerms terms, SelectionMessage.ReadBack words) {
    if (terms.sealed()) {
      return new Hearing.Heard.Nothing(words);
    }
    String because = line.reason().isEmpty() ? "" : " because " + line.reason();
    return new Hearing.Heard.Unsure(
        words,
        new ReadBack(
            proposal.no(),
            proposal.no() + " " + words.typed() + " " + OptionLine.CONFIRMED + because));
  }

  /** "2 1 3" where P2 alone is open: the first number could be the proposal's. */
  private static Read read(OptionLine line, Proposal proposal, Selection selection) {
    Read read = BallotReader.readPlainly(selection, line.ballot());
    String number = proposal.no().value() + " ";
    return read instanceof Read.Clear(Mark mark)
            && line.ballot().startsWith(number)
            && BallotReader.read(selection, line.ballot().substring(number.length()))
                instanceof Read.Clear
        ? new Read.Doubtful(mark, Set.of(Read.Doubt.PROPOSAL_OR_OPTION))
        : read;
  }
}
