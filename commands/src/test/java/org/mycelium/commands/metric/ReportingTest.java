package org.mycelium.commands.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ReportingTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 3_653;
  private static final LocalTime SIX = LocalTime.of(18, 0);

  /** Some zones put their clocks forward or back; none of those we know does so at six. */
  @Test
  void asksOnceADayInEveryZoneForTenYears() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      Instant at = START;
      ZonedDateTime start = START.atZone(zone);
      LocalDate day =
          start.toLocalTime().isBefore(SIX)
              ? start.toLocalDate().minusDays(1)
              : start.toLocalDate();
      for (int i = 0; i < DAYS; i++) {
        Instant next = Reporting.nextAsk(at, zone);
        ZonedDateTime local = next.atZone(zone);
        day = day.plusDays(1);
        assertThat(next).isAfter(at);
        assertThat(local.toLocalDate()).as(id).isEqualTo(day);
        assertThat(local.toLocalTime()).isEqualTo(SIX);
        at = next;
      }
    }
  }
}
