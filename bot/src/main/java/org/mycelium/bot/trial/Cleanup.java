package org.mycelium.bot.trial;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what was begun, the last first, whether the work is done, has failed, or the process is told
 * to end. Thread-safe.
 */
final class Cleanup implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Cleanup.class);

  /** Begins something that must be ended. */
  @FunctionalInterface
  interface Beginning<T extends AutoCloseable, E extends Exception> {
    T begin() throws E;
  }

  private final Deque<AutoCloseable> begun = new ArrayDeque<>();
  private boolean ending;

  /**
   * Begins something. An end that comes meanwhile waits until it has begun, since what is half
   * begun could not be found and ended.
   *
   * @throws IllegalStateException if the end has come
   */
  synchronized <T extends AutoCloseable, E extends Exception> T begin(Beginning<T, E> beginning)
      throws E {
    if (ending) {
      throw new IllegalStateException("The trial is ending");
    }
    T something = beginning.begin();
    begun.push(something);
    return something;
  }

  /** Whether the end has come. */
  synchronized boolean ending() {
    return ending;
  }

  /** Ends everything; what cannot be ended does not keep the rest from it. */
  @Override
  public synchronized void close() {
    ending = true;
    while (!begun.isEmpty()) {
      try {
        begun.pop().close();
      } catch (Exception e) {
        log.error("Something of the trial could not be cleared away", e);
      }
    }
  }
}
