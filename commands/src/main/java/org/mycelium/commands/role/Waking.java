package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * When seats have to be looked at, as things stand: terms that end, handovers to announce, people
 * who come back, draws to call, offers that end. Changes nothing.
 *
 * @param zone in which terms begin and end
 */
record Waking(Rotation rotation, Calling calling, ZoneId zone) {
  /** All of a seat, past and to come, in no order. */
  Stream<Instant> times(Role role, Seat seat) {
    TermLength length = role.terms().length();
    if (seat.last()) {
      return Stream.of(seat.ends(length, zone));
    }
    Stream<Instant> leads =
        Leads.of(role)
            .filter(days -> seat.announcedDays().filter(told -> told <= days).isEmpty())
            .mapToObj(days -> seat.endsLess(days, length, zone));
    Filling filling = role.terms().filling();
    boolean wanting =
        seat.vacant()
            || (seat.next().isEmpty()
                && (seat.announcedDays().isPresent()
                    || filling.namesAtOnce()
                    || Leads.of(role).anyMatch(days -> Leads.early(role, seat, days, zone))));
    Stream<Instant> returns = wanting ? rotation.returns() : Stream.of();
    Stream<Instant> draw = filling == Filling.LOT ? Stream.of(calling.at(role, seat)) : Stream.of();
    Stream<Instant> offers =
        role.offers().stream()
            .filter(offer -> offer.seat() == seat.no() && !offer.lapsed())
            .map(SwapOffer::until);
    return Stream.of(leads, returns, draw, offers, Stream.of(seat.ends(length, zone)))
        .flatMap(times -> times);
  }
}
