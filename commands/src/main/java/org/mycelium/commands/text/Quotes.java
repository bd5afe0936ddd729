package org.mycelium.commands.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.List;

/**
 * Keeps quotation marks ours: in a phrase that quotes, a mark within what is put into it would end
 * the quotation for whoever reads it, and what follows it would read as the bot's own words, or as
 * somebody else's. So it becomes one of ‘these’, as marks within a quotation are written in print.
 * One phrase, one use, one thread.
 */
final class Quotes {
  private static final char OPENING = '\u2018';
  private static final char CLOSING = '\u2019';

  /** They look like marks, but are none to Unicode: primes, accents, ornaments, Hebrew signs. */
  private static final String LIKE_DOUBLE =
      "\u2033\u2034\u2036\u2037\u2057\u02BA\u02DD\u02EE\u02F5\u02F6\u05F2\u05F4\u3003"
          + "\u275D\u275E\u2760\u276E\u276F\u1CD3\uD83D\uDE76\uD83D\uDE77\uD83D\uDE78"
          + "\u226A\u226B\u300A\u300B";

  /** Each is one stroke; two in a row look like a mark. */
  private static final String STROKES =
      "'`\u00B4\u2018\u2019\u201A\u201B\u2032\u2035\u02B9\u02BB\u02BC\u02BD\u02C8\u02CA\u02CB"
          + "\u05F3\uFF07\u275B\u275C\u275F\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\uA78C"
          + "\u02F4\u07F4\u07F5\u2039\u203A";

  private boolean open;

  /** Words of the translator come next. */
  void ours(String words) {
    for (int i = 0; i < words.length(); i++) {
      switch (words.charAt(i)) {
        case '"' -> open = !open;
        case '\u201C', '\u00AB' -> open = true;
        case '\u201D', '\u00BB' -> open = false;
        default -> {}
      }
    }
  }

  /** What stands from this place on was put into the phrase, be it a phrase itself. */
  void theirs(List<Span> line, int from) {
    for (int i = from; open && i < line.size(); i++) {
      within(line, i);
    }
  }

  /**
   * The phrase has ended. Beside a quotation of ours, others' marks could begin or end one too; but
   * a command stays what it must be to be typed.
   */
  static void end(List<Span> line) {
    if (line.stream().anyMatch(span -> !span.theirs() && !inner(span.text()).equals(span.text()))) {
      for (int i = 0; i < line.size(); i++) {
        if (line.get(i).theirs() && !line.get(i).style().code()) {
          within(line, i);
        }
      }
    }
  }

  private static void within(List<Span> line, int i) {
    Span span = line.get(i);
    line.set(i, span.withText(inner(span.text())));
  }

  /** The same words with no mark that ends a quotation. */
  static String inner(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = markEnd(text, i);
      if (end == i) {
        int next = i + Character.charCount(text.codePointAt(i));
        out.append(text, i, next);
        i = next;
      } else {
        out.append(opens(out, text, end) ? OPENING : CLOSING);
        i = end;
      }
    }
    return out.toString();
  }

  /** Most words have neither, which is seen soonest. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'' || c == '`' || c > 0x7E) {
        return false;
      }
    }
    return true;
  }

  /** Where what looks like one mark, or like several in a row, ends; its beginning if none is. */
  private static int markEnd(String text, int start) {
    boolean mark = false;
    int strokes = 0;
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (isDouble(c)) {
        mark = true;
      } else if (STROKES.indexOf(c) >= 0) {
        strokes++;
      } else if (i == start || !isUnseen(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return mark || strokes > 1 ? i : start;
  }

  private static boolean isDouble(int c) {
    return c == '"'
        || LIKE_DOUBLE.indexOf(c) >= 0
        || (c > 0x7E
            && UCharacter.hasBinaryProperty(c, UProperty.QUOTATION_MARK)
            && STROKES.indexOf(c) < 0);
  }

  /** Between two strokes it keeps nobody from taking them for a mark. */
  private static boolean isUnseen(int c) {
    int type = UCharacter.getType(c);
    return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || type == ECharacterCategory.NON_SPACING_MARK
        || type == ECharacterCategory.FORMAT;
  }

  private static boolean opens(StringBuilder before, String text, int end) {
    return end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && (before.isEmpty()
            || Character.isWhitespace(before.charAt(before.length() - 1))
            || "([{¿¡-–—/‘".indexOf(before.charAt(before.length() - 1)) >= 0);
  }
}
