package org.mycelium.commands.assembly;

import java.time.Instant;

/**
 * Somebody is away. It ends by itself.
 *
 * @param until the last instant of it
 */
public record Absence(MemberNo member, Instant until) {
  /** Whether they are still away then. */
  public boolean lasts(Instant at) {
    return !until.isBefore(at);
  }
}
