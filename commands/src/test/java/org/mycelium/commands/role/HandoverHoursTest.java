package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When terms begin and end, in every time zone, for ten years; {@link Hours} knows it too. */
class HandoverHoursTest {
  private static final String WEEKLY = "rotation/1(1,1w,1,together,1,0)";

  /** On every day of the week and of the month, at hours when clocks are put forward or back. */
  @ParameterizedTest
  @ValueSource(strings = {"1w", "2w", "1m", "3m"})
  void everyTermBeginsAndEndsWhenTheCalendarSays(String length) {
    int skipped = 0;
    int twice = 0;
    String terms = "rotation/1(1," + length + ",1,together,1,0)";
    for (String zone : Hours.zones()) {
      for (LocalDateTime start : starts()) {
        ZoneId id = ZoneId.of(zone);
        Hours hours = Hours.of(terms, start.toString(), id);
        Role role = House.of(1).with(terms, start.toString()).role(1);
        Seat seat = role.seat(1);
        TermLength each = role.terms().length();
        for (int term = 1; hours.wall(1, term).getYear() < 2016; term++) {
          Instant begins = hours.begins(1, term);
          assertThat(seat.begins(term, each, id)).as(zone).isEqualTo(begins);
          assertThat(seat.ends(each, id)).as(zone).isEqualTo(begins);
          assertThat(seat.endsLess(7, each, id)).as(zone).isEqualTo(hours.ahead(1, term, 7));
          seat = seat.beginning();
          skipped += hours.shown(hours.wall(1, term)) == 0 ? 1 : 0;
          twice += hours.shown(hours.wall(1, term)) == 2 ? 1 : 0;
        }
      }
    }
    assertThat(skipped).as("when clocks were put forward over it").isGreaterThan(40);
    assertThat(twice).as("when clocks showed it twice").isGreaterThan(40);
  }

  private static List<LocalDateTime> starts() {
    return Stream.of("00:00", "00:30", "01:30", "02:30", "23:30")
        .map(LocalTime::parse)
        .flatMap(
            time ->
                Stream.of(25, 26, 27, 28, 29, 30, 31)
                    .map(day -> LocalDateTime.of(2006, 1, day, 0, 0).with(time)))
        .toList();
  }

  /** A zone that skips a day, one that skips half an hour, and one that goes back at midnight. */
  @Test
  void whatTheClocksSkipIsAsMuchLater() {
    assertThat(Hours.of(WEEKLY, "2011-12-23T09:00", ZoneId.of("Pacific/Apia")).begins(1, 2))
        .isEqualTo(Instant.parse("2011-12-30T19:00:00Z"));
    assertThat(Hours.of(WEEKLY, "2026-09-27T02:15", ZoneId.of("Australia/Lord_Howe")).begins(1, 2))
        .isEqualTo(Instant.parse("2026-10-03T15:45:00Z"));
    assertThat(Hours.of(WEEKLY, "2026-10-18T02:30", ZoneId.of("Europe/Madrid")).begins(1, 2))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }
}
