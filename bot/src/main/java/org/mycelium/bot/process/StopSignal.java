package org.mycelium.bot.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the operating system's wish that the process end (SIGTERM, SIGINT) into an interrupt of the
 * thread that works, and ends the process with exit code 0 when that thread has put everything
 * away.
 */
final class StopSignal implements AutoCloseable {
  /** Below the patience of those who kill what does not stop. */
  private static final long PATIENCE_SECONDS = 5;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean came;

  private StopSignal(Thread worker) {
    this.hook = new Thread(() -> stop(worker), "stop");
  }

  /** Watches until it is closed. */
  static StopSignal interrupting(Thread worker) {
    StopSignal signal = new StopSignal(worker);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the process was told to stop. */
  boolean came() {
    return came;
  }

  @Override
  public void close() {
    done.countDown();
    if (!came) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already; the hook finds that all is done.
        return;
      }
    }
  }

  private void stop(Thread worker) {
    came = true;
    worker.interrupt();
    try {
      if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // Otherwise the JVM would end with 143, as if something had gone wrong.
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
