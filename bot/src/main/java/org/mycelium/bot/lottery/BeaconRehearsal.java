package org.mycelium.bot.lottery;

import java.time.Duration;
import org.mycelium.bot.loop.Bell;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Units;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.storage.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the check of a beacon's round ready before anybody enters one: it happens in a unit of work,
 * where nobody else is served meanwhile. Does it once, when a draw with a beacon is under way, on a
 * thread that yields to all others.
 */
public final class BeaconRehearsal implements Crew.Job {
  private static final Logger log = LoggerFactory.getLogger(BeaconRehearsal.class);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
  private static final int TIMES = 3;

  private final Units units;
  private final Bell bell = new Bell();

  /** Looks for draws here. */
  public BeaconRehearsal(Units units) {
    this.units = units;
  }

  @Override
  public void run() throws InterruptedException {
    // The round is out ten minutes after everything else at the earliest.
    while (!units.call(Transaction::awaitsBeacon)) {
      bell.await(LOOK_AGAIN);
    }
    Thread thread = Thread.ofPlatform().name("beacon").daemon().start(BeaconRehearsal::rehearse);
    thread.join();
  }

  private static void rehearse() {
    for (int i = 0; i < TIMES; i++) {
      if (!AwaitedRound.rehearse()) {
        log.error("This machine computes wrongly: a round of the beacon that is genuine is not.");
      }
    }
  }
}
