package org.mycelium.bot.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.SendGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets requests of one kind through at the pace the homeserver asks for. While it asks for pauses
 * they go one by one, first come first served, since it counts the account and not the room; else
 * {@value #AT_ONCE} at once, so that a thousand rooms with something to say are neither a flood to
 * the homeserver nor a thousand connections here. Thread-safe.
 */
public final class Turnstile {
  static final int AT_ONCE = 16;

  private static final Logger log = LoggerFactory.getLogger(Turnstile.class);

  /** Shorter pauses are nobody's concern. */
  private static final Duration TELL_FROM = Duration.ofMinutes(1);

  private final SendGate gate;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final ReentrantLock oneByOne = new ReentrantLock(true);
  private volatile boolean limited;

  /** A request to the homeserver. */
  @FunctionalInterface
  public interface Call<T> {
    /** Asks once. */
    T now() throws MatrixException;
  }

  /** Stands before this gate. */
  public Turnstile(SendGate gate) {
    this.gate = gate;
  }

  /**
   * Asks as soon as it may, and once: a failure is the caller's to repeat.
   *
   * @throws MatrixException what the homeserver answered; the gate knows of it
   */
  public <T> T pass(Call<T> call) throws MatrixException, InterruptedException {
    places.acquire();
    try {
      // Looked at only here: while others were before us it may have closed.
      if (!limited && gate.remaining().isZero()) {
        return ask(call);
      }
    } finally {
      places.release();
    }
    return passOneByOne(call);
  }

  private <T> T passOneByOne(Call<T> call) throws MatrixException, InterruptedException {
    oneByOne.lockInterruptibly();
    try {
      places.acquire();
      try {
        waitUntilOpen();
        return ask(call);
      } finally {
        places.release();
      }
    } finally {
      if (!oneByOne.hasQueuedThreads() && gate.remaining().isZero()) {
        limited = false;
      }
      oneByOne.unlock();
    }
  }

  private void waitUntilOpen() throws InterruptedException {
    for (long leftMs = gate.remaining().toMillis();
        leftMs > 0 || !gate.remaining().isZero();
        leftMs = gate.remaining().toMillis()) {
      // One more, because what is left is rounded down.
      Thread.sleep(leftMs + 1);
    }
  }

  private <T> T ask(Call<T> call) throws MatrixException {
    try {
      T answer = call.now();
      gate.succeeded();
      return answer;
    } catch (MatrixException e) {
      limited |= !(e instanceof MatrixException.Refused);
      if (e instanceof MatrixException.RateLimited asked
          && asked.retryAfter().compareTo(TELL_FROM) >= 0) {
        log.warn(
            "The homeserver asks for a pause of {} s; nothing is sent until then, and nothing lost.",
            asked.retryAfter().toSeconds());
      }
      gate.failed(e);
      throw e;
    }
  }
}
