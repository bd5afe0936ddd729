package org.mycelium.commands.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeklyTimeTest {
  @ParameterizedTest(name = "{0} {1} in {2} after {3} is {4}")
  @CsvSource({
    "MONDAY, 09:00, Europe/Madrid, 2026-11-20T12:00:00Z, 2026-11-23T08:00:00Z",
    "MONDAY, 09:00, Europe/Madrid, 2026-11-23T07:59:59Z, 2026-11-23T08:00:00Z",
    "MONDAY, 09:00, Europe/Madrid, 2026-11-23T08:00:00Z, 2026-11-30T08:00:00Z",
    // Summer time begins on 28 March 2027: the week before it is an hour shorter.
    "MONDAY, 09:00, Europe/Madrid, 2027-03-22T08:00:00Z, 2027-03-29T07:00:00Z",
    // 02:30 does not come on that Sunday; it is then 03:30.
    "SUNDAY, 02:30, Europe/Madrid, 2027-03-27T00:00:00Z, 2027-03-28T01:30:00Z",
    // It comes twice on 25 October 2026; the first counts, and the second is not another.
    "SUNDAY, 02:30, Europe/Madrid, 2026-10-24T00:00:00Z, 2026-10-25T00:30:00Z",
    "SUNDAY, 02:30, Europe/Madrid, 2026-10-25T00:30:00Z, 2026-11-01T01:30:00Z",
    // Samoa had no 30 December 2011, a Friday.
    "FRIDAY, 09:00, Pacific/Apia, 2011-12-29T10:00:00Z, 2011-12-30T19:00:00Z"
  })
  void comesEveryWeek(DayOfWeek day, LocalTime time, ZoneId zone, Instant now, Instant next) {
    WeeklyTime weekly = new WeeklyTime(day, time);
    assertThat(weekly.after(now, zone)).isEqualTo(next);
    assertThat(weekly.latest(next, zone)).isEqualTo(next);
    assertThat(weekly.latest(next.minusMillis(1), zone)).isBeforeOrEqualTo(now);
  }

  @Test
  void isWrittenAndReadBack() {
    for (DayOfWeek day : DayOfWeek.values()) {
      WeeklyTime weekly = new WeeklyTime(day, LocalTime.of(18, 5));
      assertThat(WeeklyTime.fromCanonical(weekly.canonical())).contains(weekly);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0T09:00", "8T09:00", "1T9:00", "1T24:00", "1T09:60", "monday"})
  void nothingElseIsRead(String text) {
    assertThat(WeeklyTime.fromCanonical(text)).isEmpty();
  }
}
