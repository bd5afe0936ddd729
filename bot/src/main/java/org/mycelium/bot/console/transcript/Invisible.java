package org.mycelium.bot.console.transcript;

import java.util.regex.Pattern;

/**
 * Characters nobody can see, written so that everybody can: {@code <U+202E>}. A person can type
 * them like that, and a terminal shows them like that instead of obeying them.
 */
public final class Invisible {
  private static final Pattern WRITTEN = Pattern.compile("<U\\+([0-9A-Fa-f]{4,6})>");

  private static final int FIRST_STRONG_ISOLATE = 0x2068;
  private static final int POP_ISOLATE = 0x2069;
  private static final int JOINER = 0x200D;

  private Invisible() {}

  /** With the characters themselves. */
  public static String typed(String text) {
    return WRITTEN
        .matcher(text)
        .replaceAll(
            match -> {
              int codePoint = Integer.parseInt(match.group(1), 16);
              return Character.isValidCodePoint(codePoint)
                  ? java.util.regex.Matcher.quoteReplacement(Character.toString(codePoint))
                  : "";
            });
  }

  /**
   * As a terminal may show it. The isolates around names and numbers, which only say where a
   * direction of writing ends, are left out.
   */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> show(codePoint, shown));
    return shown.toString();
  }

  private static void show(int codePoint, StringBuilder shown) {
    switch (codePoint) {
      case FIRST_STRONG_ISOLATE, POP_ISOLATE -> {}
      // Emoji are put together with it.
      case '\n', JOINER -> shown.appendCodePoint(codePoint);
      default -> {
        if (hidden(codePoint)) {
          shown.append("<U+%04X>".formatted(codePoint));
        } else {
          shown.appendCodePoint(codePoint);
        }
      }
    }
  }

  private static boolean hidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
