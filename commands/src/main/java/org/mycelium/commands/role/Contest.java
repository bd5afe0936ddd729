package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which seats of a role an election is about: those that nobody has, or that nobody was elected for
 * yet. If there are none, those are elected anew who have not begun. Changes nothing.
 *
 * @param closesAt when it is decided
 */
record Contest(Role role, Instant closesAt, ZoneId zone) {
  /**
   * What is won: a seat, and a term in it.
   *
   * @param at when whoever wins begins, which is later than the term where that has begun
   * @param vacant whether it is so already
   */
  record Place(int seat, int term, Instant at, Instant from, Instant until, boolean vacant) {}

  /** What is won first. */
  Place first() {
    return places().getFirst();
  }

  /** As many of the seats as there are places, in the order in which those who win take them. */
  List<SeatSought> seats(int places) {
    return places().stream()
        .limit(places)
        .map(
            place ->
                new SeatSought(
                    role.terms().seats() > 1 || role.seats().size() > 1 ? place.seat() : 0,
                    place.vacant(),
                    day(place.from()),
                    day(place.until())))
        .toList();
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
    boolean empty = term == seat.term() && term > 0 && seat.holder().isEmpty();
    int won = empty || term > taken ? term : term + 1;
    Instant from = begins(seat, won);
    Instant at = from.isAfter(closesAt) ? from : closesAt;
    return new Place(seat.no(), won, at, from, begins(seat, won + 1), empty);
  }

  private Instant begins(Seat seat, int term) {
    return seat.begins(term, role.terms().length(), zone);
  }

  private List<Seat> sought() {
    List<Seat> open =
        role.staying().stream().filter(seat -> seat.vacant() || seat.next().isEmpty()).toList();
    return open.isEmpty() ? role.staying() : open;
  }

  /** How many are elected at once: for what is vacant, or else for all that changes hands next. */
  int free() {
    List<Seat> sought = sought();
    int vacant = (int) sought.stream().filter(Seat::vacant).count();
    List<Instant> ends = sought.stream().map(this::ends).sorted().toList();
    return vacant > 0 ? vacant : Collections.frequency(ends, ends.getFirst());
  }

  private Instant ends(Seat seat) {
    return seat.ends(role.terms().length(), zone);
  }

  /** The seats whose next one gives way: none, as long as there is one that waits for somebody. */
  List<Integer> instead(int elected) {
    return sought().stream()
        .filter(seat -> !seat.vacant() && seat.next().isPresent())
        .sorted(Comparator.comparing(this::ends))
        .limit(elected)
        .map(Seat::no)
        .toList();
  }
}
