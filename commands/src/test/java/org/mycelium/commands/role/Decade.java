package org.mycelium.commands.role;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * Ten years of one role, as the pipeline lives them: wake, do, draw or elect what is owed, plan.
 * They have zones that lost a day. What the bot slept through, and when draws were made, is kept.
 */
final class Decade {
  static final Instant START = Instant.parse("2006-01-07T12:00:00Z");
  static final Instant TEN_YEARS_LATER = Instant.parse("2016-01-09T12:00:00Z");

  private static final RoleNo R1 = new RoleNo(1);
  private static final Duration OUTAGE = Duration.ofDays(31);

  /** Every so many wakes the bot is away. */
  private static final int WAKES = 11;

  private static final Predicate<Seat> WANTING =
      seat ->
          (seat.term() > 0 && seat.holder().isEmpty())
              || (seat.announcedDays().isPresent() && seat.next().isEmpty());

  final House house;
  private final Random random;

  /** From when to when the bot is away; before the first moment there is none. */
  private final NavigableMap<Instant, Instant> outages = new TreeMap<>(Map.of(Instant.MIN, START));

  /** When the first draw was made for a term of a seat. */
  private final Map<Place, Instant> drawn = new HashMap<>();

  private Instant last = START;

  Decade(House house, Random random) {
    this.house = house;
    this.random = random;
  }

  /** With seven members, of whom nobody leaves or is away. */
  static Decade of(String terms, String start, String zone, Random random) {
    House house = House.of(7).with(terms, start);
    house.zone = ZoneId.of(zone);
    return new Decade(house, random);
  }

  /**
   * Goes through them.
   *
   * @param away whether the bot is away for a month every now and then
   * @param seats how many seats are decided, from when on
   */
  Decade lived(boolean away, NavigableMap<Instant, Integer> seats) {
    NavigableMap<Instant, Integer> toDecide = new TreeMap<>(seats);
    Instant now = START;
    for (int wakes = 1; now.isBefore(TEN_YEARS_LATER); wakes++) {
      last = now;
      house.at(now);
      if (!toDecide.isEmpty() && !toDecide.firstKey().isAfter(now)) {
        house.decides(1, toDecide.pollFirstEntry().getValue(), now);
        house.at(now);
      }
      if (elects()) {
        house.at(now);
      }
      Instant next = house.rota(now).next().orElseThrow();
      Optional<Calling.Call> open = house.open();
      if (open.isPresent() && !House.over(open.get()).isAfter(next)) {
        next = House.over(open.get());
        draws(open.get(), next);
      }
      if (away && wakes % WAKES == 0) {
        next = now.plus(OUTAGE);
        outages.put(now, next);
      }
      now = next;
    }
    return this;
  }

  /** When the bot can do what is due then: at once, or when it is back. */
  Instant awake(Instant due) {
    Map.Entry<Instant, Instant> before = outages.lowerEntry(due);
    return before.getValue().isAfter(due) ? before.getValue() : due;
  }

  /** Whether the bot was there all the time. */
  boolean awake(Instant from, Instant to) {
    return awake(from).equals(from) && outages.subMap(from, to).isEmpty();
  }

  /** Whether what was due then has been done. */
  boolean past(Instant due) {
    return !due.isAfter(last);
  }

  /** When somebody is known for a term: always, or once it is drawn, which may be never. */
  Instant known(int seat, int term) {
    return house.role(1).terms().filling() == Filling.LOT
        ? drawn.getOrDefault(new Place(seat, term), Instant.MAX)
        : START;
  }

  private record Place(int seat, int term) {}

  private void draws(Calling.Call call, Instant at) {
    house.draws(call, random);
    call.places().forEach(one -> drawn.putIfAbsent(new Place(one.seat(), one.term()), at));
  }

  /** Where somebody is wanted for an elected seat, those are elected who do not rest. */
  private boolean elects() {
    Role role = house.role(1);
    if (role.terms().filling() != Filling.ELECTION || role.seats().stream().noneMatch(WANTING)) {
      return false;
    }
    List<MemberNo> order =
        new ArrayList<>(
            house.members.stream()
                .map(Member::no)
                .filter(no -> !role.concerns(no))
                .filter(no -> role.held().reversed().stream().limit(2).noneMatch(of(no)))
                .toList());
    Collections.shuffle(order, random);
    house.happens(new RoleFact.OrderElected(R1, order, Optional.of(List.of()), new DecisionNo(1)));
    return true;
  }

  private static Predicate<Role.Stint> of(MemberNo member) {
    return stint -> stint.member().equals(member);
  }
}
