package org.mycelium.commands.scrip;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * An entry of the scrip, as it stands today: an amount leaves one account and enters another, so
 * that all of them together are always zero.
 *
 * @param units more than nothing, of the smallest unit
 * @param fromAfter what the payer's account stood at after it
 * @param toAfter what the payee's account stood at after it
 * @param what it was for, untrusted; empty if it was not said, or was erased
 * @param reverses the entry this one takes back
 * @param reversedBy the entry that took this one back
 * @param undoWish who last wanted it taken back, and did not say otherwise since; it may have
 *     lapsed
 * @param contestedBy who says that it is wrong
 */
public record Payment(
    PaymentNo no,
    MemberNo from,
    MemberNo to,
    long units,
    long fromAfter,
    long toAfter,
    Instant at,
    String what,
    Optional<PaymentNo> reverses,
    Optional<PaymentNo> reversedBy,
    Optional<UndoWish> undoWish,
    Optional<MemberNo> contestedBy) {
  /** Whether somebody paid it or was paid. */
  boolean concerns(MemberNo member) {
    return from.equals(member) || to.equals(member);
  }

  /** Who wants it taken back; it is once the other one does too. */
  Optional<MemberNo> undoAskedBy(Instant now) {
    return undoWish.filter(wish -> wish.standsAt(now)).map(UndoWish::by);
  }

  /** The other one. */
  MemberNo other(MemberNo member) {
    return from.equals(member) ? to : from;
  }

  /** What a member's account stood at after it. */
  public long after(MemberNo member) {
    return from.equals(member) ? fromAfter : toAfter;
  }
}
