package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.role.RoleFact.HandoverAnnounced;
import org.mycelium.commands.role.RoleFact.SeatFilled;
import org.mycelium.commands.role.RoleFact.SeatVacated;
import org.mycelium.commands.role.RoleFact.TermBegan;
import org.mycelium.commands.role.RoleFact.TurnNamed;
import org.mycelium.commands.role.RoleFact.TurnPassedOver;
import org.mycelium.commands.role.RoleFact.VacancyTold;

/**
 * What is owed to roles now: terms that ended, seats that nobody holds, handovers to announce. It
 * looks only at how things stand and at the clock, so it does not matter how often it is asked, or
 * after how long: every term is gone through once, in order. One use, one thread.
 */
final class Rota {
  /** So much is done at once at most; what is left is owed still, and done next. */
  private static final int MOST_FACTS = 500;

  private final Map<RoleNo, Role> roles = new LinkedHashMap<>();
  private final Map<RoleNo, List<News>> news = new LinkedHashMap<>();
  private final List<RoleFact> facts = new ArrayList<>();
  private final Rotation rotation;
  private final Instant now;
  private final ZoneId zone;

  /** Looks at these as they stand now. */
  Rota(Collection<Role> roles, Rotation rotation, Instant now, ZoneId zone) {
    roles.forEach(role -> this.roles.put(role.no(), role));
    this.rotation = rotation;
    this.now = now;
    this.zone = zone;
  }

  /** Does what is owed. */
  void advance() {
    for (RoleNo role : List.copyOf(roles.keySet())) {
      for (int seat = 1; seat <= role(role).seats().size(); seat++) {
        while (facts.size() < MOST_FACTS && step(role, seat)) {
          // One step may make another one due.
        }
      }
    }
  }

  /** What was done. */
  List<RoleFact> facts() {
    return List.copyOf(facts);
  }

  /** What people are told of it, by role. */
  Map<RoleNo, List<News>> news() {
    return news;
  }

  /** The role as it stands after it. */
  Role role(RoleNo no) {
    Role role = roles.get(no);
    if (role == null) {
      throw new IllegalStateException("no role " + no);
    }
    return role;
  }

  /** All of them as they stand after it. */
  Collection<Role> roles() {
    return roles.values();
  }

  /** When something is owed next, if nothing changes until then; call it after advancing. */
  Optional<Instant> next() {
    return roles.values().stream()
        .flatMap(role -> role.seats().stream().flatMap(seat -> times(role, seat)))
        .filter(time -> time.isAfter(now))
        .min(Instant::compareTo);
  }

  private Stream<Instant> times(Role role, Seat seat) {
    TermLength length = role.terms().length();
    Stream<Instant> leads =
        leads(role, seat)
            .filter(days -> seat.announcedDays().filter(told -> told <= days).isEmpty())
            .mapToObj(days -> seat.endsLess(days, length, zone));
    boolean wanting =
        (seat.term() > 0 && seat.holder().isEmpty())
            || (seat.announcedDays().isPresent() && seat.next().isEmpty());
    Stream<Instant> returns = wanting ? rotation.returns() : Stream.of();
    return Stream.of(leads, returns, Stream.of(seat.ends(length, zone))).flatMap(times -> times);
  }

  /** Does one thing that is owed to a seat, if there is one. */
  private boolean step(RoleNo role, int seat) {
    return begin(role(role), role(role).seat(seat))
        || miss(role(role), role(role).seat(seat))
        || fill(role(role), role(role).seat(seat))
        || announce(role(role), role(role).seat(seat))
        || replace(role(role), role(role).seat(seat));
  }

  private boolean begin(Role role, Seat seat) {
    Instant end = seat.ends(role.terms().length(), zone);
    if (end.isAfter(now)) {
      return false;
    }
    int term = seat.term() + 1;
    name(role, seat, end);
    Optional<MemberNo> outgoing = seat.holder();
    apply(new TermBegan(role.no(), seat.no(), term));
    Seat begun = role(role.no()).seat(seat.no());
    tell(
        role,
        new News.Began(
            seat.no(), term, begun.ends(role.terms().length(), zone), outgoing, begun.holder()));
    return true;
  }

