package org.mycelium.commands.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.Words;

/** Reads fractions as people write them, in every language we speak. */
public final class Fractions {
  private static final int MAX_CHARS = 100;
  private static final Pattern RATIO = Pattern.compile("(\\d{1,7}) ?/ ?(\\d{1,7})");
  private static final Pattern PERCENT =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,3})?) ?(?:%|percent|per cent|por ciento)");
  private static final Pattern PARTS = Pattern.compile("(?:the )?([a-z]+)[ -]([a-z]+)");
  private static final Map<String, Integer> PART_OF =
      Map.ofEntries(
          Map.entry("half", 2),
          Map.entry("halves", 2),
          Map.entry("mitad", 2),
          Map.entry("third", 3),
          Map.entry("thirds", 3),
          Map.entry("tercio", 3),
          Map.entry("tercios", 3),
          Map.entry("tercera parte", 3),
          Map.entry("quarter", 4),
          Map.entry("quarters", 4),
          Map.entry("fourth", 4),
          Map.entry("fourths", 4),
          Map.entry("cuarto", 4),
          Map.entry("cuartos", 4),
          Map.entry("fifth", 5),
          Map.entry("fifths", 5),
          Map.entry("quinto", 5),
          Map.entry("quintos", 5),
          Map.entry("sixth", 6),
          Map.entry("sixths", 6),
          Map.entry("sexto", 6),
          Map.entry("sextos", 6),
          Map.entry("tenth", 10),
          Map.entry("tenths", 10),
          Map.entry("decimo", 10),
          Map.entry("decimos", 10));

  private Fractions() {}

  /** "2/3", "⅔", "66.6%", "two thirds", "la mitad"; empty for anything else, or above one. */
  public static Optional<Fraction> read(String text) {
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String folded = Words.fold(text);
    return ratio(folded).or(() -> percent(folded)).or(() -> words(folded));
  }

  private static Optional<Fraction> ratio(String folded) {
    Matcher ratio = RATIO.matcher(folded);
    return ratio.matches()
        ? fraction(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)))
        : Optional.empty();
  }

  private static Optional<Fraction> percent(String folded) {
    Matcher percent = PERCENT.matcher(folded);
    if (!percent.matches()) {
      return Optional.empty();
    }
    BigDecimal thousandths = new BigDecimal(percent.group(1).replace(',', '.')).movePointRight(3);
    return fraction(thousandths.toBigIntegerExact(), BigInteger.valueOf(100_000));
  }

  private static Optional<Fraction> words(String folded) {
    if (folded.equals("half") || folded.equals("mitad")) {
      return Optional.of(Fraction.HALF);
    }
    Matcher parts = PARTS.matcher(folded.startsWith("la ") ? "una " + folded.substring(3) : folded);
    if (!parts.matches() || !PART_OF.containsKey(parts.group(2))) {
      return Optional.empty();
    }
    return NumberWords.read(parts.group(1))
        .flatMap(
            n -> fraction(BigInteger.valueOf(n), BigInteger.valueOf(PART_OF.get(parts.group(2)))));
  }

  private static Optional<Fraction> fraction(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0 || numerator.compareTo(denominator) > 0) {
      return Optional.empty();
    }
    BigInteger divisor = numerator.gcd(denominator);
    return denominator.divide(divisor).compareTo(BigInteger.valueOf(Fraction.MAX_DENOMINATOR)) > 0
        ? Optional.empty()
        : Optional.of(
            new Fraction(
                numerator.divide(divisor).intValueExact(),
                denominator.divide(divisor).intValueExact()));
  }
}
