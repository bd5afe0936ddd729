package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.role.House.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleFact.SeatClosing;

/** Another number of seats: where new ones come in, and which of too many end. */
class SeatingTest {
  private static final String FIRST_DAY = "2026-12-07T09:00:00Z";
  private static final Instant THAT_DAY = Instant.parse("2026-12-07T09:05:00Z");

  @Test
  void whereSeatsAreStaggeredANewOneHalvesTheWidestGap() {
    House house = begun("rotation/1(2,4w,1,staggered,,0)");
    house.decides(1, 3, THAT_DAY);
    house.at(THAT_DAY);
    assertThat(ends(house))
        .containsExactly("2026-12-21T09:00:00Z", "2027-01-04T09:00:00Z", "2026-12-14T09:00:00Z");
    assertThat(house.holder(1, 3)).isEqualTo(3);

    house.decides(1, 4, THAT_DAY);
    assertThat(ends(house).getLast()).isEqualTo("2026-12-28T09:00:00Z");
  }

  @Test
  void twoSeatsOfOneThatIsStaggeredChangeHandsHalfATermApart() {
    House house = begun("rotation/1(1,4w,1,staggered,,0)");
    Instant late = Instant.parse("2026-12-28T09:00:00Z");
    house.decides(1, 2, late);
    assertThat(ends(house)).containsExactly("2027-01-04T09:00:00Z", "2027-01-18T09:00:00Z");
    assertThat(house.role(1).seat(2).term()).isEqualTo(1);
  }

  @Test
  void whereSeatsChangeHandsTogetherANewOneDoesSoForEver() {
    House house = House.of(5).with("rotation/1(1,1m,0,together,,0)", "2026-01-31T09:00");
    house.at("2026-02-28T09:00:00Z");
    house.decides(1, 2, Instant.parse("2026-03-01T09:00:00Z"));
    Role role = house.role(1);
    for (int term = 3; term < 30; term++) {
      TermLength length = role.terms().length();
      assertThat(role.seat(2).begins(term, length, house.zone))
          .isEqualTo(role.seat(1).begins(term, length, house.zone));
    }
  }

  @Test
  void beforeTheFirstTermANewSeatWaitsWithTheOthers() {
    House house = House.of(7).with("rotation/1(2,4w,1,staggered,,0)", "2026-12-07T09:00");
    house.decides(1, 3, Instant.parse("2026-12-01T09:00:00Z"));
    assertThat(ends(house)).containsOnly(FIRST_DAY);
    house.at(FIRST_DAY);
    assertThat(ends(house))
        .containsExactly("2026-12-21T09:00:00Z", "2027-01-04T09:00:00Z", "2026-12-14T09:00:00Z");
    assertThat(house.role(1).seats()).allMatch(seat -> seat.term() == 1);
  }

  @Test
  void theSeatEndsWhoseTermEndsNextAndNobodyComesAfter() {
    House house = begun("rotation/1(3,6w,1,staggered,7,0)");
    house.at("2026-12-14T09:00:00Z");
    assertThat(house.role(1).seat(1).next()).contains(member(4));

    SeatPlan plan = house.decides(1, 2, Instant.parse("2026-12-15T09:00:00Z"));
    assertThat(plan.closing())
        .containsExactly(new SeatPlan.Closing(1, 1, LocalDate.of(2026, 12, 21)));
    assertThat(house.role(1).seat(1).next()).isEmpty();
    assertThat(house.holder(1, 1)).isEqualTo(1);
    house.at("2026-12-21T08:59:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(1);

    assertThat(house.at("2026-12-21T09:00:00Z"))
        .contains(new News.Closed(1, 1, Optional.of(member(1))));
    assertThat(house.role(1).seats()).extracting(Seat::no).containsExactly(2, 3);
  }

  @Test
  void ofSeatsWhoseTermsEndTogetherOneThatNobodyHasEndsAndAtOnce() {
    House house = House.of(2).with("rotation/1(3,4w,0,together,,0)", "2026-12-07T09:00");
    house.at(FIRST_DAY);
    house.joins();
    assertThat(house.holder(1, 3)).isZero();
    house.decides(1, 2, THAT_DAY);
    house.at(THAT_DAY);
    assertThat(house.role(1).seats()).extracting(Seat::no).containsExactly(1, 2);
    assertThat(house.facts).filteredOn(RoleFact.SeatFilled.class::isInstance).isEmpty();
  }

  @Test
  void aNumberIsNeverGivenAgain() {
    House house = begun("rotation/1(2,4w,0,together,,0)");
    house.decides(1, 1, THAT_DAY);
    house.at("2027-01-04T09:00:00Z");
    house.decides(1, 2, Instant.parse("2027-01-04T09:05:00Z"));
    assertThat(house.role(1).seats()).extracting(Seat::no).containsExactly(1, 3);
  }

  @Test
  void whoHasASeatThatIsToEndLeavesAndItEndsThen() {
    House house = begun("rotation/1(2,4w,0,together,,0)");
    house.decides(1, 1, THAT_DAY);
    house.leaves(2);
    assertThat(house.at("2026-12-10T09:00:00Z"))
        .containsExactly(new News.Gone(2, 1, member(2)), new News.Closed(2, 1, Optional.empty()));
  }

  @Test
  void whatWasSaidBeforeTheVoteIsKeptToAndWhatAnotherDecisionTookIsMadeUpFor() {
    House house = begun("rotation/1(3,6w,1,staggered,,0)");
    Role role = house.role(1).after(changed(house, "rotation/1(1,6w,1,staggered,,0)"));
    SeatPlan said =
        new SeatPlan(0, List.of(new SeatPlan.Closing(2, 4, LocalDate.of(2027, 1, 4)), gone(9)));
    assertThat(Seating.seat(role, said, THAT_DAY, house.zone))
        .containsExactly(new SeatClosing(role.no(), 2, 4), new SeatClosing(role.no(), 1, 1));
  }

  private static SeatPlan.Closing gone(int seat) {
    return new SeatPlan.Closing(seat, 1, LocalDate.of(2027, 1, 4));
  }

  private static RoleFact.RoleChanged changed(House house, String terms) {
    return new RoleFact.RoleChanged(house.role(1).no(), terms, List.of(), new DecisionNo(2));
  }

  private static House begun(String terms) {
    House house = House.of(7).with(terms, "2026-12-07T09:00");
    house.at(FIRST_DAY);
    return house;
  }

  private static List<String> ends(House house) {
    Role role = house.role(1);
    return role.seats().stream()
        .map(seat -> seat.ends(role.terms().length(), house.zone).toString())
        .toList();
  }
}
