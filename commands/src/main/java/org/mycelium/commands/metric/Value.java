package org.mycelium.commands.metric;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.commands.grammar.Decimals;
import org.mycelium.commands.grammar.Words;

/** What a reported value comes to. */
sealed interface Value {
  /**
   * A reading.
   *
   * @param units whole number of the smallest unit
   */
  record Exact(long units) implements Value {}

  /** No reading, and why. */
  record Wrong(Problem problem) implements Value {}

  /** What can be wrong with a value. */
  enum Problem {
    /** Nothing was written. */
    MISSING,
    /** It does not read as a number, or its unit is another. */
    NO_NUMBER,
    /** Below zero. */
    NEGATIVE,
    /** Larger than anything an assembly counts. */
    HUGE,
    /** More decimals than the metric has. */
    TOO_FINE
  }

  /** Reads a value as people of this language write it, with or without the metric's unit. */
  static Value read(String written, Metric metric, Locale language) {
    String folded = Words.fold(written);
    if (folded.isEmpty()) {
      return new Wrong(Problem.MISSING);
    }
    Optional<BigDecimal> number = Decimals.read(withoutUnit(folded, metric), language);
    if (number.isEmpty()) {
      return new Wrong(Problem.NO_NUMBER);
    }
    BigDecimal value = number.get();
    if (value.signum() < 0) {
      return new Wrong(Problem.NEGATIVE);
    }
    BigDecimal units = value.movePointRight(metric.decimals());
    if (units.compareTo(BigDecimal.valueOf(Metric.MAX_UNITS)) > 0) {
      return new Wrong(Problem.HUGE);
    }
    return units.stripTrailingZeros().scale() > 0
        ? new Wrong(Problem.TOO_FINE)
        : new Exact(units.longValueExact());
  }

  private static String withoutUnit(String folded, Metric metric) {
    return metric.naming().units().stream()
        .filter(folded::endsWith)
        .max(Comparator.comparingInt(String::length))
        .map(unit -> Words.trim(folded.substring(0, folded.length() - unit.length())))
        .orElse(folded);
  }
}
