package org.mycelium.commands.role;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;

/**
 * Which draws are called for roles that are filled by lot: ahead of a handover, early enough for
 * everybody to put chance in before it is announced, and at once for what is vacant. Changes
 * nothing.
 *
 * @param zone in which terms begin and end
 */
record Calling(Rotation rotation, Instant now, ZoneId zone) {
  /** Everybody has looked at the room once. */
  private static final Duration LONGEST_STAGE = Duration.ofDays(1);

  /** Who is drawn from one alone is known; it is published like every draw. */
  private static final Duration FORMALITY = Duration.ofMinutes(1);

  /** How many days putting chance in and revealing take together at most. */
  private static final int DAYS = 2;

  /** The same with a beacon, whose round somebody has to look up. */
  private static final int DAYS_WITH_BEACON = 3;

  /** With less time than this a draw waits until the seat is vacant. */
  private static final Duration LEAST = Duration.ofHours(1);

  /** A term of a seat that is drawn for. */
  record Place(int seat, int term, Instant begins) {}

  /**
   * A draw that is to be announced.
   *
   * @param eligible in order of turns, at least one
   * @param now when it is announced
   * @param before by when it is to be over
   * @param lit whether the role's draws are ended by a public beacon
   */
  record Call(
      RoleNo role,
      LotNo lot,
      List<Place> places,
      List<MemberNo> eligible,
      Instant now,
      Instant before,
      boolean lit) {
    /** Keeps its own copies. */
    Call {
      places = List.copyOf(places);
      eligible = List.copyOf(eligible);
    }

    /** How long chance is put in, and then how long secrets are revealed. */
    Duration stage() {
      Duration longest = eligible.size() == 1 ? FORMALITY : LONGEST_STAGE;
      Duration share = Duration.between(now, before).dividedBy(beacon() ? 4 : 3);
      return share.compareTo(longest) < 0 ? share : longest;
    }

    /** Whether a beacon ends it. Where one alone can be drawn there is nothing to end. */
    boolean beacon() {
      return lit && eligible.size() > 1;
    }

    /** The day on which whoever is drawn begins. */
    LocalDate begins(ZoneId zone) {
      return places.getFirst().begins().atZone(zone).toLocalDate();
    }

    /** Nobody is drawn twice. */
    int seats() {
      return Math.min(places.size(), eligible.size());
    }
  }

  /**
   * The draw that a role wants, if it wants one: vacant seats first, then those whose terms begin
   * together.
   *
   * @param lot the number that it gets
   */
  Optional<Call> wanted(Role role, Collection<Role> all, LotNo lot) {
    if (role.terms().filling() != Filling.LOT) {
      return Optional.empty();
    }
    return vacant(role, all, lot).or(() -> coming(role, all, lot));
  }

  private Optional<Call> vacant(Role role, Collection<Role> all, LotNo lot) {
    List<Place> places = new ArrayList<>();
    Instant before = Instant.MAX;
    for (Seat seat : role.staying()) {
      Place place = new Place(seat.no(), seat.term(), now);
      Instant ends = seat.ends(role.terms().length(), zone);
      if (seat.term() > 0 && seat.holder().isEmpty() && timely(ends) && open(role, place, all)) {
        places.add(place);
        before = ends.isBefore(before) ? ends : before;
      }
    }
    return call(role, places, all, lot, before);
  }

  private Optional<Call> coming(Role role, Collection<Role> all, LotNo lot) {
    List<Place> places = new ArrayList<>();
    Instant before = Instant.MAX;
    for (Seat seat : role.seats()) {
      Instant ends = seat.ends(role.terms().length(), zone);
      Place place = new Place(seat.no(), seat.term() + 1, ends);
      boolean wanted =
          !seat.last()
              && seat.next().isEmpty()
              && !at(role, seat).isAfter(now)
              && timely(ends)
              && open(role, place, all);
      if (wanted && (places.isEmpty() || ends.equals(before))) {
        places.add(place);
        before = ends;
      }
    }
    return call(role, places, all, lot, before);
  }

  private Optional<Call> call(
      Role role, List<Place> places, Collection<Role> all, LotNo lot, Instant before) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<MemberNo> eligible =
        places.stream().flatMap(place -> eligible(role, place, all).stream()).distinct().toList();
    return Optional.of(
        new Call(role.no(), lot, places, eligible, now, before, role.terms().beacon()));
  }

  /** Whether nobody is drawn for it, or about to be, and somebody can be. */
  private boolean open(Role role, Place place, Collection<Role> all) {
    return !rotation.underWay(role, place.seat(), place.term())
        && rotation.next(role, place.seat(), place.term(), place.begins(), all).isEmpty()
        && !eligible(role, place, all).isEmpty();
  }

  private List<MemberNo> eligible(Role role, Place place, Collection<Role> all) {
    return rotation.eligible(role, place.seat(), place.term(), place.begins(), all);
  }

  private boolean timely(Instant ends) {
    return !now.plus(LEAST).isAfter(ends);
  }

  /** When the draw for the next term of a seat is called; never before the term before it. */
  Instant at(Role role, Seat seat) {
    int days = (role.terms().beacon() ? DAYS_WITH_BEACON : DAYS) + Leads.of(role).max().orElse(0);
    return seat.term() > 0 && days >= role.terms().length().days()
        ? seat.begins(seat.term(), role.terms().length(), zone)
        : seat.endsLess(days, role.terms().length(), zone);
  }
}
