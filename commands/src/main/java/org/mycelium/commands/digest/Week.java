package org.mycelium.commands.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week by the calendar of ISO 8601, written 2026-W47.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) implements Comparable<Week> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

  /** Refuses any other day. */
  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException(monday + " is no Monday");
    }
  }

  /** The week a day is in. */
  public static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** Reads 2026-W47. */
  public static Optional<Week> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    LocalDate fourth = LocalDate.of(Integer.parseInt(form.group(1)), 1, 4);
    Week week = of(fourth.plusWeeks(Integer.parseInt(form.group(2)) - 1L));
    return week.toString().equals(text) ? Optional.of(week) : Optional.empty();
  }

  /** Its last day. */
  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }

  /** As facts hold it: 2026-W47. */
  @Override
  public String toString() {
    int number = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return String.format(Locale.ROOT, "%04d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR), number);
  }
}
