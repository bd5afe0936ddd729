package org.mycelium.commands.scrip;

import java.time.Duration;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Pending;

/**
 * A payment that was read back to its payer, who has not said yes to it.
 *
 * @param units of the smallest unit
 * @param what it is for, untrusted; may be empty
 */
public record PendingPayment(MemberNo to, long units, String what) implements Pending {
  /** A yes after this is to something else. */
  private static final Duration WAITS = Duration.ofHours(1);

  @Override
  public Kind kind() {
    return Kind.PAYMENT;
  }

  @Override
  public Optional<Duration> waits() {
    return Optional.of(WAITS);
  }
}
