package org.mycelium.commands.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Decimals;
import org.mycelium.commands.grammar.Words;

/** What a written amount comes to: "45 EUR", "€45.50", "1.200 euros". */
sealed interface MoneyReading {
  /** An amount of more than nothing. */
  record Exact(Money money) implements MoneyReading {}

  /**
   * No amount, and why.
   *
   * @param unit what stands where a currency should, as it was written; may be empty
   */
  record Wrong(Problem problem, String unit) implements MoneyReading {}

  /** What can be wrong with an amount. */
  enum Problem {
    /** Nothing was written. */
    MISSING("missing"),
    /** It does not read as a number. */
    NO_NUMBER("number"),
    /** No currency was written, and which one is meant cannot be told. */
    NO_CURRENCY("currency"),
    /** No currency is called so. */
    UNKNOWN_CURRENCY("unknown"),
    /** It is a currency's code, and also a word; no capitals tell that the code is meant. */
    ORDINARY_WORD("ordinary"),
    /** Several currencies share this sign. */
    SHARED_SIGN("shared"),
    /** Nothing, or less. */
    NOT_POSITIVE("positive"),
    /** More than any assembly has. */
    HUGE("huge"),
    /** Smaller than the smallest coin. */
    TOO_FINE("fine");

    private final String word;

    Problem(String word) {
      this.word = word;
    }

    /** The branch of the phrase that tells it. */
    String word() {
      return word;
    }
  }

  /** Longer than any amount with its currency. */
  int MAX_CHARS = 60;

  /** Raised, lowered, encircled and broken numbers. */
  Pattern OTHER_NUMBER = Pattern.compile("\\p{No}");

  /** Signs that many countries write for their own. */
  List<String> SHARED_SIGNS =
      List.of("$", "¥", "kr", "dollar", "dollars", "peso", "pesos", "dolares");

  /**
   * Reads an amount as people of this language write it.
   *
   * @param known the currencies that the books have; the only one is meant where none is written
   */
  static MoneyReading read(String written, Locale language, List<Tender> known) {
    String folded = Words.fold(WrittenCoins.asOneNumber(Words.trim(written)));
    if (folded.isEmpty()) {
      return new Wrong(Problem.MISSING, "");
    }
    Matcher parts =
        Pattern.compile(
                "(?<before>[\\p{L}\\p{Sc}]*) ?(?<number>[-+−–]? ?\\d(?:[\\d.,'’٫٬ ]*\\d)?)"
                    + " ?(?<after>[\\p{L}\\p{Sc}][\\p{L}\\p{Sc} ]*)?")
            .matcher(folded);
    // Folding makes digits of what stands raised: 20² is not 202.
    boolean raised = OTHER_NUMBER.matcher(written).find();
    if (folded.length() > MAX_CHARS || raised || !parts.matches()) {
      return new Wrong(Problem.NO_NUMBER, "");
    }
    String after = Optional.ofNullable(parts.group("after")).orElse("");
    String unit = after.isEmpty() ? parts.group("before") : after;
    Optional<BigDecimal> number = Decimals.read(parts.group("number"), language);
    if (number.isEmpty() || (!after.isEmpty() && !parts.group("before").isEmpty())) {
      return new Wrong(Problem.NO_NUMBER, "");
    }
    if (SHARED_SIGNS.contains(unit)) {
      return new Wrong(Problem.SHARED_SIGN, unit);
    }
    Optional<Tender> usual = known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    Optional<Tender> tender = unit.isEmpty() ? usual : Tender.read(unit);
    if (tender.filter(code -> isWord(code, written) && !known.contains(code)).isPresent()) {
      return new Wrong(Problem.ORDINARY_WORD, unit);
    }
    return tender
        .map(code -> of(number.get(), code))
        .orElseGet(
            () -> new Wrong(unit.isEmpty() ? Problem.NO_CURRENCY : Problem.UNKNOWN_CURRENCY, unit));
  }

  private static boolean isWord(Tender tender, String written) {
    return tender.isWord() && !written.contains(tender.code());
  }

  private static MoneyReading of(BigDecimal number, Tender tender) {
    BigDecimal units = number.movePointRight(tender.decimals());
    if (units.signum() <= 0) {
      return new Wrong(Problem.NOT_POSITIVE, tender.code());
    }
    if (units.compareTo(BigDecimal.valueOf(Money.MAX_UNITS)) > 0) {
      return new Wrong(Problem.HUGE, tender.code());
    }
    // Also where the rest is zeros: to one reader 1.200 is a little more than one, to another many.
    return units.scale() > 0
        ? new Wrong(Problem.TOO_FINE, tender.code())
        : new Exact(new Money(tender, units.longValueExact()));
  }
}
