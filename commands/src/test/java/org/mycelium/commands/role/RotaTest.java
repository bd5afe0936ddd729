package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.role.House.member;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.proposal.DecisionNo;

class RotaTest {
  private static final String FOUR_WEEKS = "rotation/1(1,4w,1,together,14+7+1,0)";
  private static final Instant START = Instant.parse("2006-01-07T12:00:00Z");
  private static final Instant TEN_YEARS_LATER = Instant.parse("2016-01-09T12:00:00Z");
  private static final RoleNo R1 = new RoleNo(1);

  /** These ten years have zones that lost a day. As the pipeline does it: wake, do, plan. */
  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "rotation/1(1,4w,1,together,14+7+1,0); 2006-01-09T09:00; 130",
        "rotation/1(1,1m,1,together,14+7+1,3); 2006-01-31T02:30; 119",
        "rotation/1(2,3m,1,staggered,7+1,0); 2006-02-01T00:00; 39"
      })
  void everyZoneHasEveryTermOnceForTenYears(String terms, String start, int least) {
    for (String id : Hours.zones()) {
      House house = House.of(5).with(terms, start);
      house.zone = ZoneId.of(id);
      Instant now = START;
      while (now.isBefore(TEN_YEARS_LATER)) {
        house.at(now);
        now = house.rota(now).next().orElseThrow();
      }
      Annals.everyTermOnce(house, id);
      assertThat(house.role(1).seat(1).term()).as(id).isBetween(least, least + 2);
    }
  }

  /** Outages of any length, a clock that jumps either way, wakes that come twice, other zones. */
  @Property(tries = 200)
  void noTermIsSkippedOrDoubledWhateverTheClockDoes(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> zones = List.copyOf(ZoneId.getAvailableZoneIds());
    House house = House.of(4).with(FOUR_WEEKS, "2006-01-09T09:00");
    Instant now = START;
    for (int i = 0; i < 150; i++) {
      switch (random.nextInt(6)) {
        case 0 -> house.zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        case 1 -> now = now.plus(Duration.ofHours(random.nextInt(24 * 40)));
        case 2 -> now = now.minus(Duration.ofHours(random.nextInt(24 * 20)));
        case 3 -> now = now.plusMillis(random.nextInt(2));
        default -> now = house.rota(now).next().orElse(now);
      }
      house.at(now);
      assertThat(house.at(now)).as("done once, there is nothing left to do").isEmpty();
    }
    Annals.everyTermOnce(house, "seed " + seed);
  }

  @Test
  void anOutageOfAMonthLosesNoWeeklyTerm() {
    House house = House.of(6).with("rotation/1(1,1w,1,together,1,0)", "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-06T12:00:00Z");
    Annals.everyTermOnce(house, "after the outage");
    assertThat(house.role(1).held().stream().map(stint -> stint.member().value()))
        .containsExactly(1, 2, 3, 4, 5);
  }

  /** Whoever comes after a term of a day hears of it when that begins, and can decline. */
  @Test
  void aHandoverAsFarAheadAsTheTermIsLongIsAnnouncedWhenThatBegins() {
    House house = House.of(5).with("rotation/1(2,1d,1,together,14+1,0)", "2026-12-07T09:00");
    List<News> told = house.at("2026-12-07T09:00:00Z");
    assertThat(told).hasSize(4);
    assertThat(told.subList(0, 2)).allMatch(News.Began.class::isInstance);
    assertThat(told.subList(2, 4))
        .allMatch(one -> one instanceof News.Coming coming && coming.days() == 1)
        .extracting(one -> ((News.Coming) one).incoming().orElseThrow().value())
        .containsExactly(3, 4);
    assertThat(house.at("2026-12-07T21:00:00Z")).isEmpty();
    house.happens(new RoleFact.TurnDeclined(R1, 1, 2, member(3)));
    assertThat(house.at("2026-12-07T22:00:00Z")).hasSize(1);
  }

  @Test
  void aHandoverBeforeTheTermBeforeWaitsForSomebodyToAnnounce() {
    House house = House.of(1).with("rotation/1(1,1w,1,together,14+1,0)", "2026-12-07T09:00");
    assertThat(house.at("2026-12-07T09:00:00Z")).singleElement().isInstanceOf(News.Began.class);
    house.joins();
    assertThat(house.at("2026-12-08T09:00:00Z")).singleElement().isInstanceOf(News.Coming.class);
    assertThat(house.at("2026-12-13T09:00:00Z")).singleElement().isInstanceOf(News.Coming.class);
  }

  @Test
  void turnsAreTakenInTheOrderThatWasPublished() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-07T09:00");
    List<Integer> holders = new ArrayList<>();
    Instant now = Instant.parse("2026-12-07T09:00:00Z");
    for (int term = 0; term < 7; term++) {
      house.at(now);
      holders.add(house.holder(1, 1));
      now = now.plus(Duration.ofDays(28));
    }
    assertThat(holders).containsExactly(1, 2, 3, 1, 2, 3, 1);
  }

  @Test
  void whoJoinsLaterComesAfterTheOthers() {
    House house = House.of(2).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.joins();
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-04T09:00:00Z");
    house.at("2027-02-01T09:00:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(3);
  }

  @Test
  void whoIsAwayWhenTheTermBeginsIsSkipped() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.away(1, "2026-12-07T09:00:00Z");
    house.at("2026-12-07T09:00:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(2);
  }

  @Test
  void whoWasNamedAndGoesAwayIsReplacedAndTheNextIsToldAtOnce() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2026-12-21T09:00:00Z");
    house.away(2, "2027-03-04T00:00:00Z");
    List<News> told = house.at("2026-12-22T09:00:00Z");
    assertThat(told).singleElement().isInstanceOf(News.Coming.class);
    assertThat(((News.Coming) told.getFirst()).incoming()).contains(member(3));
  }

  @Test
  void whoDeclinesIsReplacedAndComesUpAgainNextRound() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-06T09:00:00Z");
    house.happens(new RoleFact.TurnDeclined(R1, 1, 1, member(1)));
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-04T09:00:00Z");
    house.at("2027-02-01T09:00:00Z");
    assertThat(house.role(1).held().stream().map(stint -> stint.member().value()))
        .containsExactly(2, 3, 1);
  }

  @Test
  void whoLeavesInMidTermIsReplacedAtOnceForTheRestOfIt() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.leaves(1);
    house.at("2026-12-10T09:00:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(2);
    assertThat(house.role(1).seat(1).term()).isEqualTo(1);
    assertThat(house.role(1).seat(1).handoverOpen()).isFalse();
  }

  @Test
  void coolingOffLeavesASeatVacantRatherThanGiveItBack() {
    House house = House.of(1).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-04T09:00:00Z");
    assertThat(house.holder(1, 1)).isZero();
    assertThat(house.at("2027-01-05T09:00:00Z")).as("it is told once").isEmpty();
    house.joins();
    house.at("2027-01-06T09:00:00Z");
    assertThat(house.holder(1, 1)).as("a newcomer fills it at once").isEqualTo(2);
  }

  /** Who has the seat in its terms, one after the other; 0 for nobody. */
  @ParameterizedTest(name = "a rest of {0} among {1}: {2}")
  @CsvSource({
    "2, 5, 1 2 3 4 5 1 2 3",
    "2, 3, 1 2 3 1 2 3 1 2",
    "2, 2, 1 2 0 1 2 0 1 2",
    "2, 1, 1 0 0 1 0 0 1 0",
    "3, 3, 1 2 3 0 1 2 3 0",
    "5, 3, 1 2 3 0 0 0 1 2"
  })
  void coolingOffIsAsManyTermsAsWereDecided(int rest, int people, String holders) {
    House house =
        House.of(people).with("rotation/1(1,4w," + rest + ",together,14,0)", "2026-12-07T09:00");
    assertThat(holders(house, 1, 28)).isEqualTo(holders);
  }

  /** The second seat changes hands two weeks after the first. */
  @ParameterizedTest(name = "a rest of 2 among {0}: {1}, and {2}")
  @CsvSource({
    "7, 1 3 5 7 2 4, 2 4 6 1 3 5",
    "6, 1 3 5 1 3 5, 2 4 6 2 4 6",
    "5, 1 3 5 1 3 5, 2 4 0 2 4 0",
    "3, 1 3 0 1 3 0, 2 0 0 2 0 0"
  })
  void coolingOffOfStaggeredSeatsIsOfTermsInAnyOfThem(int people, String first, String second) {
    String terms = "rotation/1(2,4w,2,staggered,7,0)";
    assertThat(holders(House.of(people).with(terms, "2026-12-07T09:00"), 1, 14)).isEqualTo(first);
    assertThat(holders(House.of(people).with(terms, "2026-12-07T09:00"), 2, 14)).isEqualTo(second);
  }

  /** Of a seat, at the end of its terms; looked at every so many days. */
  private static String holders(House house, int seat, int days) {
    List<String> holders = new ArrayList<>();
    Instant now = Instant.parse("2026-12-07T09:00:00Z");
    for (Instant end = now.plus(Duration.ofDays(28 * 8)); now.isBefore(end); ) {
      int term = house.role(1).seat(seat).term();
      int holder = term == 0 ? 0 : house.holder(1, seat);
      house.at(now);
      if (term > 0 && house.role(1).seat(seat).term() > term) {
        holders.add(Integer.toString(holder));
      }
      now = now.plus(Duration.ofDays(days));
    }
    holders.add(Integer.toString(house.holder(1, seat)));
    return String.join(" ", holders.subList(0, days == 28 ? 8 : 6));
  }

  @Test
  void withoutCoolingOffTheSamePersonGoesOn() {
    House house = House.of(1).with("rotation/1(1,4w,0,together,14+7+1,0)", "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-04T09:00:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(1);
    assertThat(house.role(1).seat(1).handoverOpen()).isFalse();
  }

  @Test
  void nobodyHoldsMoreRolesThanTheAssemblyAllows() {
    House house = House.of(2);
    house.limit = 1;
    house.with(FOUR_WEEKS, "2026-12-07T09:00").with(FOUR_WEEKS, "2026-12-07T09:00");
    house.with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    assertThat(List.of(house.holder(1, 1), house.holder(2, 1), house.holder(3, 1)))
        .containsExactly(1, 2, 0);
  }

  @Test
  void severalSeatsAreHeldBySeveralPeople() {
    House house = House.of(3).with("rotation/1(3,4w,0,together,1,0)", "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    Set<Integer> holders = new HashSet<>();
    IntStream.rangeClosed(1, 3).forEach(seat -> holders.add(house.holder(1, seat)));
    assertThat(holders).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void staggeredSeatsChangeHandsOneAfterTheOther() {
    House house = House.of(8).with("rotation/1(2,4w,1,staggered,1,0)", "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2026-12-21T09:00:00Z");
    assertThat(house.role(1).seat(1).term()).isEqualTo(2);
    assertThat(house.role(1).seat(2).term()).isEqualTo(1);
    house.at("2027-01-04T09:00:00Z");
    assertThat(house.role(1).seat(1).term()).isEqualTo(2);
    assertThat(house.role(1).seat(2).term()).isEqualTo(2);
  }

  @Test
  void handoversStayAtTheirHourOverAChangeOfTheClock() {
    House house = House.of(3).with(FOUR_WEEKS, "2027-03-08T09:00");
    house.zone = ZoneId.of("Europe/Madrid");
    house.at("2027-03-08T08:00:00Z");
    assertThat(house.role(1).seat(1).ends(house.role(1).terms().length(), house.zone))
        .isEqualTo(Instant.parse("2027-04-05T07:00:00Z"));
  }

  /** A month of 31 days and shorter ones: what was counted before must not shift by a day. */
  @Test
  void anotherLengthHoldsFromTheNextTermOnAndThePresentOneEndsWhenItWould() {
    House house = House.of(3).with("rotation/1(1,1m,1,together,1,0)", "2026-12-31T09:00");
    house.at("2026-12-31T09:00:00Z");
    house.at("2027-01-31T09:00:00Z");
    assertThat(house.role(1).seat(1).term()).isEqualTo(2);
    house.happens(
        new RoleFact.RoleChanged(
            R1, "rotation/1(1,2w,1,together,1,0)", List.of(), new DecisionNo(2)));
    TermLength length = house.role(1).terms().length();
    assertThat(house.role(1).seat(1).ends(length, house.zone))
        .isEqualTo(Instant.parse("2027-02-28T09:00:00Z"));
    house.at("2027-02-28T09:00:00Z");
    assertThat(house.role(1).seat(1).ends(length, house.zone))
        .isEqualTo(Instant.parse("2027-03-14T09:00:00Z"));
    house.at("2027-05-01T09:00:00Z");
    Annals.everyTermOnce(house, "after the change");
  }

  @Test
  void whoWasNextInTurnIsNotOnceTheRoleIsFilledByLot() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2026-12-21T09:00:00Z");
    assertThat(house.role(1).seat(1).next()).contains(member(2));
    house.happens(
        new RoleFact.RoleChanged(
            R1, "lot/1(1,4w,1,together,14+7+1,0)", List.of(), new DecisionNo(2)));
    house.at("2026-12-21T10:00:00Z");
    assertThat(house.role(1).seat(1).next()).isEmpty();
    assertThat(house.calls).singleElement().matches(call -> call.eligible().size() == 2);
  }

  @Test
  void aHandoverThatNobodyConfirmedStaysOpenWhenTheSeatGoesOn() {
    House house = House.of(4).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-04T09:00:00Z");
    house.happens(new RoleFact.HandoverConfirmed(R1, 1, 2, member(1)));
    house.at("2027-02-01T09:00:00Z");
    Role role = house.role(1);
    assertThat(role.leftOpen())
        .containsExactly(new Handover(1, 2, member(1), member(2), true, false));
    assertThat(role.handovers()).hasSize(2);
    house.happens(new RoleFact.EarlierHandoverConfirmed(R1, 1, 2, member(1), member(2), member(2)));
    assertThat(house.role(1).leftOpen()).isEmpty();
  }

  @Test
  void aConfirmedHandoverIsNotLeftOpen() {
    House house = House.of(4).with(FOUR_WEEKS, "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-04T09:00:00Z");
    house.happens(new RoleFact.HandoverConfirmed(R1, 1, 2, member(1)));
    house.happens(new RoleFact.HandoverConfirmed(R1, 1, 2, member(2)));
    house.at("2027-02-01T09:00:00Z");
    assertThat(house.role(1).leftOpen()).isEmpty();
  }

  @Test
  void whoHadASeatLastHandsItOverHoweverLongNobodyHadIt() {
    House house = House.of(1).with("rotation/1(1,4w,1,together,,0)", "2026-12-07T09:00");
    house.at("2026-12-07T09:00:00Z");
    house.at("2027-01-04T09:00:00Z");
    house.at("2027-01-20T09:00:00Z");
    assertThat(house.holder(1, 1)).as("the only one rests").isZero();
    house.limit = 0;
    house.at("2027-02-01T09:00:00Z");
    house.joins();
    house.limit = 2;
    List<News> told = house.at("2027-02-02T09:00:00Z");
    assertThat(house.role(1).handovers())
        .singleElement()
        .matches(open -> open.outgoing().equals(member(1)));
    assertThat(told).isNotEmpty();
  }
}
