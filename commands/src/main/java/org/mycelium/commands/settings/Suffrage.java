package org.mycelium.commands.settings;

import java.time.Duration;

/**
 * Who votes on what opens, and who of them count towards its quorum.
 *
 * @param newcomers how long somebody has to have been a member when a vote opens, to vote on it;
 *     zero for not at all
 * @param active within which time before that somebody has to have done something, to count towards
 *     the quorum; whole days, zero for whenever
 * @param leaversCount whether those who leave without having voted go on counting
 */
public record Suffrage(Duration newcomers, Duration active, boolean leaversCount) {
  /** Whoever is there when it opens votes and counts. */
  public static final Suffrage EVERYBODY = new Suffrage(Duration.ZERO, Duration.ZERO, true);

  Suffrage withNewcomers(Duration length) {
    return new Suffrage(length, active, leaversCount);
  }

  Suffrage withActive(Duration length) {
    return new Suffrage(newcomers, length, leaversCount);
  }

  Suffrage withLeavers(boolean count) {
    return new Suffrage(newcomers, active, count);
  }
}
