package org.mycelium.commands.proposal.life;

import java.time.Duration;
import java.time.Instant;

/**
 * A discussion before a vote.
 *
 * @param until when the vote is due to open
 * @param vote for how long votes are to be taken then
 */
public record Discussion(Instant until, Duration vote) {
  /**
   * When the vote ends that opens now. It never ends before the time that was told, and whoever was
   * to have time for it has it all, also when it opens late.
   */
  public Instant closes(Instant now) {
    Instant told = until.plus(vote);
    Instant full = now.plus(vote);
    return full.isAfter(told) ? full : told;
  }
}
