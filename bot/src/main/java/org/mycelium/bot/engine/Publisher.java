package org.mycelium.bot.engine;

import java.time.Duration;
import java.util.List;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.pipeline.CommandBook;
import org.mycelium.storage.room.Room;

/**
 * Has the commands described in the rooms, one after the other and slowly: that must never use up
 * what the homeserver lets us send while members wait for an answer. One thread.
 */
final class Publisher implements Crew.Job {
  /** An untuned Synapse grants one event in five seconds, so this uses up none of its burst. */
  private static final Duration BETWEEN_TWO = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

  private final Units units;
  private final CommandBook book;
  private final Runnable queued;

  /**
   * Publishes from this book.
   *
   * @param queued called after each letter
   */
  Publisher(Units units, CommandBook book, Runnable queued) {
    this.units = units;
    this.book = book;
    this.queued = queued;
  }

  @Override
  public void run() throws InterruptedException {
    while (true) {
      Thread.sleep(BETWEEN_TWO);
      if (units.call(tx -> tx.outbox().rooms()).isEmpty() && !describeOne()) {
        Thread.sleep(LOOK_AGAIN);
      }
    }
  }

  private boolean describeOne() throws InterruptedException {
    List<String> rooms = units.call(tx -> tx.rooms().joined().stream().map(Room::roomId).toList());
    for (String roomId : rooms) {
      if (units.call(tx -> book.describeNext(tx, roomId))) {
        queued.run();
        return true;
      }
    }
    return false;
  }
}
