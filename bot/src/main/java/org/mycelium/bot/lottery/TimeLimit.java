package org.mycelium.bot.lottery;

import java.time.Duration;
import org.mycelium.commands.sortition.quota.Progress;

/**
 * Ends a computation that takes too long, or that nobody wants any more: its thread is interrupted
 * then. One computation, one thread.
 */
public final class TimeLimit implements Progress {
  private final Progress told;
  private final long endNanos;

  /** Why a computation ended before it was done. */
  public static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1;

    Over() {
      super("a computation was ended");
    }
  }

  /**
   * A computation that begins now.
   *
   * @param told goes on being told how far it is
   */
  public TimeLimit(Duration limit, Progress told) {
    this.told = told;
    this.endNanos = System.nanoTime() + limit.toNanos();
  }

  @Override
  public void tried(int round, int panels) {
    if (over()) {
      throw new Over();
    }
    told.tried(round, panels);
  }

  /** Whether it has to end. */
  boolean over() {
    return leftMs() <= 0 || Thread.currentThread().isInterrupted();
  }

  /** How long it may go on; not above 0 if it may not. */
  long leftMs() {
    return (endNanos - System.nanoTime()) / 1_000_000;
  }
}
