package org.mycelium.bot.draw;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.sortition.quota.Progress;

/**
 * Tells a person who waits how far a draw is: after a second, and each time it has taken twice as
 * long. One use, one thread.
 */
final class Ticker implements Progress {
  private final Terminal terminal;
  private final Instant began;
  private Duration next = Duration.ofSeconds(1);

  Ticker(Terminal terminal) {
    this.terminal = terminal;
    this.began = terminal.clock().instant();
  }

  @Override
  public void tried(int round, int panels) {
    Duration taken = Duration.between(began, terminal.clock().instant());
    if (taken.compareTo(next) >= 0) {
      terminal
          .err()
          .println(
              "Still computing: round %d, %d panels tried, %d s."
                  .formatted(round, panels, taken.toSeconds()));
      while (next.compareTo(taken) <= 0) {
        next = next.multipliedBy(2);
      }
    }
  }
}
