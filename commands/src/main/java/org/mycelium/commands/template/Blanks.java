package org.mycelium.commands.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/**
 * The named blanks of a text: {@code [item]}, or what people write in its place, {@code {item}} and
 * {@code <item>}. A link such as {@code [plan](https://...)} is none. Pure.
 */
final class Blanks {
  /** More than these nobody fills in on a phone. */
  static final int MOST = 12;

  private static final String NAME = "(\\p{L}[\\p{L}\\p{M}\\p{N} _'\u2019-]{0,29})";

  private static final Pattern BLANK =
      Pattern.compile("\\[" + NAME + "\\](?!\\()|\\{" + NAME + "\\}|<" + NAME + ">");

  /** Left to be filled in, without a name to ask for. */
  private static final Pattern NAMELESS = Pattern.compile("_{2,}|\\[\\s*\\]|\\{\\s*\\}|\u2026{2,}");

  private Blanks() {}

  /** Their names as first written, each once, in the order of the text. */
  static List<String> in(String text) {
    Map<String, String> byKey = new LinkedHashMap<>();
    Matcher blank = BLANK.matcher(text);
    while (blank.find()) {
      byKey.putIfAbsent(Words.fold(name(blank)), Words.trim(name(blank)));
    }
    return List.copyOf(byKey.values());
  }

  /** Whether something is left out that has no name. */
  static boolean nameless(String text) {
    return NAMELESS.matcher(text).find();
  }

  /** Whether there is nothing but one blank. */
  static boolean only(String text) {
    return BLANK.matcher(Words.trim(text)).matches();
  }

  /**
   * The text with its blanks filled in. What is filled in is not looked at again.
   *
   * @param values by the folded names; blanks without one stay
   */
  static String fill(String text, Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(
            blank ->
                Matcher.quoteReplacement(
                    values.getOrDefault(Words.fold(name(blank)), blank.group())));
  }

  private static String name(MatchResult blank) {
    for (int group = 1; group < blank.groupCount(); group++) {
      if (blank.group(group) != null) {
        return blank.group(group);
      }
    }
    return blank.group(blank.groupCount());
  }
}
