package org.mycelium.commands.vote;

import java.util.Set;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Words;

/**
 * The word by which a sealed ballot is cast, after the answer and before any reason: "yes sealed",
 * "no sealed because ...". Whoever writes it was warned what sealed means.
 *
 * @param without the line as it reads without it
 * @param found whether it was there
 */
record SealedWord(Line without, boolean found) {
  private static final Set<String> WORDS =
      Set.of("sealed", "sellado", "sellada", "sellad@", "sellade");

  private static final Set<String> AFTER =
      Set.of(
          "because", "bc", "porque", "pq", "xq", "confirm", "confirmo", "-", "--", "–", "—", ":");

  /** Longer ones name more options than anyone ranks by hand. */
  private static final int MAX_WORDS_BEFORE = 60;

  private static final int MAX_WORD_CHARS = 12;

  /** Takes the word out. Pure. */
  static SealedWord take(Line line) {
    String head = line.head();
    int at = 0;
    for (int i = 0; i < MAX_WORDS_BEFORE && at < head.length(); i++) {
      int end = head.indexOf(' ', at);
      end = end < 0 ? head.length() : end;
      String word = head.substring(at, Math.min(end, at + MAX_WORD_CHARS));
      String rest = head.substring(end).strip();
      if (i > 0 && WORDS.contains(bare(word)) && mayFollow(rest)) {
        String mark = word.endsWith(":") ? ": " : " ";
        String kept = (head.substring(0, at).strip() + mark + rest).strip();
        return new SealedWord(new Line(kept, line.body(), line.moment()), true);
      }
      at = end + 1;
    }
    return new SealedWord(line, false);
  }

  /** Nothing, a reason, or the proposal's number; else the word is one of the reason's. */
  private static boolean mayFollow(String rest) {
    String next = rest.split(" ", 2)[0];
    return rest.isEmpty()
        || AFTER.contains(bare(next))
        || Words.fold(rest).matches("#?p? ?\\d{1,9}");
  }

  private static String bare(String word) {
    String folded = Words.fold(word);
    return folded.length() > 1 && ",;:.!".indexOf(folded.charAt(folded.length() - 1)) >= 0
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }
}
