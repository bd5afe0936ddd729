package org.mycelium.bot.matrix;

import java.time.Duration;

/**
 * How long a call may take and how much it may read; every limit is positive.
 *
 * @param connectTimeout until a connection stands
 * @param requestTimeout for one call from start to the last byte; a sync has its own time on top
 * @param maxSyncBytes for answers that carry events or members: sync, messages, members, state
 * @param maxAnswerBytes for every other answer
 */
public record ClientLimits(
    Duration connectTimeout, Duration requestTimeout, long maxSyncBytes, long maxAnswerBytes) {
  private static final long MEBIBYTE = 1 << 20;

  /**
   * What a healthy homeserver never exceeds, as far as the heap allows: while a long answer is
   * taken apart, it and its parts are held several times.
   */
  public static final ClientLimits DEFAULT =
      new ClientLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Math.min(64 * MEBIBYTE, Runtime.getRuntime().maxMemory() / 8),
          MEBIBYTE);

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public ClientLimits {
    if (!connectTimeout.isPositive()
        || !requestTimeout.isPositive()
        || maxSyncBytes <= 0
        || maxAnswerBytes <= 0) {
      throw new IllegalArgumentException("Every limit must be positive");
    }
  }
}
