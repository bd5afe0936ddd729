package org.mycelium.commands.scrip;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;

/**
 * What a member's account stands at. Amounts are whole numbers of the smallest unit.
 *
 * @param balance below zero, its holder owes the others
 * @param received what was ever paid to it, less what was taken back
 * @param last when something was last paid from it or to it; empty if nothing ever was
 */
public record ScripAccount(MemberNo holder, long balance, long received, Optional<Instant> last) {
  /** No account is brought to more; the other half of a number is for what is taken back. */
  private static final long MAX_BALANCE = Long.MAX_VALUE / 2;

  /** The account of somebody who never paid nor was paid. */
  public static ScripAccount untouched(MemberNo holder) {
    return new ScripAccount(holder, 0, 0, Optional.empty());
  }

  /** What can be paid from it under these terms; nothing if it is beyond its limit already. */
  public long canPay(ScripTerms terms) {
    return Math.max(0, Math.addExact(balance, terms.limitOf(received)));
  }

  /** Whether so much more can be paid to it, and still be counted. */
  boolean canReceive(long units) {
    return Math.max(balance, received) <= Math.subtractExact(MAX_BALANCE, units);
  }

  /** Whether so much can be taken back from what it received, and it still is within its limit. */
  boolean canReturn(long units, ScripTerms terms) {
    long left = Math.subtractExact(balance, units);
    return left >= -terms.limitOf(Math.max(0, Math.subtractExact(received, units)));
  }
}
