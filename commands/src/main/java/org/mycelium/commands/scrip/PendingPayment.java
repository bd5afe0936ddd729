package org.mycelium.commands.scrip;

import java.time.Duration;
import org.mycelium.commands.assembly.MemberNo;

/**
 * A payment that was read back to its payer, who has not said yes to it.
 *
 * @param units of the smallest unit
 * @param what it is for, untrusted; may be empty
 */
public record PendingPayment(MemberNo to, long units, String what) {
  /** A yes after this is to something else. */
  public static final Duration WAITS = Duration.ofHours(1);
}
