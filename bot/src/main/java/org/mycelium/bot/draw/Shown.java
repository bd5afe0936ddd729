package org.mycelium.bot.draw;

import java.util.List;
import java.util.regex.Pattern;
import org.mycelium.commands.text.CleanText;
import tools.jackson.databind.JsonNode;

/**
 * What stands in somebody's file, for a terminal: it may have been written to deceive whoever looks
 * at it, with what a terminal obeys, with lines that look like ours, or with words that are shown
 * in another order than they have.
 */
final class Shown {
  private static final int MAX_CHARS = 500;

  /** What JSON may hold as it is, and a terminal obeys or does not show. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n]]");

  private Shown() {}

  /** On one line, only what can be seen. */
  static String line(String text) {
    return CleanText.line(text, MAX_CHARS);
  }

  /** Each of them on one line. */
  static List<String> lines(List<String> texts) {
    return texts.stream().map(Shown::line).toList();
  }

  /** The same JSON, in which nothing is that cannot be seen. */
  static String json(JsonNode node) {
    return UNSEEN
        .matcher(node.toString())
        .replaceAll(
            found -> {
              StringBuilder escaped = new StringBuilder();
              // A backslash begins a reference to a group in what replaces.
              found.group().chars().forEach(c -> escaped.append("\\\\u%04x".formatted(c)));
              return escaped.toString();
            });
  }
}
