package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which seat comes first: whoever was elected first has longest, so they take what is vacant, and
 * then what falls free first. Changes nothing.
 *
 * @param all every role, as it stands whenever it is asked
 * @param zone in which terms begin and end
 */
record Precedence(Rotation rotation, Collection<Role> all, Instant now, ZoneId zone) {
  /** Of seats that nobody has, that one is taken first which lasts longest. */
  static List<Seat> inTurn(Role role) {
    if (role.terms().filling() != Filling.ELECTION) {
      return role.seats();
    }
    return role.seats().stream()
        .sorted(Comparator.comparing(seat -> freeUntil(seat, role), Comparator.reverseOrder()))
        .toList();
  }

  private static LocalDateTime freeUntil(Seat seat, Role role) {
    return seat.holder().isPresent()
        ? LocalDateTime.MIN
        : seat.end(Math.max(1, seat.term()), role.terms().length());
  }

  /** Whether there is somebody for the next term of a seat. */
  boolean found(Role role, Seat seat) {
    Instant end = seat.ends(role.terms().length(), zone);
    return rotation.next(role, seat.no(), seat.term() + 1, end, all).isPresent();
  }

  /** Whether whoever could be named for a seat takes another before. */
  boolean yields(Role role, Seat seat) {
    return role.terms().filling() == Filling.ELECTION
        && role.staying().stream()
            .filter(other -> other.no() != seat.no())
            .anyMatch(other -> fills(role, other) || goesBefore(role, other, seat));
  }

  private boolean fills(Role role, Seat vacant) {
    return vacant.vacant() && rotation.next(role, vacant.no(), vacant.term(), now, all).isPresent();
  }

  private boolean goesBefore(Role role, Seat one, Seat other) {
    TermLength length = role.terms().length();
    return one.next().isEmpty()
        && one.ends(length, zone).isBefore(other.ends(length, zone))
        && found(role, one);
  }
}
