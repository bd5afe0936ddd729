package org.mycelium.commands.role;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * Ten years of terms in every time zone, among them zones that lost a day: seats that are filled in
 * turn, by lot and by election, together and staggered, with shadow days, and with a bot that is
 * away for a month every now and then.
 */
class TenYearsTest {
  private static final RoleNo R1 = new RoleNo(1);
  private static final Instant START = Instant.parse("2006-01-07T12:00:00Z");
  private static final Instant TEN_YEARS_LATER = Instant.parse("2016-01-09T12:00:00Z");
  private static final Duration OUTAGE = Duration.ofDays(31);

  /** Every so many wakes the bot is away. */
  private static final int WAKES = 11;

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

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "rotation/1(2,2m,1,staggered,14+1,5); 2006-01-31T02:30",
        "lot/1(1,4w,1,together,14+7+1,3); 2006-01-09T00:00",
        "lot/1(2,3m,1,staggered,7+1,4); 2006-02-01T00:00",
        "election/1(2,3m,1,staggered,14+7,3); 2006-02-28T23:30"
      })
  void everyHandoverIsAnnouncedOnceAtEachStep(String terms, String start) {
    for (String zone : zones()) {
      House house = lived(terms, start, zone, false);
      everyTermOnce(house, zone);
      assertThat(Annals.announced(house)).as(zone).containsAll(steps(house));
    }
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

  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "rotation/1(1,2w,1,together,7+1,3); 2006-01-09T09:00",
        "lot/1(2,6w,1,staggered,14+7+1,4); 2006-02-01T00:00",
        "election/1(1,5w,1,together,14+7,3); 2006-01-31T02:30"
      })
  void noTermIsSkippedOrDoubledByOutagesOfAMonth(String terms, String start) {
    for (String zone : zones()) {
      everyTermOnce(lived(terms, start, zone, true), zone);
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

  /** One of each set of rules: several names for the same one are one zone. */
  private static List<String> zones() {
    Map<ZoneRules, String> byRules = new HashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .forEach(id -> byRules.putIfAbsent(ZoneId.of(id).getRules(), id));
    return byRules.values().stream().sorted().toList();
  }

  /** As the pipeline does it: wake, do, draw or elect what is owed, plan. */
  private House lived(String terms, String start, String zone, boolean outages) {
    return lived(terms, start, zone, outages, new TreeMap<>());
  }

  /**
   * The same, where the number of seats is changed.
   *
   * @param seats how many, from when on
   */
  private House lived(
      String terms,
      String start,
      String zone,
      boolean outages,
      NavigableMap<Instant, Integer> seats) {
    NavigableMap<Instant, Integer> toDecide = new TreeMap<>(seats);
    House house = House.of(7).with(terms, start);
    house.zone = ZoneId.of(zone);
    Instant now = START;
    for (int wakes = 1; now.isBefore(TEN_YEARS_LATER); wakes++) {
      house.at(now);
      if (!toDecide.isEmpty() && !toDecide.firstKey().isAfter(now)) {
        house.decides(1, toDecide.pollFirstEntry().getValue(), now);
        house.at(now);
      }
      if (elects(house)) {
        house.at(now);
      }
      Instant next = house.rota(now).next().orElseThrow();
      Optional<Calling.Call> open = house.open();
      if (open.isPresent() && !House.over(open.get()).isAfter(next)) {
        next = House.over(open.get());
        house.draws(open.get(), random);
      }
      now = outages && wakes % WAKES == 0 ? now.plus(OUTAGE) : next;
    }
    return house;
  }

  /** Where somebody is wanted for an elected seat, those are elected who do not rest. */
  private boolean elects(House house) {
    Role role = house.role(1);
    if (role.terms().filling() != Filling.ELECTION || role.seats().stream().noneMatch(WANTING)) {
      return false;
    }
    List<MemberNo> order =
        new ArrayList<>(
            house.members.stream()
                .map(Member::no)
                .filter(no -> !role.concerns(no))
                .filter(no -> role.held().reversed().stream().limit(2).noneMatch(of(no)))
                .toList());
    Collections.shuffle(order, random);
    house.happens(new RoleFact.OrderElected(R1, order, Optional.of(List.of()), new DecisionNo(1)));
    return true;
  }

  private static Predicate<Role.Stint> of(MemberNo member) {
    return stint -> stint.member().equals(member);
  }

  private static final Predicate<Seat> WANTING =
      seat ->
          (seat.term() > 0 && seat.holder().isEmpty())
              || (seat.announcedDays().isPresent() && seat.next().isEmpty());

  /** Each term once, and ten years of them. */
  private static void everyTermOnce(House house, String zone) {
    Annals.everyTermOnce(house, zone);
    assertThat(house.role(1).seats())
        .as(zone + ": ten years of them")
        .allMatch(seat -> seat.term() > 35);
  }

  /** Of every term but the first, which begins too soon for all of its announcements. */
  private static List<String> steps(House house) {
    Role role = house.role(1);
    List<String> steps = new ArrayList<>();
    for (Seat seat : role.seats()) {
      for (int term = 2; term <= seat.term(); term++) {
        for (int days : Leads.of(role).distinct().toArray()) {
          steps.add(Annals.step(seat.no(), term, days));
        }
      }
    }
    return steps;
  }
}
