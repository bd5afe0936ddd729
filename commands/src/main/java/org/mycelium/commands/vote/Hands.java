package org.mycelium.commands.vote;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Rules;

/** Raised hands that were counted and not named: "5 yes 2 no", "P3 yes: 12, no: 3". Pure. */
final class Hands {
  private static final Set<String> BESIDE =
      Set.of(
          "and",
          "y",
          "e",
          "votes",
          "vote",
          "votos",
          "voto",
          "hands",
          "hand",
          "manos",
          "mano",
          "in",
          "people",
          "personas",
          "a",
          "en");

  /** What makes an answer only with the word before it. */
  private static final Set<String> PHRASES = Set.of("favour", "favor", "contra");

  private static final Pattern BREAK = Pattern.compile("[\\s,;:.=/()+-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MAX_CHARS = 200;

  private Hands() {}

  /** Whether there are numbers and answers in it, and no names. */
  static boolean counted(String written) {
    if (written.length() > MAX_CHARS) {
      return false;
    }
    String folded = Words.fold(written);
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(folded);
    List<String> words =
        Arrays.stream(BREAK.split(marked.id().isPresent() ? marked.rest() : folded, -1))
            .filter(word -> !word.isEmpty())
            .toList();
    long numbers = words.stream().filter(word -> NUMBER.matcher(word).matches()).count();
    long answers = words.stream().filter(Hands::isAnswer).count();
    boolean nothingElse =
        words.stream()
            .allMatch(
                word -> NUMBER.matcher(word).matches() || isAnswer(word) || BESIDE.contains(word));
    return nothingElse && numbers > 0 && answers > 0;
  }

  /** A lone number is an answer to gradients of agreement, but here it counts. */
  private static boolean isAnswer(String word) {
    return !NUMBER.matcher(word).matches() && (Rules.answers(word) || PHRASES.contains(word));
  }
}
