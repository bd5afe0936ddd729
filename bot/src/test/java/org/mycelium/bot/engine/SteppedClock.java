package org.mycelium.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The wall clock, set forward by a test as often as it likes. Thread-safe. */
final class SteppedClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  void forward(Duration by) {
    ahead = ahead.plus(by);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }
}
