package org.mycelium.commands.role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleEnactment.ElectSeats;

/**
 * What an election comes to when it ends: those who were chosen have the places that it was about
 * when it opened, as far as these are still to be had, and no others. What is told of it is seen by
 * looking at how the roles stand then. One use.
 */
final class ElectionClose {
  private final Members members;
  private final List<Role> roles;
  private final Rotation rotation;
  private final Elections elections;
  private final LotNo nextLot;
  private final Moment moment;

  ElectionClose(
      Members members,
      List<Role> roles,
      Rotation rotation,
      Elections elections,
      LotNo nextLot,
      Moment moment) {
    this.members = members;
    this.roles = List.copyOf(roles);
    this.rotation = rotation;
    this.elections = elections;
    this.nextLot = nextLot;
    this.moment = moment;
  }

  /** A place as it was when the vote opened. */
  private record Place(Pin pin, SeatSought sought) {}

  /**
   * Gives the places to those who were chosen.
   *
   * @param chosen in the order in which they were
   */
  Outcome close(
      Provision provision,
      ElectSeats election,
      List<MemberNo> chosen,
      DecisionNo decision,
      Decision.Draft draft) {
    String name = provision.words().getFirst().text();
    Optional<Role> found =
        roles.stream().filter(one -> one.no().equals(election.role())).findFirst();
    if (found.isEmpty()) {
      return new Outcome.Impossible(new RolePlanMessage.AlreadyEnded(name));
    }
    Role role = found.get();
    if (role.terms().filling() != Filling.ELECTION) {
      return new Outcome.Impossible(new ElectionMessage.OtherwiseFilled(role.name()));
    }
    List<MemberNo> here = chosen.stream().filter(rotation::here).toList();
    if (here.isEmpty()) {
      return new Outcome.Impossible(new RolePlanMessage.ElectedGone(role.name(), names(chosen)));
    }
    Role now = advanced(roles).role(role.no());
    List<Place> free = new ArrayList<>();
    List<ElectionMessage.Lost> lost = new ArrayList<>();
    for (Place place : places(election, provision, role, here.size())) {
      lost(place, now, here)
          .ifPresentOrElse(
              why -> lost.add(new ElectionMessage.Lost(place.sought(), why.why(), why.holder())),
              () -> free.add(place));
    }
    if (free.isEmpty()) {
      return new Outcome.Impossible(new ElectionMessage.InVain(role.name(), names(here), lost));
    }
    List<Mandate> mandates = mandates(free, here, now);
    RoleFact.SeatsElected fact = new RoleFact.SeatsElected(role.no(), mandates, decision);
    draft.fact(fact);
    List<MemberNo> gone = chosen.stream().filter(no -> !here.contains(no)).toList();
    return new Outcome.Done(told(role.after(fact), mandates, here, gone, lost));
  }

  /** Where nothing was said when it was opened, what there is now. */
  private List<Place> places(ElectSeats election, Provision provision, Role role, int most) {
    if (election.seats().isEmpty()) {
      Contest contest = new Contest(role, moment.now(), moment.zone(), List.of());
      return contest.places(most).stream()
          .map(place -> new Place(place.pin(), contest.sought(place)))
          .toList();
    }
    List<Pin> pins = elections.pins(election, provision, role);
    List<Place> places = new ArrayList<>();
    for (int index = 0; index < pins.size(); index++) {
      places.add(new Place(pins.get(index), election.seats().get(index)));
    }
    return places;
  }

  /** Why a place is not to be had any more. */
  private record Loss(ElectionMessage.Why why, Optional<String> holder) {
    Loss(ElectionMessage.Why why) {
      this(why, Optional.empty());
    }
  }

  private Optional<Loss> lost(Place place, Role role, List<MemberNo> elected) {
    Pin pin = place.pin();
    Optional<Seat> found = role.find(pin.seat());
    if (found.isEmpty() || found.get().closing().filter(last -> pin.term() > last).isPresent()) {
      return Optional.of(new Loss(ElectionMessage.Why.SEAT_ENDED));
    }
    Seat seat = found.get();
    if (pin.term() > 0 && pin.term() < seat.term()) {
      return Optional.of(new Loss(ElectionMessage.Why.OVER));
    }
    if (pin.term() == 0
        || !elections.begins(role, seat, pin.term()).equals(place.sought().from())) {
      return Optional.of(new Loss(ElectionMessage.Why.CHANGED));
    }
    return holder(pin, role, seat)
        .filter(no -> !elected.contains(no))
        .map(no -> new Loss(ElectionMessage.Why.TAKEN, Optional.of(name(no))));
  }

