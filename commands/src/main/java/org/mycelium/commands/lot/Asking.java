package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a draw waits for somebody to enter the beacon's round. It is never made without: that
 * would be a second outcome, and one who alone knew the round could choose between the two.
 */
public final class Asking {
  private static final Duration FIRST = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int TIMES = 5;

  private Asking() {}

  /**
   * When the room is asked once more, or the draw is called off.
   *
   * @param asked how often the room was asked by now, this time too
   * @param now when that was
   */
  public static Instant next(int asked, Instant now) {
    return now.plus(asked == 1 ? FIRST : WEEK);
  }

  /** Whether it was asked often enough. */
  static boolean inVain(Lot lot) {
    return lot.asked() >= TIMES;
  }

  /** When a draw is called off for which the room is asked now. */
  static Instant end(Lot lot, Instant now) {
    Instant end = now;
    for (int asked = lot.asked() + 1; asked <= TIMES; asked++) {
      end = next(asked, end);
    }
    return end;
  }
}
