package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * Which seats of a role an election is about: those that nobody has, or that nobody was elected for
 * yet. If there are none, those are elected anew who have not begun. What another election that is
 * open is about, is left to that one. Changes nothing.
 *
 * @param closesAt when it is decided
 * @param elsewhere what is being voted on already
 */
record Contest(Role role, Instant closesAt, ZoneId zone, List<Pin> elsewhere) {
  /** Keeps its own copy. */
  Contest {
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * What is won: a seat, and a term in it.
   *
   * @param at when whoever wins begins, which is later than the term where that has begun
   * @param vacant whether it is so already
   * @param yields who was elected for it before, and has not begun
   */
  record Place(
      int seat,
      int term,
      Instant at,
      Instant from,
      Instant until,
      boolean vacant,
      Optional<MemberNo> yields) {
    Pin pin() {
      return new Pin(seat, term, yields);
    }
  }

  /** What is won first, unless all of it is being voted on. */
  Optional<Place> first() {
    return places().stream().findFirst();
  }

  /** So many of the places, in the order in which those who win take them. */
  List<Place> places(int most) {
    return places().stream().limit(most).toList();
  }

  /** As people read it. */
  SeatSought sought(Place place) {
    return new SeatSought(
        shown(role, place.seat()), place.vacant(), day(place.from()), day(place.until()));
  }

  /** The number of a seat where a role has several; 0 where it has one alone. */
  static int shown(Role role, int seat) {
    return role.terms().seats() > 1 || role.seats().size() > 1 ? seat : 0;
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** What is vacant then comes first, and then what changes hands first; of equals the longest. */
  private List<Place> places() {
    return sought().stream()
        .map(this::place)
        .sorted(
            Comparator.comparing(Place::at)
                .thenComparing(Place::until, Comparator.reverseOrder())
                .thenComparingInt(Place::seat))
        .toList();
  }

  /** Where nobody comes after the present term, the seat is vacant from then. */
  private Place place(Seat seat) {
    int term = seat.term();
    while (!begins(seat, term + 1).isAfter(closesAt)) {
      term++;
    }
    int taken = seat.next().isPresent() ? seat.term() + 1 : seat.term();
    boolean empty = term == seat.term() && seat.vacant();
    int won = empty || term > taken ? term : term + 1;
    Instant from = begins(seat, won);
    Instant at = from.isAfter(closesAt) ? from : closesAt;
    return new Place(
        seat.no(), won, at, from, begins(seat, won + 1), empty, role.elected(seat, won));
  }

  private Instant begins(Seat seat, int term) {
    return seat.begins(term, role.terms().length(), zone);
  }

  private List<Seat> sought() {
    List<Seat> open =
        role.staying().stream().filter(seat -> seat.vacant() || seat.next().isEmpty()).toList();
    return (open.isEmpty() ? role.staying() : open)
        .stream().filter(seat -> !elsewhere(place(seat))).toList();
  }

  private boolean elsewhere(Place place) {
    return elsewhere.stream().anyMatch(pin -> pin.meets(place.pin()));
  }

  /** How many are elected at once: for what is vacant, or else for all that changes hands next. */
  int free() {
    List<Seat> sought = sought();
    int vacant = (int) sought.stream().filter(Seat::vacant).count();
    List<Instant> ends = sought.stream().map(this::ends).sorted().toList();
    return vacant > 0 ? vacant : (int) ends.stream().filter(ends.getFirst()::equals).count();
  }

  private Instant ends(Seat seat) {
    return seat.ends(role.terms().length(), zone);
  }
}
