package org.mycelium.commands.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.grammar.Decimals;
import org.mycelium.commands.grammar.Words;

/**
 * An amount as people write it beside an option: 400, 400 EUR, €12.50, 3 hours.
 *
 * @param figure above zero
 * @param unit a code of three capital letters, "h" for hours, or empty if none was written
 * @param thousands the sign that divides thousands in it, if that could be the sign before decimals
 *     as well: "1.400" is read as 1400, and so is "1,400"; empty where nobody can doubt it
 */
public record Amount(BigDecimal figure, String unit, String thousands) {
  private static final int MAX_CHARS = 40;

  /** As many as there are cents; what has three digits behind a sign is probably thousands. */
  private static final int MAX_DECIMALS = 2;

  private static final Pattern DOUBTFUL = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("h", "h"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("hora", "h"),
          Map.entry("horas", "h"));

  private static final Pattern CODE = Pattern.compile("[a-z]{3}");

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([^\\d\\s.,+-]{0,9})\\s?(\\d[\\d.,' ]{0,20}\\d|\\d)\\s?([^\\d\\s.,+-]{0,9})");

  private static final Pattern COSTED =
      Pattern.compile(
          "(.{1,120}?)\\s{0,3}(?:[=:]\\s{0,3}|\\(|\\s)([^\\s=:()]{0,9}\\s?\\d[^=:()]{0,30})\\)?");

  /** Reads an amount and nothing else. */
  public static Optional<Amount> read(String written) {
    String folded = Words.fold(written);
    Matcher m = WRITTEN.matcher(folded);
    if (folded.length() > MAX_CHARS || !m.matches()) {
      return Optional.empty();
    }
    Optional<String> unit = unit(m.group(1) + m.group(3));
    boolean twice = !m.group(1).isEmpty() && !m.group(3).isEmpty();
    Matcher doubtful = DOUBTFUL.matcher(m.group(2));
    String thousands = doubtful.matches() ? doubtful.group(1) : "";
    String number = thousands.isEmpty() ? m.group(2) : m.group(2).replace(thousands, "");
    // Which of point and comma divides thousands follows from the number in all other cases.
    return Decimals.read(number, Locale.ENGLISH)
        .filter(figure -> figure.signum() > 0 && figure.scale() <= MAX_DECIMALS && !twice)
        .map(BigDecimal::stripTrailingZeros)
        .flatMap(figure -> unit.map(known -> new Amount(figure, known, thousands)));
  }

  /** Whether these words are a number with or without a unit, though none that we can take. */
  public static boolean looksLikeOne(String written) {
    String folded = Words.fold(written);
    return folded.length() <= MAX_CHARS && WRITTEN.matcher(folded).matches();
  }

  /**
   * Whether who writes this language reads it as a small number with decimals: "1.400" in English,
   * "1,400" in Spanish. Written in their own way it is thousands to everybody.
   */
  boolean doubtfulIn(Locale language) {
    return thousands.equals(String.valueOf(Decimals.sign(language)));
  }

  /** Both ways to write it of which nobody can doubt which is meant: 1400, 1.40. */
  List<String> ways() {
    return List.of(
        figure.toPlainString(),
        figure.movePointLeft(3).setScale(MAX_DECIMALS, RoundingMode.HALF_UP).toPlainString());
  }

  private static Optional<String> unit(String written) {
    if (written.isEmpty()) {
      return Optional.of("");
    }
    return Optional.ofNullable(UNITS.get(written))
        .or(
            () ->
                CODE.matcher(written).matches()
                    ? Optional.of(written.toUpperCase(Locale.ROOT))
                    : Optional.empty());
  }

  /**
   * An option with what it costs: "oven=400", "oven: 400 EUR", "oven (400)", "oven 400 EUR".
   *
   * @param cost empty if none is written
   */
  public record Costed(String name, Optional<Amount> cost) {
    /** Reads one. After a mere blank only what has a unit is an amount: "room 4" is a name. */
    static Costed read(String option) {
      Matcher m = COSTED.matcher(option);
      if (!m.matches()) {
        return new Costed(option, Optional.empty());
      }
      Optional<Amount> amount = read(m, option);
      return amount.isEmpty()
          ? new Costed(option, Optional.empty())
          : new Costed(Words.trim(m.group(1)), amount);
    }

    private static Optional<Amount> read(Matcher m, String option) {
      boolean marked = option.substring(m.end(1), m.start(2)).matches(".*[=:(].*");
      return Amount.read(Words.trim(m.group(2)))
          .filter(amount -> marked || !amount.unit().isEmpty());
    }
  }

  /** In whole numbers of a unit with so many decimals; empty if it is out of range. */
  Optional<Long> units(int decimals) {
    try {
      long units = figure.movePointRight(decimals).longValueExact();
      return units <= Budget.MAX_AMOUNT ? Optional.of(units) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** How many decimals amounts need that stand beside one another: none, or as cents have. */
  static int decimals(List<Amount> amounts) {
    int most = amounts.stream().mapToInt(amount -> amount.figure().scale()).max().orElse(0);
    return most <= 0 ? 0 : Math.max(2, most);
  }
}
