package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * Whatever happens between the opening of an election and its end, whoever was elected for a term
 * of a seat has that one and no other.
 */
class ElectionCloseTest {
  private static final RoleNo R1 = new RoleNo(1);
  private static final Instant OPENED = Instant.parse("2026-12-30T10:00:00Z");
  private static final Instant CLOSES = Instant.parse("2027-01-02T10:00:00Z");

  /** Who has the seat in the term on the card, once it has begun. */
  @ParameterizedTest(name = "{0}, ended {1}")
  @CsvSource({
    "nothing, 2027-01-02T10:00:00Z, 3",
    "stepsDown, 2027-01-02T10:00:00Z, 3",
    "leaves, 2027-01-02T10:00:00Z, 3",
    "stepsDown, 2027-01-03T10:00:00Z, 3",
    "stepsDown, 2027-01-04T09:00:00Z, 3",
    "leaves, 2027-01-20T10:00:00Z, 3",
    "nothing, 2027-01-20T10:00:00Z, 3",
    "electedLeaves, 2027-01-02T10:00:00Z, 0",
    "electedDeclines, 2027-01-02T10:00:00Z, 0"
  })
  void whoIsElectedHasTheTermOnTheCardAndNoOther(String meanwhile, String ended, int has) {
    House house = begun();
    Contest.Place place =
        new Contest(house.role(1), CLOSES, house.zone, List.of()).places(1).get(0);
    assertThat(place.term()).isEqualTo(2);
    switch (meanwhile) {
      case "stepsDown" -> vacated(house, RoleFact.Vacated.STEPPED_DOWN);
      case "leaves" -> house.leaves(2);
      default -> {}
    }
    Instant at = Instant.parse(ended);
    house.at(at);
    elects(house, place, 3);
    house.at(at);
    assertThat(house.role(1).held())
        .as("nothing of the term before")
        .noneMatch(one -> one.member().equals(House.member(3)) && one.term() != place.term());
    switch (meanwhile) {
      case "electedLeaves" -> house.leaves(3);
      case "electedDeclines" -> house.happens(new RoleFact.TurnDeclined(R1, 1, 2, House.member(3)));
      default -> {}
    }
    house.at(Instant.parse("2027-01-21T09:00:00Z"));
    assertThat(house.role(1).seat(1).term()).isEqualTo(2);
    assertThat(house.holder(1, 1)).isEqualTo(has);
  }

  /** Seats that come and go, people who do, and elections in any order. */
  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
  void nobodyHoldsWhatTheyWereNotElectedFor(long seed) {
    Random random = new Random(seed);
    House house = House.of(9).with("election/1(3,4w,0,staggered,14+7,0)", "2026-12-07T09:00");
    house.happens(new RoleFact.SeatsElected(R1, List.of(), new DecisionNo(1)));
    List<Mandate> elected = new ArrayList<>();
    Instant now = Instant.parse("2026-12-01T10:00:00Z");
    for (int step = 0; step < 200; step++) {
      now = now.plusSeconds(3_600L * random.nextInt(1, 72));
      house.at(now);
      Contest contest = new Contest(house.role(1), now, house.zone, List.of());
      Optional<Contest.Place> place = contest.first();
      Instant closed = now.plusSeconds(3_600L * random.nextInt(0, 96));
      if (random.nextBoolean()) {
        vacate(house, random);
      }
      house.at(closed);
      Role role = house.role(1);
      if (place.isPresent()
          && role.seat(place.get().seat()).term() <= place.get().term()
          && !(role.seat(place.get().seat()).term() == place.get().term()
              && role.seat(place.get().seat()).holder().isPresent())) {
        int member = random.nextInt(1, 10);
        elected.add(elects(house, place.get(), member));
        house.at(closed);
      }
      now = closed;
    }
    assertThat(house.role(1).held()).hasSizeGreaterThan(20);
    for (Role.Stint stint : house.role(1).held()) {
      assertThat(elected).contains(new Mandate(stint.seat(), stint.term(), stint.member()));
    }
  }

  private static void vacate(House house, Random random) {
    List<Seat> held =
        house.role(1).seats().stream().filter(seat -> seat.holder().isPresent()).toList();
    if (!held.isEmpty()) {
      Seat seat = held.get(random.nextInt(held.size()));
      house.happens(
          new RoleFact.SeatVacated(
              R1,
              seat.no(),
              seat.term(),
              seat.holder().orElseThrow(),
              RoleFact.Vacated.STEPPED_DOWN));
    }
  }

  /** Member 2 has the only seat in its first term. */
  private static House begun() {
    House house = House.of(5).with("election/1(1,4w,1,together,14+7+1,0)", "2026-12-07T09:00");
    house.happens(
        new RoleFact.SeatsElected(
            R1, List.of(new Mandate(1, 1, House.member(2))), new DecisionNo(1)));
    house.at("2026-12-07T09:00:00Z");
    house.at(OPENED);
    assertThat(house.holder(1, 1)).isEqualTo(2);
    return house;
  }

  private static void vacated(House house, RoleFact.Vacated why) {
    house.happens(new RoleFact.SeatVacated(R1, 1, 1, new MemberNo(2), why));
  }

  private static Mandate elects(House house, Contest.Place place, int member) {
    Mandate one = new Mandate(place.seat(), place.term(), House.member(member));
    house.happens(new RoleFact.SeatsElected(R1, List.of(one), new DecisionNo(2)));
    return one;
  }
}
