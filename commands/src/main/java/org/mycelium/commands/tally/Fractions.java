package org.mycelium.commands.tally;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.NumberWords;
import org.mycelium.commands.grammar.Words;

/** Reads fractions as people write them, in every language we speak. */
public final class Fractions {
  private static final int MAX_CHARS = 100;
  private static final Pattern RATIO = Pattern.compile("(\\d{1,6}) ?/ ?(\\d{1,6})");
  private static final Pattern PERCENT =
      Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,3})?) ?(?:%|percent|per cent|por ciento)");
  private static final Pattern PARTS =
      Pattern.compile("(?:the )?([a-z]+)[ -]([a-z]+)(?: partes?)?");
  private static final Map<Integer, Set<String>> PART_NAMES =
      Map.of(
          2, Set.of("half", "halves", "mitad"),
          3, Set.of("third", "thirds", "tercio", "tercios", "tercera", "terceras"),
          4, Set.of("quarter", "quarters", "fourth", "fourths", "cuarto", "cuartos"),
          5, Set.of("fifth", "fifths", "quinto", "quintos", "quinta", "quintas"),
          6, Set.of("sixth", "sixths", "sexto", "sextos", "sexta", "sextas"),
          10, Set.of("tenth", "tenths", "decimo", "decimos", "decima", "decimas"));

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
        ? Fraction.of(Integer.parseInt(ratio.group(1)), Integer.parseInt(ratio.group(2)))
        : Optional.empty();
  }

  private static Optional<Fraction> percent(String folded) {
    Matcher percent = PERCENT.matcher(folded);
    if (!percent.matches()) {
      return Optional.empty();
    }
    BigDecimal share = new BigDecimal(percent.group(1).replace(',', '.')).movePointRight(3);
    return Fraction.of(share.intValueExact(), 100_000);
  }

  private static Optional<Fraction> words(String folded) {
    if (folded.equals("half") || folded.equals("mitad")) {
      return Optional.of(Fraction.HALF);
    }
    Matcher parts = PARTS.matcher(folded.startsWith("la ") ? "una " + folded.substring(3) : folded);
    return parts.matches()
        ? NumberWords.read(parts.group(1))
            .flatMap(count -> partsOf(parts.group(2)).flatMap(of -> Fraction.of(count, of)))
        : Optional.empty();
  }

  private static Optional<Integer> partsOf(String name) {
    return PART_NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
