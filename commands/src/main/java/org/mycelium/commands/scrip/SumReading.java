package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.commands.grammar.Decimals;

/** What a written amount of scrip comes to. */
sealed interface SumReading {
  /**
   * An amount.
   *
   * @param units of the smallest unit
   */
  record Exact(long units) implements SumReading {}

  /** No amount, and why. */
  record Wrong(Problem problem) implements SumReading {}

  /** What can be wrong with an amount. */
  enum Problem {
    /** It does not read as a number. */
    NO_NUMBER("number"),
    /** Nothing, or less. */
    NOT_POSITIVE("positive"),
    /** More than anybody has. */
    HUGE("huge"),
    /** Finer than the smallest unit. */
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

  /** In minutes. */
  BigDecimal HOUR = BigDecimal.valueOf(60);

  /** Reads an amount of more than nothing, as people of this language write it. */
  static SumReading payment(String number, boolean minutes, Scrip scrip, Locale language) {
    Optional<BigDecimal> read = Decimals.read(number, language);
    if (read.isEmpty()) {
      return new Wrong(Problem.NO_NUMBER);
    }
    if (read.get().signum() <= 0) {
      return new Wrong(Problem.NOT_POSITIVE);
    }
    return minutes ? minutes(read.get(), scrip) : exact(read.get(), scrip.terms().decimals());
  }

  /** Reads an amount that may be nothing. */
  static SumReading term(String number, int decimals, Locale language) {
    Optional<BigDecimal> read = Decimals.read(number, language);
    if (read.isEmpty()) {
      return new Wrong(Problem.NO_NUMBER);
    }
    return read.get().signum() < 0 ? new Wrong(Problem.NOT_POSITIVE) : exact(read.get(), decimals);
  }

  private static SumReading minutes(BigDecimal minutes, Scrip scrip) {
    BigDecimal units = minutes.multiply(BigDecimal.valueOf(scrip.one()));
    if (units.compareTo(BigDecimal.valueOf(ScripTerms.MAX_UNITS).multiply(HOUR)) > 0) {
      return new Wrong(Problem.HUGE);
    }
    BigDecimal[] parts = units.divideAndRemainder(HOUR);
    return parts[1].signum() != 0
        ? new Wrong(Problem.TOO_FINE)
        : exact(parts[0].stripTrailingZeros(), 0);
  }

  private static SumReading exact(BigDecimal number, int decimals) {
    BigDecimal units = number.movePointRight(decimals);
    if (units.compareTo(BigDecimal.valueOf(ScripTerms.MAX_UNITS)) > 0) {
      return new Wrong(Problem.HUGE);
    }
    // Also where the rest is zeros: to one reader 1.500 is one and a half, to another many.
    return units.scale() > 0 ? new Wrong(Problem.TOO_FINE) : new Exact(units.longValueExact());
  }
}
