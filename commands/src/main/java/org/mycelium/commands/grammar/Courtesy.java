package org.mycelium.commands.grammar;

import java.util.regex.Pattern;

/**
 * "Please" and "thank you" at the end of what was said, in every language we speak. They say
 * nothing of what is meant. A fixed few, so that nothing with a meaning of its own is lost. Pure.
 */
public final class Courtesy {
  private static final String WORDS =
      "(?:please|pls|plz|thanks(?: a lot| so much| very much)?|many thanks|thx"
          + "|thank you(?: very much| so much)?"
          + "|por favor|porfavor|porfa|(?:muchas |muchisimas |muchísimas |mil )?gracias)";

  private static final Pattern AT_END =
      Pattern.compile(
          "(?:[\\s\\p{Z},;.!–—-]{1,5}" + WORDS + "){1,2}[\\s\\p{Z}.,!;]{0,9}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** No two of them are longer, with what stands between. */
  private static final int MOST_CHARS = 70;

  private Courtesy() {}

  /** The same text without them; whatever is nothing else stays as it is. */
  public static String without(String text) {
    int from = Math.max(0, text.length() - MOST_CHARS);
    String end = text.substring(from);
    return text.substring(0, from) + AT_END.matcher(end).replaceFirst("");
  }
}
