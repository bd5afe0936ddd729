package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;

/** What is to be otherwise in the terms of a role; what is empty stays. */
public record RoleChange(
    Optional<Filling> filling,
    Optional<TermLength> length,
    Optional<Integer> coolingOff,
    Optional<List<Integer>> leadsDays,
    Optional<Integer> shadowDays) {
  /** The terms with it. */
  RoleTerms of(RoleTerms before) {
    return new RoleTerms(
        filling.orElse(before.filling()),
        before.seats(),
        length.orElse(before.length()),
        coolingOff.orElse(before.coolingOff()),
        before.staggered(),
        leadsDays.orElse(before.leadsDays()),
        shadowDays.orElse(before.shadowDays()));
  }
}
