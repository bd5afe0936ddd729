package org.mycelium.commands.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 15);

  /** In the week in which summer time begins an hour is missing, and its days are the same. */
  @Test
  void aWeekGoesFromMondayToSundayWhateverItsHours() {
    Week week = Week.read("2027-W12").orElseThrow();
    Days days = Days.of(week, Instant.parse("2027-05-01T00:00:00Z"), MADRID);
    assertThat(days.first()).isEqualTo("2027-03-22");
    assertThat(days.last()).isEqualTo("2027-03-28");
    assertThat(days.kind()).isEqualTo(Days.Kind.OVER);
    assertThat(Duration.between(days.since(), days.until())).isEqualTo(Duration.ofHours(167));
  }

  @Test
  void aWeekThatRunsEndsToday() {
    Week week = Week.of(TUESDAY);
    Days days = Days.of(week, Instant.parse("2026-12-15T10:00:00Z"), ZoneOffset.UTC);
    assertThat(days.first()).isEqualTo("2026-12-14");
    assertThat(days.last()).isEqualTo("2026-12-15");
    assertThat(days.counted()).isEqualTo("2026-12-15");
    assertThat(days.kind()).isEqualTo(Days.Kind.RUNNING);
    assertThat(days.seenFrom(Instant.parse("2026-12-15T11:00:00Z"))).isEqualTo(days);
  }

  /** What happens in an instant belongs to one week. */
  @Property
  void weeksFollowOneAnother(
      @ForAll("zones") String zone, @ForAll @IntRange(min = 10_000, max = 40_000) int day) {
    ZoneId where = ZoneId.of(zone);
    Week week = Week.of(LocalDate.ofEpochDay(day));
    Instant later = Instant.parse("2100-01-01T00:00:00Z");
    Days days = Days.of(week, later, where);
    Days next = Days.of(new Week(week.monday().plusWeeks(1)), later, where);
    assertThat(days.until()).isEqualTo(next.since());
    assertThat(days.last().plusDays(1)).isEqualTo(next.first());
    assertThat(Week.of(days.counted())).isEqualTo(week);
    assertThat(days.seenFrom(later).ended()).isEqualTo(days.asOf());
  }

  @Provide
  static Arbitrary<String> zones() {
    return Arbitraries.of(Set.copyOf(ZoneId.getAvailableZoneIds()));
  }

  @ParameterizedTest
  @CsvSource({
    "last week, 2026-W50",
    "la semana pasada, 2026-W50",
    "de la semana pasada, 2026-W50",
    "this week, 2026-W51",
    "2026-w7, 2026-W07",
    "week 2026-W49, 2026-W49",
    "semana 49, 2026-W49",
    "week 51, 2026-W51",
    "W53, 2020-W53",
    "52, 2025-W52",
    "2026-12-06, 2026-W49",
    "the week of 2026-12-06, 2026-W49",
    "2027-W01, 2027-W01"
  })
  void readsWhichWeekIsMeant(String words, String week) {
    assertThat(AskedWeek.read(words, TUESDAY)).contains(Week.read(week).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"last month", "2026-W54", "w0", "week", "in colour", "2026", "1000-13-01"})
  void readsNoWeekWhereNoneIs(String words) {
    assertThat(AskedWeek.read(words, TUESDAY)).isEmpty();
  }
}
