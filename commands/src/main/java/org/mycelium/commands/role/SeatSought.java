package org.mycelium.commands.role;

import java.time.LocalDate;

/**
 * A seat that an election is about, as people read it before they vote.
 *
 * @param seat 0 where the role has one alone
 * @param vacant whether nobody has it, and whoever is elected does from the decision on
 * @param from when the term begins that is won; where it has begun they have what is left of it
 * @param until when it ends
 */
public record SeatSought(int seat, boolean vacant, LocalDate from, LocalDate until) {}
