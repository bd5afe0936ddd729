package org.mycelium.bot.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Says when the next request of a kind may leave: a homeserver limits an account as a whole, so one
 * gate stands before all requests of that kind (sends, joins, syncs).
 *
 * <p>It only keeps the time; waiting is the caller's, who asks before every request and reports
 * every outcome. Thread-safe.
 */
public final class SendGate {
  private final InstantSource clock;
  private final Backoff backoff;
  private final RandomGenerator random;

  private Instant closedAt = Instant.EPOCH;
  private Duration closedFor = Duration.ZERO;
  private int failures;

  /**
   * @param random used under the gate's lock only
   */
  public SendGate(InstantSource clock, Backoff backoff, RandomGenerator random) {
    this.clock = clock;
    this.backoff = backoff;
    this.random = random;
  }

  /** How long to wait from now; zero if a request may leave. */
  public synchronized Duration remaining() {
    Instant now = clock.instant();
    if (now.isBefore(closedAt)) {
      // The clock was set back. Starting over waits at most once more, and never too little.
      closedAt = now;
    }
    Duration left = Duration.between(now, closedAt.plus(closedFor));
    return left.isPositive() ? left : Duration.ZERO;
  }

  /** A request was answered; a pause that another one was asked for stays in force. */
  public synchronized void succeeded() {
    failures = 0;
  }

  /** A request failed: closes the gate for as long as the failure calls for. */
  public synchronized void failed(MatrixException failure) {
    switch (failure) {
      case MatrixException.RateLimited limited -> close(limited.retryAfter());
      case MatrixException.Unreachable _, MatrixException.Garbled _ -> {
        failures++;
        close(backoff.delay(failures, random));
      }
      // Answers about this one request or this token: waiting would not change them.
      case MatrixException.Refused _, MatrixException.TokenRevoked _ -> failures = 0;
    }
  }

  /** Keeps the later of two ends. */
  private void close(Duration pause) {
    if (pause.compareTo(remaining()) > 0) {
      closedAt = clock.instant();
      closedFor = pause;
    }
  }
}
