package org.mycelium.commands.grammar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Moment;

/**
 * A day and a time of day as a clock on the wall shows them.
 *
 * @param day null for the next time the clock shows this
 * @param weekday what the day must be; null if that was not said
 */
record WallTime(@Nullable Day day, @Nullable DayOfWeek weekday, LocalTime time) {
  /** When that is, in the assembly's zone; empty if the day said is another weekday. */
  Optional<Instant> from(Moment moment) {
    LocalDate today = moment.local().toLocalDate();
    if (day == null) {
      Instant at = instant(today.atTime(time), moment.zone());
      return Optional.of(
          at.isAfter(moment.now()) ? at : instant(today.plusDays(1).atTime(time), moment.zone()));
    }
    LocalDate date = day.from(today);
    return weekday == null || date.getDayOfWeek() == weekday
        ? Optional.of(instant(date.atTime(time), moment.zone()))
        : Optional.empty();
  }

  /**
   * Where clocks are put back and show a time twice, the later: nobody may find the vote closed
   * before the time they read. Where clocks are put forward and skip it, the time is counted on
   * from before the jump (RFC 5545, 3.3.5): 02:30 becomes 03:30.
   */
  private static Instant instant(LocalDateTime local, ZoneId zone) {
    return ZonedDateTime.ofLocal(local, zone, null).withLaterOffsetAtOverlap().toInstant();
  }
}
