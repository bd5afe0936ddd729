package org.mycelium.commands.role;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

/**
 * Ten years of terms in every time zone, among them zones that lost a day: seats that are filled in
 * turn, by lot and by election, together and staggered, with shadow days, and with a bot that is
 * away for a month every now and then.
 */
class TenYearsTest {
  /** Summer time on both sides of the equator and by halves of an hour, a lost day, and none. */
  private static final List<String> SOME_ZONES =
      List.of(
          "UTC",
          "Europe/Madrid",
          "America/New_York",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "Pacific/Apia");

  private static final Duration TO_FIND_SOMEBODY = Duration.ofDays(8);

  /** How many seats a role is to have, from when on, where that changes. */
  private static final NavigableMap<Instant, Integer> SEATS =
      new TreeMap<>(
          Map.of(
              Instant.parse("2007-05-17T10:00:00Z"),
              4,
              Instant.parse("2009-10-25T01:30:00Z"),
              1,
              Instant.parse("2012-02-29T12:00:00Z"),
              3));

  private final Random random = new Random(10);

  /** What is told of a handover: that it is so many days ahead, 0 when it comes. */
  private record Line(Instant at, int seat, int term, int days, Instant handover) {}

  private static final Comparator<Line> IN_ORDER =
      Comparator.comparing(Line::at).thenComparing(Line::toString);

