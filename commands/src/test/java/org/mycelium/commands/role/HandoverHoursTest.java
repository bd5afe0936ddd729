package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that is told of ten years of handovers in every time zone is told once, and at the
 * minute at which the calendar has it, or when the bot is back; {@link Hours} knows the calendar.
 */
class HandoverHoursTest {
  private static final String WEEKLY = "rotation/1(1,1w,1,together,1,0)";

  private final Random random = new Random(12);

  /** What is told of a handover: that it is so many days ahead, 0 when it comes. */
  private record Line(Instant at, int seat, int term, int days, Instant handover) {}

  private static final Comparator<Line> IN_ORDER =
      Comparator.comparing(Line::at).thenComparing(Line::toString);

  @ParameterizedTest(name = "{0} from {1}, outages: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "rotation/1(1,1w,1,together,1,0); 2006-01-08T02:30; false",
        "rotation/1(1,4w,1,together,14+7+1,0); 2006-01-08T01:30; true",
        "rotation/1(2,2m,1,staggered,14+1,5); 2006-01-31T00:00; false",
        "rotation/1(1,2w,1,together,14+7+1,3); 2006-01-08T02:30; true",
        "rotation/1(2,1w,1,together,14+7+1,0); 2006-01-13T00:30; true",
        "lot/1(1,2w,1,together,14+7+1,0); 2006-01-08T00:00; false",
        "lot/1(2,6w,1,staggered,14+7+1,4); 2006-02-05T02:30; true",
        "lot+beacon/1(1,3m,1,together,7+1,0); 2006-01-29T01:30; false",
        "election/1(1,5w,1,together,14+7,3); 2006-01-29T02:30; true",
        "election/1(2,3m,1,staggered,14+7,3); 2006-02-28T23:30; false"
      })
  void everythingIsToldOnceAndInTime(String terms, String start, boolean outages) {
    for (String zone : Hours.zones()) {
      Decade decade = Decade.of(terms, start, zone, random).lived(outages, new TreeMap<>());
      assertThat(told(decade.house))
          .as(zone)
          .isEqualTo(expected(decade, Hours.of(terms, start, ZoneId.of(zone))));
    }
  }

  /** Of those that come: that nobody is there to come is told besides, and is no announcement. */
  private static List<Line> told(House house) {
    return house.told.stream()
        .flatMap(
            told ->
                switch (told.news()) {
                  case News.Coming n when n.incoming().isPresent() ->
                      Stream.of(new Line(told.at(), n.seat(), n.term(), n.days(), n.at()));
                  case News.Began n ->
                      Stream.of(new Line(told.at(), n.seat(), n.term(), 0, n.until()));
                  default -> Stream.of();
                })
        .sorted(IN_ORDER)
        .toList();
  }

  private static List<Line> expected(Decade decade, Hours hours) {
    List<Line> lines = new ArrayList<>();
    for (int seat = 1; seat <= hours.seats(); seat++) {
      Instant before = Decade.START;
      for (int term = 1; !before.isAfter(Decade.TEN_YEARS_LATER); term++) {
        Instant begins = hours.begins(seat, term);
        lines.addAll(ahead(decade, hours, seat, term, before));
        lines.add(new Line(decade.awake(begins), seat, term, 0, hours.begins(seat, term + 1)));
        before = begins;
      }
    }
    return lines.stream().filter(line -> decade.past(line.at())).sorted(IN_ORDER).toList();
  }

  /**
   * The steps ahead of a handover: each when it is due, but not before somebody is known and the
   * term before has begun; and not any more when the next step is due already.
   */
  private static List<Line> ahead(Decade decade, Hours hours, int seat, int term, Instant before) {
    List<Line> lines = new ArrayList<>();
    Instant handover = hours.begins(seat, term);
    Instant overtaken = handover;
    for (int days : hours.leads().reversed()) {
      Instant due = hours.ahead(seat, term, days);
      Instant known = decade.known(seat, term);
      Instant at =
          decade.awake(Stream.of(due, known, before).max(Comparator.naturalOrder()).orElseThrow());
      if (at.isBefore(overtaken)) {
        lines.add(new Line(at, seat, term, days, handover));
      }
      overtaken = due;
    }
    return lines;
  }

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
