package org.mycelium.commands.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.WeeklyTime;

class DigestScheduleTest {
  private static final Instant START = Instant.parse("2026-01-07T12:00:00Z");
  private static final Instant TEN_YEARS_LATER = Instant.parse("2036-01-09T12:00:00Z");

  /** As the pipeline does it: due work is done once, and the next is put down. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "MONDAY, 09:00",
    "FRIDAY, 18:00",
    "SUNDAY, 02:30",
    "SUNDAY, 00:00",
    "SATURDAY, 23:59",
    "THURSDAY, 12:00"
  })
  void everyZoneHasOneDigestAWeekForTenYears(DayOfWeek day, LocalTime time) {
    for (String id : ZoneId.getAvailableZoneIds()) {
      DigestSchedule schedule = new DigestSchedule(new WeeklyTime(day, time), ZoneId.of(id));
      List<Week> told = new ArrayList<>();
      for (Instant now = schedule.next(START);
          now.isBefore(TEN_YEARS_LATER);
          now = schedule.next(now)) {
        schedule.owed(now, last(told)).ifPresent(told::add);
      }
      assertThat(told).as(id).hasSizeBetween(521, 523);
      for (int i = 1; i < told.size(); i++) {
        assertThat(told.get(i).monday()).as(id).isEqualTo(told.get(i - 1).monday().plusWeeks(1));
      }
    }
  }

  private static Optional<Week> last(List<Week> told) {
    return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
  }

  /**
   * Whatever happens: outages of any length, clocks that jump either way, wakes that come twice,
   * another hour or another zone.
   */
  @Property(tries = 300)
  void noWeekIsEverToldTwice(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> zones = List.copyOf(ZoneId.getAvailableZoneIds());
    List<Week> told = new ArrayList<>();
    DigestSchedule schedule = anySchedule(random, zones);
    Instant now = START;
    for (int i = 0; i < 200; i++) {
      switch (random.nextInt(6)) {
        case 0 -> schedule = anySchedule(random, zones);
        case 1 -> now = now.plus(Duration.ofHours(random.nextInt(24 * 40)));
        case 2 -> now = now.minus(Duration.ofHours(random.nextInt(24 * 20)));
        case 3 -> now = now.plusMillis(random.nextInt(2));
        default -> now = schedule.next(now);
      }
      schedule.owed(now, last(told)).ifPresent(told::add);
    }
    assertThat(told).doesNotHaveDuplicates().isSorted();
  }

  private static DigestSchedule anySchedule(Random random, List<String> zones) {
    return new DigestSchedule(
        new WeeklyTime(
            DayOfWeek.of(1 + random.nextInt(7)),
            LocalTime.of(random.nextInt(24), random.nextInt(60))),
        ZoneId.of(zones.get(random.nextInt(zones.size()))));
  }

  @ParameterizedTest
  @CsvSource({
    "MONDAY, 09:00, 2026-11-23T09:00:00Z, 2026-W47",
    "MONDAY, 09:00, 2026-11-25T14:00:00Z, 2026-W47",
    "FRIDAY, 18:00, 2026-11-20T18:00:00Z, 2026-W47",
    "SUNDAY, 20:00, 2026-11-22T20:00:00Z, 2026-W47",
    "MONDAY, 09:00, 2027-01-04T09:00:00Z, 2026-W53"
  })
  void aDigestIsOfTheWeekMostOfItsDaysAreIn(
      DayOfWeek day, LocalTime time, Instant now, String week) {
    DigestSchedule schedule = new DigestSchedule(new WeeklyTime(day, time), ZoneId.of("UTC"));
    assertThat(schedule.owed(now, Optional.empty())).map(Week::toString).contains(week);
    assertThat(schedule.owed(now, Week.read(week))).isEmpty();
  }
}
