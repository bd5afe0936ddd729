package org.mycelium.commands.scrip;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;

/**
 * That one of the two wants a payment taken back.
 *
 * @param by who wants it
 */
public record UndoWish(MemberNo by, Instant at) {
  /** Whoever agrees later than this agrees to something that both forgot. */
  static final Duration LASTS = Duration.ofDays(30);

  /** Whether the other one can still agree to it. */
  boolean standsAt(Instant now) {
    return !now.isAfter(at.plus(LASTS));
  }
}