  /** Who has a place or is named for it, and does not give way. */
  private static Optional<MemberNo> holder(Pin pin, Role role, Seat seat) {
    return pin.term() == seat.term()
        ? seat.holder()
        : role.elected(seat, pin.term())
            .filter(_ -> seat.next().isPresent() || pin.term() > seat.term() + 1)
            .filter(no -> !pin.yields().equals(Optional.of(no)));
  }

  /** Who has one of them already keeps it; the others take the rest in order. */
  private static List<Mandate> mandates(List<Place> free, List<MemberNo> elected, Role now) {
    List<Mandate> mandates = new ArrayList<>();
    List<MemberNo> waiting = new ArrayList<>(elected);
    List<Pin> open = new ArrayList<>();
    for (Place place : free) {
      Pin pin = place.pin();
      Optional<MemberNo> has = holder(pin, now, now.seat(pin.seat())).filter(waiting::remove);
      has.ifPresentOrElse(
          no -> mandates.add(new Mandate(pin.seat(), pin.term(), no)), () -> open.add(pin));
    }
    for (int index = 0; index < Math.min(open.size(), waiting.size()); index++) {
      Pin pin = open.get(index);
      mandates.add(new Mandate(pin.seat(), pin.term(), waiting.get(index)));
    }
    mandates.sort(Comparator.comparingInt(one -> elected.indexOf(one.member())));
    return mandates;
  }

  /** Looks who has what, once everything is done that is owed on account of it. */
  private ElectionMessage told(
      Role elected,
      List<Mandate> mandates,
      List<MemberNo> here,
      List<MemberNo> gone,
      List<ElectionMessage.Lost> lost) {
    Rota rota =
        advanced(roles.stream().map(one -> one.no().equals(elected.no()) ? elected : one).toList());
    Role role = rota.role(elected.no());
    List<String> takers = new ArrayList<>();
    List<SeatSought> seats = new ArrayList<>();
    List<ElectionMessage.Barred> barred = new ArrayList<>();
    List<Integer> vacant = new ArrayList<>();
    for (Mandate one : mandates) {
      Optional<Bar> bar = bar(one, role, rota);
      if (bar.isPresent()) {
        barred.add(new ElectionMessage.Barred(name(one.member()), sought(one, role), bar.get()));
        continue;
      }
      takers.add(name(one.member()));
      seats.add(sought(one, role));
      if (vacantUntil(one, role)) {
        vacant.add(Contest.shown(role, one.seat()));
      }
    }
    List<MemberNo> over =
        here.stream()
            .filter(no -> mandates.stream().noneMatch(one -> one.member().equals(no)))
            .toList();
    return new ElectionMessage.Result(
        role.name(), takers, seats, barred, names(gone), lost, names(over), vacant);
  }

  /** What keeps somebody from the place they were elected for; empty if they have it. */
  private Optional<Bar> bar(Mandate one, Role role, Rota rota) {
    Seat seat = role.seat(one.seat());
    Optional<MemberNo> has =
        one.term() == seat.term()
            ? seat.holder()
            : seat.next().filter(_ -> one.term() == seat.term() + 1);
    if (has.equals(Optional.of(one.member()))) {
      return Optional.empty();
    }
    Instant begins = seat.begins(one.term(), role.terms().length(), moment.zone());
    Instant at = begins.isAfter(moment.now()) ? begins : moment.now();
    return rotation.bar(one.member(), role, one.seat(), one.term(), at, rota.roles());
  }

  /** Whether nobody has the seat before, and nobody is being elected for that. */
  private boolean vacantUntil(Mandate one, Role role) {
    Seat seat = role.seat(one.seat());
    return seat.vacant()
        && one.term() == seat.term() + 1
        && elections.of(role).stream().noneMatch(open -> open.isAbout(seat.no(), seat.term()));
  }

  private SeatSought sought(Mandate one, Role role) {
    Seat seat = role.seat(one.seat());
    return new SeatSought(
        Contest.shown(role, one.seat()),
        one.term() == seat.term(),
        elections.begins(role, seat, one.term()),
        elections.begins(role, seat, one.term() + 1));
  }

  private Rota advanced(List<Role> all) {
    Rota rota = new Rota(all, rotation, nextLot, moment.now(), moment.zone());
    rota.advance();
    return rota;
  }

  private List<String> names(List<MemberNo> all) {
    return all.stream().map(this::name).toList();
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }
}
