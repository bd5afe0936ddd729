package org.mycelium.bot.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Slate;

/** How names and numbers look in a terminal. */
final class Shown {
  private static final int ROUNDED_PLACES = 5;

  private Shown() {}

  /** Without characters that a terminal obeys, or that show words in another order. */
  static String clean(String untrusted) {
    return untrusted
        .codePoints()
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static String name(Slate slate, int candidate) {
    return clean(slate.name(candidate));
  }

  static String names(Slate slate, List<Integer> candidates, String between) {
    return candidates.stream()
        .map(candidate -> name(slate, candidate))
        .collect(Collectors.joining(between));
  }

  /** Exact where that is a short decimal number, otherwise rounded after a {@code ~}. */
  static String number(Rational number) {
    return number.decimal().map(BigDecimal::toPlainString).orElseGet(() -> "~" + rounded(number));
  }

  private static String rounded(Rational number) {
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()), ROUNDED_PLACES, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Filled with blanks at its end, by code points. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
