package org.mycelium.bot.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes one loop. Rings while nobody waits are kept as one, so that no news is missed and a hundred
 * pieces of news cost one look. Thread-safe.
 */
public final class Bell {
  private final Semaphore rung = new Semaphore(0);

  /** Wakes the loop, or lets its next wait end at once. */
  public void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /** Waits for a ring, or until so much time has passed. */
  public void await(Duration atMost) throws InterruptedException {
    if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
