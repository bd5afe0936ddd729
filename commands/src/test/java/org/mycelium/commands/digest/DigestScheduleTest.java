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
      Telling telling = new Telling();
      for (Instant now = schedule.next(START);
          now.isBefore(TEN_YEARS_LATER);
          now = schedule.next(now)) {
        telling.wake(schedule, now, now);
      }
      List<Week> told = telling.told;
      assertThat(told).as(id).hasSizeBetween(521, 523);
      for (int i = 1; i < told.size(); i++) {
        assertThat(told.get(i).monday()).as(id).isEqualTo(told.get(i - 1).monday().plusWeeks(1));
      }
    }
  }

  /** What was told, and when that really was. */
  private static final class Telling {
    final List<Week> told = new ArrayList<>();
    Optional<Instant> end = Optional.empty();
    Optional<Week> last = Optional.empty();

    /** As the rules do it, by a clock that need not be right. */
    void wake(DigestSchedule schedule, Instant clock, Instant real) {
      schedule
          .owed(clock, told::contains, end, last)
          .ifPresent(
              week -> {
                told.add(week);
                end = Optional.of(real);
                last = clock.isAfter(real) ? Optional.empty() : Optional.of(week);
              });
    }
  }

  /**
   * Whatever happens: outages of any length, clocks that jump either way, wakes that come twice,
   * another hour or another zone.
   */
  @Property(tries = 300)
  void noWeekIsEverToldTwice(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> zones = List.copyOf(ZoneId.getAvailableZoneIds());
    Telling telling = new Telling();
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
      telling.wake(schedule, now, now);
    }
    assertThat(telling.told).doesNotHaveDuplicates();
  }

  /** While the clock is right, weeks are told in their order, whatever becomes of hour and zone. */
  @Property(tries = 300)
  void noEarlierWeekIsToldAfterALaterOne(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> zones = List.copyOf(ZoneId.getAvailableZoneIds());
    Telling telling = new Telling();
    DigestSchedule schedule = anySchedule(random, zones);
    Instant now = START;
    for (int i = 0; i < 200; i++) {
      switch (random.nextInt(5)) {
        case 0 -> schedule = anySchedule(random, zones);
        case 1 -> now = now.plus(Duration.ofHours(random.nextInt(24 * 40)));
        case 2 -> now = now.plusMillis(random.nextInt(2));
        default -> now = schedule.next(now);
      }
      telling.wake(schedule, now, now);
    }
    assertThat(telling.told).doesNotHaveDuplicates().isSorted();
  }

  /** Be it that it was told too early, by a clock that was ahead, perhaps by years. */
  @Property(tries = 300)
  void onceTheClockIsRightEveryWeekHasItsDigest(@ForAll long seed) {
    Random random = new Random(seed);
    DigestSchedule schedule = anySchedule(random, List.copyOf(ZoneId.getAvailableZoneIds()));
    Telling telling = new Telling();
    Instant real = START;
    for (int i = 0; i < 20; i++) {
      Duration wrong = Duration.ofHours(random.nextInt(-24 * 40, 24 * 400));
      for (int wakes = random.nextInt(4); wakes > 0; wakes--) {
        real = real.plus(Duration.ofHours(random.nextInt(24 * 8)));
        telling.wake(schedule, real.plus(random.nextBoolean() ? Duration.ZERO : wrong), real);
      }
    }
    for (int weeks = 0; weeks < 120; weeks++) {
      real = schedule.next(real);
      telling.wake(schedule, real, real);
      assertThat(telling.told).contains(schedule.week(real));
    }
    assertThat(telling.told).doesNotHaveDuplicates();
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
    Week own = Week.read(week).orElseThrow();
    assertThat(schedule.owed(now, _ -> false, Optional.empty(), Optional.empty())).contains(own);
    assertThat(schedule.owed(now, own::equals, Optional.empty(), Optional.empty())).isEmpty();
    assertThat(schedule.owed(now, other -> !own.equals(other), Optional.empty(), Optional.empty()))
        .contains(own);
    assertThat(schedule.owed(now, _ -> false, Optional.of(now), Optional.empty())).isEmpty();
    Optional<Week> next = Optional.of(new Week(own.monday().plusWeeks(1)));
    assertThat(schedule.owed(now, _ -> false, Optional.empty(), next)).isEmpty();
  }
}
