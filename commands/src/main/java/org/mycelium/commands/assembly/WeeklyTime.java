package org.mycelium.commands.assembly;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time on the wall that comes every week, such as Monday 09:00. Where the clock is put forward
 * over it, it comes when the clock has jumped; where the clock is put back and it comes twice, the
 * first counts. In a week that has no such day at all, as when a zone crosses the date line, it
 * comes when the next day begins.
 */
public record WeeklyTime(DayOfWeek day, LocalTime time) {
  private static final Pattern CANONICAL = Pattern.compile("([1-7])T([0-2]\\d:[0-5]\\d)");

  /** The form facts hold: ISO 8601's number of the day, and the time, as in 1T09:00. */
  public String canonical() {
    return day.getValue() + "T" + time;
  }

  /** Reads the form facts hold. */
  public static Optional<WeeklyTime> fromCanonical(String text) {
    Matcher parts = CANONICAL.matcher(text);
    if (!parts.matches() || parts.group(2).compareTo("24") >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new WeeklyTime(
            DayOfWeek.of(Integer.parseInt(parts.group(1))), LocalTime.parse(parts.group(2))));
  }

  /** The first time it comes after an instant. */
  public Instant after(Instant now, ZoneId zone) {
    // A jump of the clock can bring this week's time into next week and no further.
    for (int week = -1; ; week++) {
      Instant at = inWeek(now, zone, week);
      if (at.isAfter(now)) {
        return at;
      }
    }
  }

  /** The last time it came, at an instant or before it. */
  public Instant latest(Instant now, ZoneId zone) {
    for (int week = 1; ; week--) {
      Instant at = inWeek(now, zone, week);
      if (!at.isAfter(now)) {
        return at;
      }
    }
  }

  /** When it comes in the week of an instant, or so many weeks later. */
  private Instant inWeek(Instant now, ZoneId zone, int weeksLater) {
    return ZonedDateTime.of(
            now.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeksLater)
                .plusDays(day.getValue() - 1L),
            time,
            zone)
        .toInstant();
  }
}
