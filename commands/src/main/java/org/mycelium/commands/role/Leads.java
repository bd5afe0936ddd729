package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many days ahead handovers are announced. */
final class Leads {
  private Leads() {}

  /** All steps of a role, in no order; one may be there twice. */
  static IntStream of(Role role) {
    RoleTerms terms = role.terms();
    return IntStream.concat(
            terms.leadsDays().stream().mapToInt(Integer::intValue),
            IntStream.of(terms.shadowDays()))
        .filter(days -> days > 0);
  }

  /** When the coming handover of a seat is announced next, if it is again. */
  static Optional<Instant> next(Role role, Seat seat, Instant now, ZoneId zone) {
    return of(role)
        .mapToObj(days -> seat.endsLess(days, role.terms().length(), zone))
        .filter(time -> time.isAfter(now))
        .min(Instant::compareTo);
  }

  /**
   * Whether so many days ahead is before the present term began. Then it is announced when that
   * begins, if somebody is there to be announced.
   */
  static boolean early(Role role, Seat seat, int days, ZoneId zone) {
    TermLength length = role.terms().length();
    return seat.term() > 0
        && seat.endsLess(days, length, zone).isBefore(seat.begins(seat.term(), length, zone));
  }
}
