package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.role.House.member;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers to swap turns that nobody takes. */
class SwapOfferTest {
  private static final RoleNo R1 = new RoleNo(1);
  private static final Instant UNTIL = Instant.parse("2026-12-04T10:00:00Z");

  /** The first is named for the term that begins on the 7th, and offers it to the third. */
  private static House offered() {
    House house = House.of(4).with("rotation/1(1,2w,1,together,7,0)", "2026-12-07T09:00");
    house.at("2026-12-01T10:00:00Z");
    house.happens(new RoleFact.SwapOffered(R1, 1, 1, member(1), member(3), UNTIL, false));
    return house;
  }

  private static List<SwapOffer.End> ends(House house, String now) {
    Rota rota = house.rota(Instant.parse(now));
    rota.advance();
    house.at(now);
    return rota.lapsed().stream().map(SwapEnd::why).toList();
  }

  @Test
  void somebodyWakesForTheEndAndTellsItOnce() {
    House house = offered();
    assertThat(house.rota(Instant.parse("2026-12-01T10:00:00Z")).next()).contains(UNTIL);
    assertThat(ends(house, "2026-12-04T09:59:59Z")).isEmpty();
    assertThat(ends(house, "2026-12-04T10:00:00Z")).containsExactly(SwapOffer.End.LATE);
    assertThat(ends(house, "2026-12-04T10:00:00Z")).isEmpty();
    assertThat(house.facts)
        .filteredOn(RoleFact.SwapLapsed.class::isInstance)
        .containsExactly(new RoleFact.SwapLapsed(R1, 1, 1, member(1), member(3)));
  }

  @Test
  void itIsToldAlsoWhereTheTermBeganInAnOutage() {
    assertThat(ends(offered(), "2027-01-20T12:00:00Z")).containsExactly(SwapOffer.End.LATE);
  }

  @Test
  void nobodyWaitsForWhoeverLeft() {
    House other = offered();
    other.leaves(3);
    assertThat(ends(other, "2026-12-02T10:00:00Z")).containsExactly(SwapOffer.End.LEFT);
    House asker = offered();
    asker.leaves(1);
    assertThat(ends(asker, "2026-12-02T10:00:00Z")).containsExactly(SwapOffer.End.UNTOLD);
  }

  @Test
  void whoeverIsNotNamedAnyMoreHasNothingToSwap() {
    House declines = offered();
    declines.happens(new RoleFact.TurnDeclined(R1, 1, 1, member(1)));
    assertThat(ends(declines, "2026-12-02T10:00:00Z")).containsExactly(SwapOffer.End.UNTOLD);
    House away = offered();
    away.away(1, "2026-12-20T10:00:00Z");
    assertThat(ends(away, "2026-12-02T10:00:00Z")).containsExactly(SwapOffer.End.UNNAMED);
  }

  @Test
  void aTurnThatDoesNotComeIsNotSwapped() {
    House house = offered();
    house.happens(new RoleFact.SeatClosing(R1, 1, 0));
    assertThat(ends(house, "2026-12-02T10:00:00Z")).containsExactly(SwapOffer.End.SEAT);
  }
}
