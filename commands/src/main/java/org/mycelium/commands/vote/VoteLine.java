package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Rules;

/**
 * A vote as people write it: an answer that some rule takes, with the proposal's number before or
 * after it, and a reason.
 *
 * @param answer the words for a position, folded
 * @param reason as written, without the word that leads it; may be empty
 * @param plain whether nothing but these was written, so that no conversation reads like it
 */
record VoteLine(Optional<ProposalNo> proposal, String answer, String reason, boolean plain) {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern MARKS_AT_END = Pattern.compile("[,.;!]+$");

  /** Longer words are no answer; looking for marks at their end would take its time. */
  private static final int MAX_ANSWER_CHARS = 60;

  private VoteLine of(Optional<ProposalNo> no) {
    return new VoteLine(no, answer, reason, plain);
  }

  /**
   * Reads whatever stands where an answer should, for the proposal's rule to say what it takes;
   * empty if nothing does.
   */
  static Optional<VoteLine> unread(Line line) {
    Reasoned reasoned = Reasoned.split(line);
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.take(reasoned.words());
    String said = answer(taken.rest());
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new VoteLine(taken.id(), said, reasoned.reason().orElse(""), false));
  }

  /**
   * Reads a vote; empty if the line begins with no answer. Answers that contradict each other stay
   * together, so that no rule takes them.
   */
  static Optional<VoteLine> read(Line line) {
    Reasoned reasoned = Reasoned.split(line);
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.take(reasoned.words());
    String reason = reasoned.reason().orElse("");
    String whole = answer(reasoned.words());
    if (taken.rest().isEmpty() && Rules.answers(whole)) {
      // A number alone is a step rather than a proposal: "/vote 3".
      return Optional.of(new VoteLine(Optional.empty(), whole, reason, false));
    }
    String exact = answer(taken.rest());
    Optional<VoteLine> one =
        Rules.answers(exact)
            ? Optional.of(new VoteLine(taken.id(), exact, reason, true))
            : loose(taken.rest(), reason).map(vote -> vote.of(taken.id()));
    return TwoAnswers.in(taken.rest())
        .or(() -> TwoAnswers.inAll(Ids.PROPOSAL.take(line.head()).rest() + "\n" + line.body()))
        .map(two -> new VoteLine(taken.id(), two.together(), reason, false))
        .or(() -> one);
  }

  /** An answer and then more words, without anything that leads a reason: they are the reason. */
  static Optional<VoteLine> loose(String words, String reason) {
    Matcher word = WORD.matcher(words);
    Optional<VoteLine> longest = Optional.empty();
    for (int i = 0; i < Rules.LONGEST_ANSWER_WORDS && word.find(); i++) {
      String answer = answer(words.substring(0, word.end()));
      if (Rules.answers(answer)) {
        String rest = Words.trim(words.substring(word.end()) + " " + reason);
        longest = Optional.of(new VoteLine(Optional.empty(), answer, rest, false));
      }
    }
    return longest;
  }

  private static String answer(String words) {
    return words.length() > MAX_ANSWER_CHARS
        ? ""
        : MARKS_AT_END.matcher(Words.fold(words)).replaceFirst("");
  }
}
