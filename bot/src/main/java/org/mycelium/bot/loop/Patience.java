package org.mycelium.bot.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.mycelium.bot.matrix.Backoff;
import org.mycelium.bot.matrix.MatrixException;

/**
 * How long one loop waits after its own failures in a row: what the homeserver asks for, else a
 * backoff. Also a refusal is asked again, only later. One loop has one.
 */
public final class Patience {
  private final RandomGenerator random;
  private int failures;

  /** Spreads its waits by these dice. */
  public Patience(RandomGenerator random) {
    this.random = random;
  }

  /** It worked. */
  public void succeeded() {
    failures = 0;
  }

  /** How often it failed since it last worked. */
  public int failures() {
    return failures;
  }

  /**
   * How long to wait after this failure.
   *
   * @throws MatrixException.TokenRevoked if there is nothing to wait for
   * @throws InterruptedException if the request was broken off because all is ending
   */
  public Duration failed(MatrixException failure)
      throws MatrixException.TokenRevoked, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    failures++;
    return switch (failure) {
      case MatrixException.TokenRevoked e -> throw e;
      case MatrixException.RateLimited e -> e.retryAfter();
      case MatrixException.Unreachable _, MatrixException.Garbled _, MatrixException.Refused _ ->
          Backoff.DEFAULT.delay(failures, random);
    };
  }
}
