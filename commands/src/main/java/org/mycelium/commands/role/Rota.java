package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.role.RoleFact.DrawCalled;
import org.mycelium.commands.role.RoleFact.HandoverAnnounced;
import org.mycelium.commands.role.RoleFact.HandoverLeftOpen;
import org.mycelium.commands.role.RoleFact.SeatClosed;
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
  private final List<Calling.Call> calls = new ArrayList<>();
  private final List<SwapEnd> lapsed = new ArrayList<>();
  private final Rotation rotation;
  private final Calling calling;
  private final Precedence precedence;
  private final LotNo nextLot;
  private final Instant now;
  private final ZoneId zone;

  /**
   * Looks at these as they stand now.
   *
   * @param nextLot the number that the next draw gets
   */
  Rota(Collection<Role> roles, Rotation rotation, LotNo nextLot, Instant now, ZoneId zone) {
    roles.forEach(role -> this.roles.put(role.no(), role));
    this.rotation = rotation;
    this.calling = new Calling(rotation, now, zone);
    this.precedence = new Precedence(rotation, this.roles.values(), now, zone);
    this.nextLot = nextLot;
    this.now = now;
    this.zone = zone;
  }

  /** Does what is owed. */
  void advance() {
    while (pass(this::settle) || pass(this::foretell)) {
      // What one seat does may make something due for another.
    }
  }

  /** Goes through all seats once; false if nothing was owed to any. */
  private boolean pass(BiPredicate<Role, Seat> step) {
    boolean done = false;
    for (RoleNo role : List.copyOf(roles.keySet())) {
      for (Seat seat : Precedence.inTurn(role(role))) {
        while (facts.size() < MOST_FACTS && step(role, seat.no(), step)) {
          done = true;
        }
      }
    }
    return done;
  }

  /** What was done. */
  List<RoleFact> facts() {
    return List.copyOf(facts);
  }

  /** What people are told of it, by role. */
  Map<RoleNo, List<News>> news() {
    return news;
  }

  /** The draws that are to be announced on account of it, in order of their numbers. */
  List<Calling.Call> calls() {
    return List.copyOf(calls);
  }

  /** The offers to swap turns that ended without anybody taking them. */
  List<SwapEnd> lapsed() {
    return List.copyOf(lapsed);
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
    Waking waking = new Waking(rotation, calling, zone);
    return roles.values().stream()
        .flatMap(role -> role.seats().stream().flatMap(seat -> waking.times(role, seat)))
        .filter(time -> time.isAfter(now))
        .min(Instant::compareTo);
  }

  /** Does one thing that is owed to a seat, if there is one. */
  private boolean step(RoleNo role, int seat, BiPredicate<Role, Seat> step) {
    return role(role).find(seat).filter(there -> step.test(role(role), there)).isPresent();
  }

  /** Whatever is done, is done alone, so that the next looks at how things stand then. */
  private boolean settle(Role role, Seat seat) {
    return lapse(role, seat)
        || close(role, seat)
        || begin(role, seat)
        || miss(role, seat)
        || fill(role, seat)
        || (!seat.last() && name(role, seat));
  }

  /** Who comes after those who hold something now is known when all of them do. */
  private boolean foretell(Role role, Seat seat) {
    return call(role) || (!seat.last() && (announce(role, seat) || replace(role, seat)));
  }

  /** Before anything else, while it is still to be seen whether somebody could have taken it. */
  private boolean lapse(Role role, Seat seat) {
    Optional<SwapEnd> end =
        role.offers().stream()
            .filter(offer -> offer.seat() == seat.no())
            .flatMap(offer -> SwapEnd.of(role, offer, rotation, now).stream())
            .findFirst();
    end.ifPresent(
        one -> {
          apply(one.fact());
          lapsed.add(one);
        });
    return end.isPresent();
  }

  /** A seat that is to end does so with its last term, or as soon as nobody has it. */
  private boolean close(Role role, Seat seat) {
    Instant end = seat.ends(role.terms().length(), zone);
    boolean over = seat.last() && !end.isAfter(now);
    if (seat.closing().isEmpty() || !(over || seat.holder().isEmpty())) {
      return false;
    }
    role.leaving(seat.no()).ifPresent(this::apply);
    apply(new SeatClosed(role.no(), seat.no(), seat.term()));
    tell(role, new News.Closed(seat.no(), seat.term(), seat.holder()));
    return true;
  }

  private boolean begin(Role role, Seat seat) {
    Instant end = seat.ends(role.terms().length(), zone);
    if (end.isAfter(now)) {
      return false;
    }
    int term = seat.term() + 1;
    name(role, seat, end);
    Optional<MemberNo> outgoing = seat.holder();
    role.leaving(seat.no()).ifPresent(this::apply);
    apply(new TermBegan(role.no(), seat.no(), term));
    Optional<MemberNo> before = owe(role(role.no()), seat.no());
    Seat begun = role(role.no()).seat(seat.no());
    tell(
        role,
        new News.Began(
            seat.no(),
            term,
            begun.ends(role.terms().length(), zone),
            outgoing.or(() -> before),
            begun.holder()));
    return true;
  }

  /**
   * Whoever had a seat last hands it over to whoever has it next, however long nobody had it.
   *
   * @return who that is, if the seat itself knows of no handover
   */
  private Optional<MemberNo> owe(Role role, int seat) {
    Seat now = role.seat(seat);
    List<Role.Stint> stints = role.held().stream().filter(one -> one.seat() == seat).toList();
    if (now.holder().isEmpty() || now.outgoing().isPresent() || stints.size() < 2) {
      return Optional.empty();
    }
    MemberNo holder = now.holder().get();
    Optional<MemberNo> before =
        Optional.of(stints.get(stints.size() - 2).member())
            .filter(member -> !member.equals(holder) && rotation.here(member));
    before.ifPresent(
        member ->
            apply(new HandoverLeftOpen(role.no(), seat, now.term(), member, holder, false, false)));
    return before;
  }

  /** Names whoever is next, unless somebody is named who can still come. */
  private void name(Role role, Seat seat, Instant at) {
    if (seat.next().filter(member -> stillCan(member, role, seat, at)).isPresent()) {
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

  private boolean stillCan(MemberNo member, Role role, Seat seat, Instant at) {
    return rotation.stillCan(member, role, seat.term() + 1, at);
  }

  /**
   * Whoever left the assembly holds nothing in it, and whoever declined what a draw gave them does
   * not hold that.
   */
  private boolean miss(Role role, Seat seat) {
    if (seat.holder().isEmpty()) {
      return false;
    }
    MemberNo member = seat.holder().get();
    boolean gone = !rotation.here(member);
    if (!gone && !rotation.struck(member, role, seat.term())) {
      return false;
    }
    role.leaving(seat.no()).ifPresent(this::apply);
    RoleFact.Vacated why = gone ? RoleFact.Vacated.LEFT : RoleFact.Vacated.STEPPED_DOWN;
    apply(new SeatVacated(role.no(), seat.no(), seat.term(), member, why));
    if (gone) {
      tell(role, new News.Gone(seat.no(), seat.term(), member));
    }
    return true;
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
      Optional<MemberNo> before = owe(role(role.no()), seat.no()).or(seat::outgoing);
      tell(role, new News.Filled(seat.no(), seat.term(), until, before, member));
      return true;
    }
    if (seat.vacancyTold() || rotation.undrawn(role, seat.no(), seat.term(), now, roles.values())) {
      return false;
    }
    apply(new VacancyTold(role.no(), seat.no(), seat.term()));
    tell(role, new News.Vacant(seat.no(), seat.term(), until));
    return true;
  }

  /** Who was drawn or elected is named at once, and told when the handover is announced. */
  private boolean name(Role role, Seat seat) {
    if (!role.terms().filling().namesAtOnce() || seat.announcedDays().isPresent()) {
      return false;
    }
    Instant end = seat.ends(role.terms().length(), zone);
    boolean open =
        seat.next()
            .map(member -> lost(member, role, seat, end))
            .orElseGet(() -> precedence.found(role, seat) && !precedence.yields(role, seat));
    if (open) {
      name(role, seat, end);
    }
    return open;
  }

  /** Who was elected and is away keeps that until the handover is announced: they may be back. */
  private boolean lost(MemberNo member, Role role, Seat seat, Instant end) {
    return role.terms().filling() == Filling.ELECTION
        ? !rotation.here(member)
        : !stillCan(member, role, seat, end);
  }

  private boolean call(Role role) {
    LotNo lot = new LotNo(nextLot.value() + calls.size());
    Optional<Calling.Call> wanted = calling.wanted(role, roles.values(), lot);
    wanted.ifPresent(
        call -> {
          calls.add(call);
          for (Calling.Place place : call.places()) {
            apply(new DrawCalled(role.no(), place.seat(), place.term(), lot));
          }
        });
    return wanted.isPresent();
  }

  private boolean announce(Role role, Seat seat) {
    if (awaitsDraw(role, seat)) {
      return false;
    }
    TermLength length = role.terms().length();
    Optional<Integer> owed =
        Leads.of(role)
            .filter(days -> !seat.endsLess(days, length, zone).isAfter(now))
            .boxed()
            .min(Integer::compare)
            .filter(days -> seat.announcedDays().filter(told -> told <= days).isEmpty())
            .filter(
                days ->
                    seat.next().isPresent()
                        || precedence.found(role, seat)
                        || !Leads.early(role, seat, days, zone));
    owed.ifPresent(days -> announce(role, seat, days));
    return owed.isPresent();
  }

  /** Whether it is not known yet whom to announce. */
  private boolean awaitsDraw(Role role, Seat seat) {
    Instant end = seat.ends(role.terms().length(), zone);
    return seat.next().isEmpty()
        && rotation.undrawn(role, seat.no(), seat.term() + 1, end, roles.values());
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
                .map(member -> !stillCan(member, role, seat, end))
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

  private void apply(RoleFact.OfRole fact) {
    facts.add(fact);
    roles.put(fact.role(), role(fact.role()).after(fact));
  }

  private void tell(Role role, News one) {
    news.computeIfAbsent(role.no(), _ -> new ArrayList<>()).add(one);
  }
}
