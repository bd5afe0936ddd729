package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.text.Message;

/**
 * How somebody does not take a turn: the one they were named for, or else the one that they were
 * elected for and wait for, because something is in the way. Nobody needs to know why. One
 * transaction, one instance.
 *
 * @param roles all there are
 */
record Declining(
    List<Role> roles, Lots lots, Rotation rotation, RoleDecisions decisions, Moment moment) {
  /** Whoever declines what a lot gave them does so soon. */
  private static final int LOTS = 10;

  private static final int LOTS_TOLD = 3;

  /** What is declined. */
  private record Place(Role role, Seat seat, int term) {}

  /**
   * Declines the turn of a role, or the only one that it can be about.
   *
   * @param named the role, if it was
   */
  Decision decline(Optional<Role> named, Member member) {
    MemberNo me = member.no();
    List<Place> places = places(named.map(List::of).orElse(roles), me);
    List<String> names = places.stream().map(place -> place.role().name()).distinct().toList();
    if (names.size() > 1) {
      return Decision.refuse(new RoleRefusal.WhichRole(names, RoleRefusal.Asked.DECLINE));
    }
    return places.stream()
        .findFirst()
        .map(place -> decline(place, me))
        .orElseGet(() -> Decision.refuse(nothing(named.map(Role::name).orElse(""), me)));
  }

  /** Whoever is named declines that; whoever waits for several places, the first of them. */
  private static List<Place> places(List<Role> roles, MemberNo me) {
    List<Place> named =
        roles.stream()
            .flatMap(
                role ->
                    role.seats().stream()
                        .filter(seat -> seat.next().filter(me::equals).isPresent())
                        .map(seat -> new Place(role, seat, seat.term() + 1)))
            .toList();
    return named.isEmpty() ? roles.stream().flatMap(role -> waiting(role, me)).toList() : named;
  }

  private static Stream<Place> waiting(Role role, MemberNo me) {
    return role.mandates().stream()
        .filter(one -> one.member().equals(me))
        .map(one -> new Place(role, role.seat(one.seat()), one.term()));
  }

  /** The next in order is named by what falls due on account of this. */
  private Decision decline(Place place, MemberNo me) {
    Role role = place.role();
    Seat seat = place.seat();
    RoleFact.OfRole fact = new RoleFact.TurnDeclined(role.no(), seat.no(), place.term(), me);
    Decision.Draft draft =
        Decision.accept().fact(fact).reply(told(place, follows(role.after(fact), place)));
    role.draws(seat.no(), place.term()).stream()
        .filter(lot -> drawn(lot, me))
        .forEach(lot -> draft.fact(new LotFact.LotDeparted(lot, Ticket.of(me), true)));
    return draft.done();
  }

  /** What comes of it that nobody is named for a term of a seat any more. */
  private Follows follows(Role after, Place place) {
    Instant begins =
        after.seat(place.seat().no()).begins(place.term(), after.terms().length(), moment.zone());
    Instant at = begins.isAfter(moment.now()) ? begins : moment.now();
    return rotation.next(after, place.seat().no(), place.term(), at, roles).isPresent()
        ? Follows.of(after.terms().filling())
        : Follows.nobody(after.terms().filling());
  }

  /** What is being voted on need not be voted on a second time. */
  private HandoverMessage told(Place place, Follows follows) {
    Optional<RolePlanMessage.ElectionOpen> vote =
        follows == Follows.ELECTION
            ? decisions.elections(place.role(), moment.zone()).stream()
                .filter(open -> open.isAbout(place.seat().no(), place.term()))
                .map(Elections.Open::told)
                .findFirst()
            : Optional.empty();
    return turns().declined(place.role(), place.seat(), follows, vote);
  }

  private Message nothing(String name, MemberNo me) {
    return turns().declined(name, me, lots)
        ? new HandoverMessage.DeclinedAlready(name)
        : new RoleRefusal.NotNamed(name, drawn(me));
  }

  private Turns turns() {
    return new Turns(roles, moment.now(), moment.zone());
  }

  /** The draws in whose order they are. */
  private List<LotNo> drawn(MemberNo member) {
    return lots.newest(LOTS).stream()
        .filter(lot -> lot.stands(member))
        .map(Lot::no)
        .limit(LOTS_TOLD)
        .toList();
  }

  /** Whether a draw has them in its order. */
  private boolean drawn(LotNo no, MemberNo member) {
    return lots.find(no).filter(lot -> lot.stands(member)).isPresent();
  }
}
