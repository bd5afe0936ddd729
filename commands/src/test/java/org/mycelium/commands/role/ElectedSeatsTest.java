package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.role.House.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;

/** Elections of a role with several seats: each is about some of them, and leaves the others be. */
class ElectedSeatsTest {
  private static final String FIRST_DAY = "2026-12-07T09:00:00Z";

  @Test
  void whoWasElectedIsNamedAtOnceForTheSeatThatChangesHandsFirst() {
    House house = begun("election/1(3,6w,1,staggered,7,0)");
    elect(house, List.of(), 4);
    assertThat(house.at("2026-12-07T09:01:00Z")).as("told when it is announced").isEmpty();
    assertThat(next(house)).containsExactly(4, 0, 0);
  }

  @Test
  void anElectionForOneSeatLeavesWhoComesToAnother() {
    House house = begun("election/1(3,6w,1,staggered,7,0)");
    elect(house, List.of(), 4);
    house.at("2026-12-07T09:01:00Z");
    elect(house, List.of(), 5);
    house.at("2026-12-07T09:02:00Z");
    assertThat(next(house)).containsExactly(4, 5, 0);

    house.at("2026-12-14T09:00:00Z");
    assertThat(house.news.getLast()).isInstanceOf(News.Coming.class);
    elect(house, List.of(), 6);
    assertThat(house.at("2026-12-14T09:01:00Z")).as("nobody is announced again").isEmpty();
    house.at("2026-12-21T09:00:00Z");
    assertThat(house.holder(1, 1)).isEqualTo(4);
    assertThat(next(house)).containsExactly(0, 5, 6);
  }

  @Test
  void whoGivesWayToANewElectionIsNotToCome() {
    House house = begun("election/1(2,6w,1,together,14,0)");
    elect(house, List.of(), 3, 4);
    house.at("2026-12-07T09:01:00Z");
    elect(house, List.of(1), 5);
    house.at("2026-12-07T09:02:00Z");
    assertThat(next(house)).containsExactly(5, 4);
  }

  /** First terms of staggered seats differ: the longest is the last one's. */
  @Test
  void whoWasElectedFirstHasTheLongestOfFirstTerms() {
    House house = House.of(7).with("election/1(3,6w,1,staggered,7,0)", "2026-12-07T09:00");
    elect(house, List.of(), 4, 5, 6);
    house.at("2026-12-06T09:00:00Z");
    assertThat(next(house)).containsExactly(6, 5, 4);
    house.at(FIRST_DAY);
    assertThat(house.holder(1, 3)).isEqualTo(4);
  }

  @Test
  void ofWhatIsVacantWhoWasElectedFirstHasTheLongest() {
    House house = House.of(7).with("election/1(2,6w,1,staggered,7,0)", "2026-12-07T09:00");
    elect(house, List.of());
    house.at(FIRST_DAY);
    elect(house, List.of(), 4, 5);
    house.at("2026-12-08T09:00:00Z");
    assertThat(house.holder(1, 2)).isEqualTo(4);
    assertThat(house.holder(1, 1)).isEqualTo(5);
  }

  @Test
  void whatIsVacantIsTakenFirst() {
    House house = begun("election/1(2,6w,1,staggered,14,0)");
    house.happens(
        new RoleFact.SeatVacated(new RoleNo(1), 2, 1, member(2), RoleFact.Vacated.STEPPED_DOWN));
    elect(house, List.of(), 3, 4);
    house.at("2026-12-07T09:01:00Z");
    assertThat(house.holder(1, 2)).isEqualTo(3);
    assertThat(next(house)).containsExactly(4, 0);
  }

  @Test
  void whoWasElectedAndLeavesIsFollowedByTheNextWhoWas() {
    House house = begun("election/1(1,6w,1,together,14,0)");
    elect(house, List.of(), 3, 4);
    house.at("2026-12-07T09:01:00Z");
    house.leaves(3);
    house.at("2026-12-07T09:02:00Z");
    assertThat(next(house)).containsExactly(4);
  }

  @Test
  void whoWasElectedAndIsAwayKeepsThatUntilTheHandoverIsAnnounced() {
    House house = begun("election/1(1,6w,1,together,14,0)");
    elect(house, List.of(), 3, 4);
    house.at("2026-12-07T09:01:00Z");
    house.away(3, "2027-02-01T00:00:00Z");
    house.at("2026-12-07T09:02:00Z");
    assertThat(next(house)).containsExactly(3);
    house.at("2027-01-04T09:00:00Z");
    assertThat(next(house)).containsExactly(4);
  }

  /** As many as there are seats were elected in order of number, and have them. */
  private static House begun(String terms) {
    House house = House.of(7).with(terms, "2026-12-07T09:00");
    int seats = house.role(1).seats().size();
    boolean staggered = house.role(1).terms().staggered();
    elect(
        house,
        List.of(),
        IntStream.rangeClosed(1, seats).map(no -> staggered ? seats + 1 - no : no).toArray());
    house.at(FIRST_DAY);
    assertThat(house.holder(1, seats)).isEqualTo(seats);
    return house;
  }

  private static void elect(House house, List<Integer> instead, int... members) {
    List<MemberNo> order = IntStream.of(members).mapToObj(House::member).toList();
    house.happens(
        new RoleFact.OrderElected(new RoleNo(1), order, Optional.of(instead), new DecisionNo(1)));
  }

  private static List<Integer> next(House house) {
    return house.role(1).seats().stream()
        .map(seat -> seat.next().map(MemberNo::value).orElse(0))
        .toList();
  }
}
