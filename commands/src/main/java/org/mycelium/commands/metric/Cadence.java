package org.mycelium.commands.metric;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/** How often something is counted. One reading stands for each span of it. */
public enum Cadence {
  /** Every day. */
  DAILY("daily", Period.ofDays(1), Period.ofDays(1)),
  /** Every week, from Monday (ISO 8601). */
  WEEKLY("weekly", Period.ofWeeks(1), Period.ofDays(2)),
  /** Every month of the calendar. */
  MONTHLY("monthly", Period.ofMonths(1), Period.ofDays(5));

  private final String key;
  private final Period length;
  private final Period grace;

  Cadence(String key, Period length, Period grace) {
    this.key = key;
    this.length = length;
    this.grace = grace;
  }

  /** The name in facts and tables. */
  public String key() {
    return key;
  }

  /** The cadence with this key. */
  public static Optional<Cadence> of(String key) {
    return Stream.of(values()).filter(cadence -> cadence.key.equals(key)).findFirst();
  }

  /** The first day of the span a day is in. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAILY -> day;
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHLY -> day.withDayOfMonth(1);
    };
  }

  /** How long a span is. */
  Period length() {
    return length;
  }

  /**
   * How long into a span a report without a date may still be meant for the one before. Many people
   * count on Monday what was there on Sunday.
   */
  Period grace() {
    return grace;
  }
}
