package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;

/** What is to be otherwise in the terms of a role; what is empty stays. */
public record RoleChange(
    Optional<Filling> filling,
    Optional<Integer> seats,
    Optional<TermLength> length,
    Optional<Integer> coolingOff,
    Optional<List<Integer>> leadsDays,
    Optional<Integer> shadowDays,
    Optional<Boolean> beacon) {
  /** The terms with it; a beacon goes where lots are not drawn any more. */
  RoleTerms of(RoleTerms before) {
    Filling after = filling.orElse(before.filling());
    return new RoleTerms(
        after,
        seats.orElse(before.seats()),
        length.orElse(before.length()),
        coolingOff.orElse(before.coolingOff()),
        before.staggered(),
        leadsDays.orElse(before.leadsDays()),
        shadowDays.orElse(before.shadowDays()),
        after == Filling.LOT && beacon.orElse(before.beacon()));
  }
}
