package org.mycelium.commands.grammar;

import java.util.Optional;
import java.util.Set;

/**
 * A few words and the reason given for them: "yes because it is near", "block: the stairs", "no —
 * too far", or the reason on the lines below.
 *
 * @param words what stands before the reason, trimmed
 * @param reason without the word that leads it in; untrusted, may have several lines
 */
public record Reasoned(String words, Optional<String> reason) {
  private static final int MAX_WORDS_BEFORE = 8;
  private static final Set<String> BECAUSE = Set.of("because", "bc", "porque", "pq", "xq");
  private static final Set<String> MARKS = Set.of("-", "--", "–", "—", ":");

  /** Takes a line apart at the first mark of a reason among its first words. Pure. */
  public static Reasoned split(Line line) {
    String head = line.head();
    int at = 0;
    for (int i = 0; i < MAX_WORDS_BEFORE && at < head.length(); i++) {
      int end = Words.skipWord(head, at);
      String word = Words.fold(head.substring(at, Math.min(end, at + Near.MAX_CHARS)));
      if (BECAUSE.contains(word) || BECAUSE.contains(withoutColon(word)) || MARKS.contains(word)) {
        return reasoned(head.substring(0, at), withoutOf(head.substring(end)), line);
      }
      int mark = mark(head, at, end);
      if (mark >= 0) {
        return reasoned(head.substring(0, mark), head.substring(mark + 1), line);
      }
      at = Words.skipBlank(head, end);
    }
    return reasoned(head, "", line);
  }

  /**
   * Whether whatever follows the first words is led in by a word such as "because"; also where
   * nothing follows. People who talk to one another write "no - it starts at six", or go on below.
   */
  public static boolean isSaid(Line line) {
    String words = split(line).words();
    String whole = Words.trim(line.head() + "\n" + line.body());
    int from = whole.startsWith(words) ? words.length() : 0;
    while (from < whole.length() && !Character.isLetterOrDigit(whole.codePointAt(from))) {
      from += Character.charCount(whole.codePointAt(from));
    }
    return from == whole.length()
        || BECAUSE.contains(withoutColon(Word.first(whole.substring(from)).folded()));
  }

  private static Reasoned reasoned(String words, String beginning, Line line) {
    String reason = withoutLead(Words.trim(Words.trim(beginning) + "\n" + line.body()));
    return new Reasoned(
        withoutComma(Words.trim(words)), reason.isEmpty() ? Optional.empty() : Optional.of(reason));
  }

  /** A colon at the end of a word, or a long dash within it; none within 23:30 or 5–7. */
  private static int mark(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char character = text.charAt(i);
      if (i > from
          && i + 1 < to
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))) {
        continue;
      }
      if (character == '—' || character == '–' || character == '：') {
        return i;
      }
      if (character == ':' && i > from) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutLead(String reason) {
    Word first = Word.first(reason);
    return BECAUSE.contains(first.folded()) ? withoutOf(first.rest()) : reason;
  }

  /** "because of the stairs": the reason is the stairs. */
  private static String withoutOf(String reason) {
    Word first = Word.first(reason);
    return first.folded().equals("of") ? first.rest() : reason;
  }

  private static String withoutColon(String word) {
    return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutComma(String words) {
    return words.endsWith(",") || words.endsWith(";") || words.endsWith(":")
        ? words.substring(0, words.length() - 1)
        : words;
  }
}
