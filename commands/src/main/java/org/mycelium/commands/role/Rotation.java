package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;

/**
 * Whose turn it is: the first in the order, after whoever was taken last, with nothing in the way.
 * Whoever is passed over keeps their place, and comes up again in the next round. Changes nothing.
 */
final class Rotation {
  private final List<Member> everybody;
  private final Set<MemberNo> here = new HashSet<>();
  private final Map<MemberNo, Instant> awayUntil = new HashMap<>();
  private final int limit;
  private final Drawing.Register drawings;
  private final ZoneId zone;

  /**
   * Of these people.
   *
   * @param everybody everyone who is or was a member, in order of number
   * @param limit how many roles one member may hold at once
   * @param zone in which terms begin and end
   */
  Rotation(
      List<Member> everybody,
      List<Absence> absences,
      int limit,
      Drawing.Register drawings,
      ZoneId zone) {
    this.everybody = everybody;
    this.limit = limit;
    this.drawings = drawings;
    this.zone = zone;
    everybody.stream().filter(Member::present).map(Member::no).forEach(here::add);
    absences.forEach(absence -> awayUntil.put(absence.member(), absence.until()));
  }

  /**
   * Who takes a seat for a term.
   *
   * @param at when they would begin
   * @param all every role, this one among them
   */
  Optional<Turn> next(Role role, int seat, int term, Instant at, Collection<Role> all) {
    return round(role, seat, term)
        .filter(turn -> bar(turn.member(), role, seat, term, at, all).isEmpty())
        .findFirst();
  }

  /** Everyone who could take it, in the order in which they would be asked. */
  List<MemberNo> upcoming(Role role, int seat, int term, Instant at, Collection<Role> all) {
    return round(role, seat, term)
        .map(Turn::member)
        .filter(member -> bar(member, role, seat, term, at, all).isEmpty())
        .toList();
  }

  /** What is in the way of everyone who is here and cannot take it, in order. */
  Map<MemberNo, Bar> bars(Role role, int seat, int term, Instant at, Collection<Role> all) {
    Map<MemberNo, Bar> bars = new LinkedHashMap<>();
    Stream<MemberNo> asked =
        Stream.concat(elected(role, seat, term), role.turns(everybody).stream()).distinct();
    for (MemberNo member : asked.toList()) {
      bar(member, role, seat, term, at, all)
          .filter(bar -> bar != Bar.NOT_HERE)
          .ifPresent(bar -> bars.put(member, bar));
    }
    return bars;
  }

  /** Who was elected for a term, and cannot take it yet or declined it. */
  private static Stream<MemberNo> elected(Role role, int seat, int term) {
    return role.terms().filling() == Filling.ELECTION
        ? Stream.concat(
            role.mandated(seat, term),
            role.declined().stream()
                .filter(one -> one.seat() == seat && one.term() == term)
                .map(Role.Stint::member))
        : Stream.of();
  }

  /** Whether somebody who was named for a term can still begin then. */
  boolean stillCan(MemberNo member, Role role, int term, Instant at) {
    return here(member) && !away(member, at) && !struck(member, role, term);
  }

  /** Everyone in whose way nothing is, in order of turns. */
  List<MemberNo> eligible(Role role, int seat, int term, Instant at, Collection<Role> all) {
    return role.turns(everybody).stream()
        .filter(member -> bar(member, role, seat, term, at, all).isEmpty())
        .toList();
  }

  /** Whether a draw for this term of the seat is not made yet. */
  boolean underWay(Role role, int seat, int term) {
    return role.draws(seat, term).stream()
        .anyMatch(lot -> drawings.of(lot) instanceof Drawing.UnderWay);
  }

  /** Whether a draw can still say who takes a seat: one is under way, or somebody is eligible. */
  boolean undrawn(Role role, int seat, int term, Instant at, Collection<Role> all) {
    return role.terms().filling() == Filling.LOT
        && (underWay(role, seat, term) || !eligible(role, seat, term, at, all).isEmpty());
  }

  /** Whether a draw for the term gave a member a place that they declined or lost. */
  boolean struck(MemberNo member, Role role, int term) {
    return role.called().stream()
        .filter(one -> one.term() == term)
        .anyMatch(
            one ->
                drawings.of(one.lot()) instanceof Drawing.Made made
                    && made.gone().contains(member));
  }

  /** Whether they take part. */
  boolean here(MemberNo member) {
    return here.contains(member);
  }

  /** When those who are away are back. */
  Stream<Instant> returns() {
    return awayUntil.values().stream().map(until -> until.plusMillis(1));
  }

  /**
   * Who is asked for a term, in order. Who was elected is so once, and who was drawn for a term.
   */
  private Stream<Turn> round(Role role, int seat, int term) {
    return switch (role.terms().filling()) {
      case ROTATION -> round(role, 0);
      case ELECTION ->
          Stream.concat(
              role.mandated(seat, term).map(member -> new Turn(member, 0)),
              round(role, role.lastTurn()));
      case LOT -> role.draws(seat, term).stream().flatMap(this::drawn);
    };
  }

  private Stream<Turn> drawn(LotNo lot) {
    return drawings.of(lot) instanceof Drawing.Made made ? made.left().stream() : Stream.of();
  }

  /** Everybody but the first so many, beginning after whoever was taken last. */
  private Stream<Turn> round(Role role, int passed) {
    List<MemberNo> order = role.turns(everybody);
    List<Turn> round = new ArrayList<>();
    for (int step = 0; step < order.size() - passed; step++) {
      int index = (role.lastTurn() + step) % order.size();
      round.add(new Turn(order.get(index), index + 1));
    }
    return round.stream();
  }

  /** What is in the way of a member, if anything is. */
  Optional<Bar> bar(
      MemberNo member, Role role, int seat, int term, Instant at, Collection<Role> all) {
    if (!here(member)) {
      return Optional.of(Bar.NOT_HERE);
    }
    if (away(member, at)) {
      return Optional.of(Bar.AWAY);
    }
    if (role.seats().stream().anyMatch(one -> one.next().filter(member::equals).isPresent())) {
      return Optional.of(Bar.NAMED);
    }
    if (role.seats().stream().anyMatch(one -> holds(one, member, seat, term))) {
      return Optional.of(Bar.HOLDS_IT);
    }
    int rest = role.terms().coolingOff();
    if (role.held().stream()
        .anyMatch(stint -> stint.member().equals(member) && stint.term() >= term - rest)) {
      return Optional.of(Bar.RESTS);
    }
    if (struck(member, role, term)
        || role.declined().stream()
            .anyMatch(stint -> stint.member().equals(member) && stint.term() == term)) {
      return Optional.of(Bar.DECLINED);
    }
    long others =
        all.stream()
            .filter(other -> !other.no().equals(role.no()))
            .filter(other -> other.concerns(member, at, zone))
            .count();
    return others >= limit ? Optional.of(Bar.HOLDS_ENOUGH) : Optional.empty();
  }

  /** Whether a seat of the role is theirs then. Their own seat is not, once its term is over. */
  private static boolean holds(Seat one, MemberNo member, int seat, int term) {
    return one.holder().filter(member::equals).isPresent()
        && (one.no() != seat || one.term() >= term);
  }

  private boolean away(MemberNo member, Instant at) {
    Instant until = awayUntil.get(member);
    return until != null && !until.isBefore(at);
  }
}