  /**
   * At the minute at which the calendar has it, or when the bot is back: every step ahead that can
   * still be, and every handover, also one that came and went meanwhile.
   */
  @ParameterizedTest(name = "{0} from {1}, outages: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "rotation/1(1,1w,1,together,1,0); 2006-01-08T02:30; false",
        "rotation/1(1,4w,1,together,14+7+1,0); 2006-01-08T01:30; true",
        "rotation/1(2,2m,1,staggered,14+1,5); 2006-01-31T00:00; false",
        "rotation/1(1,2w,1,together,14+7+1,3); 2006-01-08T02:30; true",
        "rotation/1(2,1w,1,together,14+7+1,0); 2006-01-13T00:30; true",
        "rotation/1(2,6w,2,staggered,14+1,3); 2006-01-08T02:30; true",
        "rotation/1(1,1m,3,together,7+1,0); 2006-01-31T02:30; false",
        "lot/1(1,2w,1,together,14+7+1,0); 2006-01-08T00:00; false",
        "lot/1(2,4w,2,together,7+1,0); 2006-01-08T02:30; true",
        "lot/1(2,6w,1,staggered,14+7+1,4); 2006-02-05T02:30; true",
        "lot+beacon/1(1,3m,1,together,7+1,0); 2006-01-29T01:30; false",
        "election/1(1,5w,1,together,14+7,3); 2006-01-29T02:30; true",
        "election/1(2,3m,1,staggered,14+7,3); 2006-02-28T23:30; false"
      })
  void everythingIsToldOnceAndInTime(String terms, String start, boolean outages) {
    for (String zone : Hours.zones()) {
      Decade decade = Decade.of(terms, start, zone, random).lived(outages, new TreeMap<>());
      everyTermOnce(decade.house, zone);
      somebodyComes(decade, zone);
      rested(decade.house, parseInt(terms.split(",")[2]), zone);
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

  /** There are enough people for every term, if the bot is there to draw or elect them. */
  private static void somebodyComes(Decade decade, String zone) {
    for (House.Told told : decade.house.told) {
      if (told.news() instanceof News.Began began && began.incoming().isEmpty()) {
        assertThat(decade.awake(told.at().minus(TO_FIND_SOMEBODY), told.at()))
            .as(zone + ": " + began)
            .isFalse();
      }
    }
  }

  /** So many terms at least are between two of the same member, in whatever seats. */
  private static void rested(House house, int terms, String zone) {
    Map<MemberNo, Integer> last = new HashMap<>();
    house.role(1).held().stream()
        .sorted(Comparator.comparingInt(Role.Stint::term))
        .forEach(
            stint ->
                assertThat(last.put(stint.member(), stint.term()))
                    .as(zone + ": when they held it before " + stint)
                    .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        before -> assertThat(before).isLessThan(stint.term() - terms)));
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

  /** What lies before the term before is said when that begins, once with what is due then too. */
  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "rotation/1(1,2w,1,together,14+7+1,0); 2006-01-09T09:00; 14 7 1",
        "rotation/1(2,1w,1,together,14+7+1,0); 2006-01-09T09:00; 7 1",
        "rotation/1(1,10d,0,together,14+1,0); 2006-01-29T02:30; 14 1",
        "lot/1(1,2w,1,together,14+7+1,0); 2006-01-09T00:00; 14 7 1",
        "election/1(1,2w,1,together,20+7+1,0); 2006-02-28T23:30; 7 1"
      })
  void eachStepOfShortTermsIsAnnouncedOnceToo(String terms, String start, String steps) {
    for (String zone : SOME_ZONES) {
      House house = lived(terms, start, zone, false);
      everyTermOnce(house, zone);
      List<String> wanted =
          house.role(1).seats().stream()
              .flatMap(
                  seat ->
                      IntStream.rangeClosed(2, seat.term())
                          .boxed()
                          .flatMap(
                              term ->
                                  Stream.of(steps.split(" "))
                                      .map(days -> Annals.step(seat.no(), term, parseInt(days)))))
              .toList();
      assertThat(Annals.announced(house)).as(zone).containsAll(wanted);
    }
  }

  @ParameterizedTest(name = "{0} from {1}, outages: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "rotation/1(1,2m,1,staggered,14+1,5); 2006-01-31T02:30; false",
        "rotation/1(2,2m,1,together,14+1,5); 2006-01-31T02:30; true",
        "lot/1(1,6w,1,staggered,7+1,3); 2006-02-01T00:00; true",
        "lot/1(2,6w,1,together,7+1,3); 2006-01-09T00:00; false",
        "election/1(1,6w,1,staggered,14+7+1,3); 2006-01-31T02:30; false",
        "election/1(2,6w,1,together,14+1,0); 2006-02-28T23:30; false",
        "election/1(1,6w,1,staggered,7+1,3); 2006-02-01T00:00; true"
      })
  void noTermIsSkippedOrDoubledWhereSeatsComeAndGo(String terms, String start, boolean outages) {
    for (String zone : SOME_ZONES) {
      House house = lived(terms, start, zone, outages, SEATS);
      everyTermOnce(house, zone);
      endedWithTheirTerms(house, zone);
      assertThat(house.role(1).seats()).as(zone).hasSize(3);
      assertThat(house.role(1).lastSeat()).as(zone).isEqualTo(house.role(1).seats().getLast().no());
    }
  }

  /** Nobody was thrown out: each seat that is no more ended after its last term, and only then. */
  private static void endedWithTheirTerms(House house, String zone) {
    List<RoleFact.SeatClosed> closed = Annals.of(house, RoleFact.SeatClosed.class).toList();
    assertThat(closed).as(zone).hasSize(3);
    assertThat(Annals.of(house, RoleFact.SeatVacated.class)).as(zone).isEmpty();
    for (RoleFact.SeatClosed one : closed) {
      List<RoleFact.OfSeat> life =
          Annals.of(house, RoleFact.OfSeat.class)
              .filter(fact -> fact.seat() == one.seat())
              .toList();
      int last =
          life.stream()
              .filter(RoleFact.SeatClosing.class::isInstance)
              .mapToInt(RoleFact.OfSeat::term)
              .sum();
      assertThat(life.getLast()).as(zone + ": the last of its facts").isEqualTo(one);
      boolean held =
          house.role(1).held().stream()
              .anyMatch(stint -> stint.seat() == one.seat() && stint.term() == one.term());
      assertThat(one.term()).as(zone).isLessThanOrEqualTo(last);
      assertThat(one.term() == last || !held).as(zone + ": to the end of its term").isTrue();
    }
  }

  private House lived(String terms, String start, String zone, boolean outages) {
    return lived(terms, start, zone, outages, new TreeMap<>());
  }

  private House lived(
      String terms,
      String start,
      String zone,
      boolean outages,
      NavigableMap<Instant, Integer> seats) {
    return Decade.of(terms, start, zone, random).lived(outages, seats).house;
  }

  /** Each term once, and ten years of them. */
  private static void everyTermOnce(House house, String zone) {
    Annals.everyTermOnce(house, zone);
    assertThat(house.role(1).seats())
        .as(zone + ": ten years of them")
        .allMatch(seat -> seat.term() > 35);
  }
}
