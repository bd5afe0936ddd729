package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.port.Lots;

/**
 * When turns are told, for those who ask about theirs too early or too late. Changes nothing.
 *
 * @param roles all there are
 * @param zone in which terms begin and end
 */
record Turns(List<Role> roles, Instant now, ZoneId zone) {
  /** When it is told next who comes to a role of this name, if nobody was told yet. */
  Optional<Instant> named(String name) {
    return seats(name)
        .filter(found -> found.seat().next().isEmpty())
        .flatMap(found -> Leads.next(found.role(), found.seat(), now, zone).stream())
        .min(Instant::compareTo);
  }

  /**
   * What is said to one who does not take a term of a seat.
   *
   * @param vote on who takes it, if there is one
   */
  HandoverMessage declined(
      Role role, Seat seat, Follows follows, Optional<RolePlanMessage.ElectionOpen> vote) {
    return new HandoverMessage.Declined(
        role.name(),
        follows,
        vote,
        seat.announcedDays().isPresent(),
        seat.announcedDays().isPresent() ? Optional.empty() : Leads.next(role, seat, now, zone));
  }

  /** Whether this member declined what comes next in a role of this name already. */
  boolean declined(String name, MemberNo member, Lots lots) {
    return seats(name)
        .anyMatch(
            found -> {
              int term = found.seat().term() + 1;
              return found
                      .role()
                      .declined()
                      .contains(new Role.Stint(found.seat().no(), term, member))
                  || found.role().draws(found.seat().no(), term).stream()
                      .flatMap(no -> lots.find(no).stream())
                      .anyMatch(
                          lot ->
                              lot.result().isPresent()
                                  && lot.eligible().contains(Ticket.of(member))
                                  && !lot.stands(member));
            });
  }

  private record Found(Role role, Seat seat) {}

  private Stream<Found> seats(String name) {
    return roles.stream()
        .filter(role -> role.name().equals(name))
        .flatMap(role -> role.seats().stream().map(seat -> new Found(role, seat)));
  }
}
