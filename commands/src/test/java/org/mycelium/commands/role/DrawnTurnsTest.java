package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.role.House.member;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;

/** Roles that are filled by lot, on a clock of their own. */
class DrawnTurnsTest {
  private static final String FOUR_WEEKS = "lot/1(1,4w,1,together,14+7+1,0)";
  private static final Instant START = Instant.parse("2006-01-07T12:00:00Z");
  private static final Instant TEN_YEARS_LATER = Instant.parse("2016-01-09T12:00:00Z");

  private final Random random = new Random(4);

  /** As the pipeline does it: wake, do, draw what was called when its time is up, plan. */
  @ParameterizedTest(name = "{0} from {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "lot/1(1,4w,1,together,14+7+1,0); 2006-01-09T09:00",
        "lot/1(2,1m,1,together,7+1,3); 2006-01-31T02:30",
        "lot/1(2,3m,1,staggered,7+1,0); 2006-02-01T00:00",
        "lot+beacon/1(1,4w,1,together,14+7+1,2); 2006-01-09T09:00"
      })
  void everyZoneDrawsForEveryTermInTimeForTenYears(String terms, String start) {
    for (String id : Hours.zones()) {
      House house = House.of(6).with(terms, start);
      house.zone = ZoneId.of(id);
      Instant now = START;
      while (now.isBefore(TEN_YEARS_LATER)) {
        house.at(now);
        Optional<Calling.Call> open = house.open();
        Instant next = house.rota(now).next().orElseThrow();
        if (open.isPresent() && !House.over(open.get()).isAfter(next)) {
          next = House.over(open.get());
          house.draws(open.get(), random);
        }
        now = next;
      }
      Annals.everyTermOnce(house, id);
      assertThat(house.news)
          .as(id + ": somebody comes, every time")
          .noneMatch(news -> news instanceof News.Vacant)
          .noneMatch(news -> news instanceof News.Began began && began.incoming().isEmpty())
          .noneMatch(news -> news instanceof News.Coming coming && coming.incoming().isEmpty());
    }
  }

  /** Draws that take as long as they like, or come to nothing; outages; a clock that jumps. */
  @Property(tries = 200)
  void noTermIsSkippedOrDoubledAndNobodyStaysWhateverHappens(@ForAll long seed) {
    Random chance = new Random(seed);
    List<String> zones = List.copyOf(ZoneId.getAvailableZoneIds());
    House house = House.of(4).with(FOUR_WEEKS, "2006-01-09T09:00");
    Instant now = START;
    for (int i = 0; i < 150; i++) {
      switch (chance.nextInt(8)) {
        case 0 -> house.zone = ZoneId.of(zones.get(chance.nextInt(zones.size())));
        case 1 -> now = now.plus(Duration.ofHours(chance.nextInt(24 * 40)));
        case 2 -> now = now.minus(Duration.ofHours(chance.nextInt(24 * 20)));
        case 3 ->
            house.open().ifPresent(call -> house.drawings.put(call.lot(), new Drawing.Nothing()));
        case 4, 5 -> house.open().ifPresent(call -> house.draws(call, random));
        default -> now = house.rota(now).next().orElse(now);
      }
      house.at(now);
      assertThat(house.rota(now).facts()).isEmpty();
      int calls = house.calls.size();
      assertThat(house.at(now)).as("done once, there is nothing left to do").isEmpty();
      assertThat(house.calls).as("called once").hasSize(calls);
    }
    Annals.everyTermOnce(house, "seed " + seed);
    List<Role.Stint> held = house.role(1).held();
    for (int i = 1; i < held.size(); i++) {
      assertThat(held.get(i).member())
          .as("nobody twice in a row, in term " + held.get(i).term())
          .matches(
              member -> held.stream().noneMatch(before -> tooLately(before, member, held)),
              "rested");
    }
  }

  private static boolean tooLately(Role.Stint before, MemberNo member, List<Role.Stint> held) {
    return before.member().equals(member)
        && held.stream()
            .filter(stint -> stint.member().equals(member) && stint != before)
            .anyMatch(stint -> Math.abs(stint.term() - before.term()) <= 1);
  }

  @Test
  void aDrawIsCalledInTimeForEverybodyToPutChanceInBeforeTheAnnouncement() {
    House house = House.of(4).with(FOUR_WEEKS, "2026-12-30T09:00");
    house.at("2026-12-01T09:00:00Z");
    assertThat(house.calls).isEmpty();
    assertThat(house.rota(Instant.parse("2026-12-01T09:00:00Z")).next())
        .contains(Instant.parse("2026-12-14T09:00:00Z"));
    house.at("2026-12-14T09:00:00Z");
    assertThat(house.calls).singleElement().matches(call -> call.eligible().size() == 4);
    assertThat(house.calls.getFirst().stage()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aDrawThatIsLateLeavesTheSeatVacantAndTheOldHolderWithoutIt() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-30T09:00");
    house.at("2026-12-14T09:00:00Z");
    house.draws(house.calls.getFirst(), random);
    house.at("2026-12-30T09:00:00Z");
    assertThat(house.holder(1, 1)).isPositive();
    house.at("2027-01-13T09:00:00Z");
    house.at("2027-01-27T09:00:00Z");
    assertThat(house.holder(1, 1)).as("a term that ends, ends").isZero();
    house.draws(house.calls.getLast(), random);
    house.at("2027-01-28T09:00:00Z");
    assertThat(house.holder(1, 1)).as("whoever is drawn late has what is left").isPositive();
    assertThat(house.role(1).held().stream().map(Role.Stint::term)).containsExactly(1, 2);
  }

  @Test
  void aDrawThatCameToNothingIsCalledAnew() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-30T09:00");
    house.at("2026-12-14T09:00:00Z");
    house.drawings.put(house.calls.getFirst().lot(), new Drawing.Nothing());
    house.at("2026-12-15T09:00:00Z");
    assertThat(house.calls).hasSize(2);
  }

  @Test
  void whoJoinedAfterTheDrawIsAskedOnlyWhenNobodyOfItIsLeft() {
    House house = House.of(2).with(FOUR_WEEKS, "2026-12-30T09:00");
    house.at("2026-12-14T09:00:00Z");
    house.draws(house.calls.getFirst(), List.of(member(2), member(1)));
    house.joins();
    house.at("2026-12-30T09:00:00Z");
    house.leaves(2);
    house.at("2026-12-31T09:00:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(1);
    house.leaves(1);
    house.at("2027-01-01T09:00:00Z");
    assertThat(house.calls.getLast().eligible()).containsExactly(member(3));
  }

  @Test
  void whoDeclinedWhatTheDrawGaveDoesNotHoldIt() {
    House house = House.of(3).with(FOUR_WEEKS, "2026-12-30T09:00");
    house.at("2026-12-14T09:00:00Z");
    house.draws(house.calls.getFirst(), List.of(member(2), member(1), member(3)));
    house.at("2026-12-30T09:00:00Z");
    house.drawings.put(
        house.calls.getFirst().lot(),
        new Drawing.Made(
            List.of(new Turn(member(1), 2), new Turn(member(3), 3)), Set.of(member(2))));
    house.at("2026-12-30T10:00:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(1);
  }

  @Test
  void whereOneAloneMayHoldOneRoleTwoDrawsGiveThemOne() {
    House house = House.of(2);
    house.limit = 1;
    house.with(FOUR_WEEKS, "2026-12-30T09:00").with(FOUR_WEEKS, "2026-12-30T09:00");
    house.at("2026-12-14T09:00:00Z");
    house.calls.forEach(call -> house.draws(call, List.of(member(2), member(1))));
    house.at("2026-12-30T09:00:00Z");
    assertThat(List.of(house.holder(1, 1), house.holder(2, 1))).containsExactly(2, 1);
  }
}
