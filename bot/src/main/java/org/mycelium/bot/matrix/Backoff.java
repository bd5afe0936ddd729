package org.mycelium.bot.matrix;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after the n-th failure in a row: doubling, up to a bound, with jitter so that
 * many bots do not return to a restarted homeserver at the same instant.
 *
 * @param first the delay after the first failure, before jitter
 * @param most no delay is longer
 */
public record Backoff(Duration first, Duration most) {
  /** From half a second to a minute. */
  public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1));

  /**
   * @throws IllegalArgumentException unless 0 < first <= most
   */
  public Backoff {
    if (!first.isPositive() || first.compareTo(most) > 0) {
      throw new IllegalArgumentException("A backoff needs 0 < first <= most");
    }
  }

  /**
   * The delay after so many failures in a row, evenly spread over its upper half.
   *
   * @param failures at least 1
   */
  public Duration delay(int failures, RandomGenerator random) {
    long fullMs = first.toMillis();
    for (int i = 1; i < failures && fullMs < most.toMillis(); i++) {
      fullMs *= 2;
    }
    fullMs = Math.min(fullMs, most.toMillis());
    return Duration.ofMillis(fullMs - random.nextLong(fullMs / 2 + 1));
  }
}
