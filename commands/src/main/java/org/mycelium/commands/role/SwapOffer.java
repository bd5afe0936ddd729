package org.mycelium.commands.role;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * Somebody's turn, offered for another's.
 *
 * @param member who was named for the term
 * @param other who can take it
 * @param inPrivate whether nobody but the two knows of it
 * @param lapsed whether it was found that it ended without anybody taking it
 */
public record SwapOffer(
    int seat,
    int term,
    MemberNo member,
    MemberNo other,
    Instant until,
    boolean inPrivate,
    boolean lapsed) {
  /** Why an offer ended that nobody took. */
  enum End {
    /** Its time is over. */
    LATE("late"),
    /** Whoever could have taken it left the assembly. */
    LEFT("left"),
    /** The turn is not of whoever offered it any more. */
    UNNAMED("unnamed"),
    /** The seat ends before the term. */
    SEAT("seat"),
    /** The role ended. */
    ROLE("role"),
    /** Whoever offered it knows, is not here, or it is long past. */
    UNTOLD("");

    private final String key;

    End(String key) {
      this.key = key;
    }

    /** The word that phrases choose by. */
    String key() {
      return key;
    }
  }

  static SwapOffer of(RoleFact.SwapOffered fact) {
    return new SwapOffer(
        fact.seat(),
        fact.term(),
        fact.member(),
        fact.other(),
        fact.until(),
        fact.inPrivate(),
        false);
  }

  SwapOffer lapsing() {
    return new SwapOffer(seat, term, member, other, until, inPrivate, true);
  }

  /** Whether it can still be taken. */
  boolean stands(Role role, Instant now) {
    return !lapsed
        && now.isBefore(until)
        && role.find(seat)
            .filter(named -> named.term() + 1 == term)
            .filter(this::named)
            .isPresent();
  }

  /** Why it cannot be taken any more; empty while it can, and once that was found. */
  Optional<End> end(Role role, Rotation rotation, Instant now) {
    if (lapsed) {
      return Optional.empty();
    }
    Optional<Seat> there = role.find(seat);
    if (!rotation.here(member) || there.filter(one -> one.term() >= term).isPresent()) {
      return Optional.of(End.UNTOLD);
    }
    if (there.isEmpty() || there.get().closing().filter(last -> term > last).isPresent()) {
      return Optional.of(End.SEAT);
    }
    if (!named(there.get())) {
      boolean declined = role.declined().contains(new Role.Stint(seat, term, member));
      return Optional.of(declined ? End.UNTOLD : End.UNNAMED);
    }
    if (!rotation.here(other)) {
      return Optional.of(End.LEFT);
    }
    return now.isBefore(until) ? Optional.empty() : Optional.of(End.LATE);
  }

  private boolean named(Seat one) {
    return one.next().filter(member::equals).isPresent();
  }
}
