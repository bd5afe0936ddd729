package org.mycelium.commands.bank;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mycelium.commands.grammar.Words;

/** What a bank says of a line, without the words of a name. */
final class Unnamed {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Shorter words of a name are in every text: "de", "GmbH" is not. */
  private static final int MIN_CHARS = 3;

  private static final String LEFT_OUT = "…";
  private static final Pattern SEVERAL = Pattern.compile("…(?:[\\s\\p{Z}\\p{P}]*…)+");

  private Unnamed() {}

  /** The same with each word of the name left out, in whatever order and case it stands there. */
  static String of(String text, String name) {
    Set<String> left =
        WORD.matcher(name)
            .results()
            .map(word -> Words.fold(word.group()))
            .filter(word -> word.length() >= MIN_CHARS)
            .collect(Collectors.toSet());
    if (left.isEmpty()) {
      return text;
    }
    String without =
        WORD.matcher(text)
            .replaceAll(
                word ->
                    left.contains(Words.fold(word.group()))
                        ? LEFT_OUT
                        : Matcher.quoteReplacement(word.group()));
    return SEVERAL.matcher(without).replaceAll(LEFT_OUT);
  }
}
