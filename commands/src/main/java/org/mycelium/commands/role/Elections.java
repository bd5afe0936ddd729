package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.RoleEnactment.ElectSeats;

/**
 * The votes on who takes a role that are open, or wait for the lot that settles a tie, and what
 * each of them is about.
 */
record Elections(Opening opening, Lots lots, ZoneId zone) {
  /** How far ahead an election from before places were fixed is looked for by its day. */
  private static final int AHEAD = 50;

  /**
   * One of them.
   *
   * @param lot which settles a tie, where the vote itself is over
   */
  record Open(
      ProposalNo no,
      Instant closesAt,
      List<SeatSought> seats,
      List<Pin> pins,
      Optional<LotNo> lot) {
    /** Keeps its own copies. */
    Open {
      seats = List.copyOf(seats);
      pins = List.copyOf(pins);
    }

    /** Whether it says who has a term of a seat; one of which that is not known may. */
    boolean isAbout(int seat, int term) {
      return pins.isEmpty()
          || pins.stream().anyMatch(pin -> pin.seat() == seat && pin.term() == term);
    }

    RolePlanMessage.ElectionOpen told() {
      return new RolePlanMessage.ElectionOpen(no, closesAt, seats, lot);
    }
  }

  /**
   * Those on a role of which something can still come, the one that ends first leading. One whose
   * terms are over, or whose seats are, keeps nobody from opening another.
   */
  List<Open> of(Role role) {
    return Stream.concat(
            lots.open().stream().flatMap(lot -> tied(lot, role)),
            opening.underway(ElectSeats.class).stream()
                .flatMap(one -> open(one, role, Optional.empty())))
        .filter(
            one -> one.pins().isEmpty() || !one.pins().stream().allMatch(pin -> over(pin, role)))
        .toList();
  }

  private Stream<Open> tied(Lot lot, Role role) {
    return lot.tie().stream()
        .flatMap(no -> opening.doing(ElectSeats.class, no).stream())
        .flatMap(one -> open(one, role, Optional.of(lot.no())));
  }

  private Stream<Open> open(Opening.Underway<ElectSeats> one, Role role, Optional<LotNo> lot) {
    return one.does().role().equals(role.no())
        ? Stream.of(
            new Open(
                one.proposal().no(),
                one.proposal().closesAt(),
                one.does().seats(),
                pins(one.does(), one.provision(), role),
                lot))
        : Stream.of();
  }

  /** Those places that are gone for good. Of elections from before they were kept, none. */
  static List<ElectionMessage> moot(ElectSeats election, Role role) {
    return IntStream.range(0, election.pins().size())
        .filter(index -> over(election.pins().get(index), role))
        .<ElectionMessage>mapToObj(
            index ->
                new ElectionMessage.Moot(
                    election.seats().get(index), begun(election.pins().get(index), role)))
        .toList();
  }

  private static boolean begun(Pin pin, Role role) {
    return role.find(pin.seat()).filter(seat -> seat.term() > pin.term()).isPresent();
  }

  /** Whether a place is gone for good, whoever is elected for it. */
  private static boolean over(Pin pin, Role role) {
    return role.find(pin.seat())
        .filter(seat -> pin.term() == 0 || pin.term() >= seat.term())
        .filter(seat -> seat.closing().filter(last -> pin.term() > last).isEmpty())
        .isEmpty();
  }

  /**
   * What an election was about when it opened. Where only days were kept, the terms that begin on
   * those; where nothing was, nothing is known.
   */
  List<Pin> pins(ElectSeats election, Provision provision, Role role) {
    return election.pins().isEmpty()
        ? election.seats().stream().map(seat -> pin(seat, provision, role)).toList()
        : election.pins();
  }

  private Pin pin(SeatSought sought, Provision provision, Role role) {
    int no = sought.seat() == 0 ? role.seats().getFirst().no() : sought.seat();
    Optional<Seat> seat = role.find(no);
    int term =
        seat.map(
                found ->
                    IntStream.rangeClosed(1, found.term() + AHEAD)
                        .filter(one -> begins(role, found, one).equals(sought.from()))
                        .findFirst()
                        .orElse(0))
            .orElse(0);
    boolean anew = provision.words().size() > 2;
    return new Pin(no, term, seat.filter(_ -> anew).flatMap(found -> role.elected(found, term)));
  }

  /** The day on which a term begins. */
  LocalDate begins(Role role, Seat seat, int term) {
    return seat.begins(term, role.terms().length(), zone).atZone(zone).toLocalDate();
  }
}