  /** Names whoever is next, unless somebody is named who can still come. */
  private void name(Role role, Seat seat, Instant at) {
    if (seat.next().filter(member -> rotation.stillCan(member, at)).isPresent()) {
      return;
    }
    seat.next()
        .ifPresent(
            member -> apply(new TurnPassedOver(role.no(), seat.no(), seat.term() + 1, member)));
    rotation
        .next(role(role.no()), seat.no(), seat.term() + 1, at, roles.values())
        .ifPresent(
            turn ->
                apply(
                    new TurnNamed(
                        role.no(), seat.no(), seat.term() + 1, turn.member(), turn.place())));
  }

  /** Whoever left the assembly holds nothing in it. */
  private boolean miss(Role role, Seat seat) {
    Optional<MemberNo> gone = seat.holder().filter(member -> !rotation.here(member));
    gone.ifPresent(
        member -> {
          apply(new SeatVacated(role.no(), seat.no(), seat.term(), member, RoleFact.Vacated.LEFT));
          tell(role, new News.Gone(seat.no(), seat.term(), member));
        });
    return gone.isPresent();
  }

  private boolean fill(Role role, Seat seat) {
    if (seat.term() == 0 || seat.holder().isPresent()) {
      return false;
    }
    Instant until = seat.ends(role.terms().length(), zone);
    Optional<Turn> turn = rotation.next(role, seat.no(), seat.term(), now, roles.values());
    if (turn.isPresent()) {
      MemberNo member = turn.get().member();
      apply(new SeatFilled(role.no(), seat.no(), seat.term(), member, turn.get().place()));
      tell(role, new News.Filled(seat.no(), seat.term(), until, member));
      return true;
    }
    if (seat.vacancyTold()) {
      return false;
    }
    apply(new VacancyTold(role.no(), seat.no(), seat.term()));
    tell(role, new News.Vacant(seat.no(), seat.term(), until));
    return true;
  }

  private boolean announce(Role role, Seat seat) {
    TermLength length = role.terms().length();
    Optional<Integer> owed =
        leads(role, seat)
            .filter(days -> !seat.endsLess(days, length, zone).isAfter(now))
            .boxed()
            .min(Integer::compare)
            .filter(days -> seat.announcedDays().filter(told -> told <= days).isEmpty());
    owed.ifPresent(days -> announce(role, seat, days));
    return owed.isPresent();
  }

  /**
   * Somebody who was announced cannot come, or declined: the next in order is announced at once.
   */
  private boolean replace(Role role, Seat seat) {
    Instant end = seat.ends(role.terms().length(), zone);
    int term = seat.term() + 1;
    boolean wanting =
        seat.announcedDays().isPresent()
            && seat.next()
                .map(member -> !rotation.stillCan(member, end))
                .orElseGet(
                    () -> rotation.next(role, seat.no(), term, end, roles.values()).isPresent());
    if (wanting) {
      announce(role, seat, seat.announcedDays().orElseThrow());
    }
    return wanting;
  }

  private void announce(Role role, Seat seat, int days) {
    Instant end = seat.ends(role.terms().length(), zone);
    name(role, seat, end);
    apply(new HandoverAnnounced(role.no(), seat.no(), seat.term() + 1, days));
    Seat announced = role(role.no()).seat(seat.no());
    tell(
        role,
        new News.Coming(
            seat.no(), seat.term() + 1, days, end, announced.holder(), announced.next()));
  }

  /** How many days ahead to announce; nothing is announced before the term before it has begun. */
  private static IntStream leads(Role role, Seat seat) {
    RoleTerms terms = role.terms();
    return IntStream.concat(
            terms.leadsDays().stream().mapToInt(Integer::intValue),
            IntStream.of(terms.shadowDays()))
        .filter(days -> days > 0 && (seat.term() == 0 || days < terms.length().days()));
  }

  private void apply(RoleFact.OfRole fact) {
    facts.add(fact);
    roles.put(fact.role(), role(fact.role()).after(fact));
  }

  private void tell(Role role, News one) {
    news.computeIfAbsent(role.no(), _ -> new ArrayList<>()).add(one);
  }
}
