package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what has to come true, and fails with what it was. */
final class Until {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

  private Until() {}

  /** Something that comes true by itself. */
  interface Condition {
    boolean holds() throws Exception;
  }

  static void holds(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        fail("Not within " + PATIENCE + ": " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }
}
