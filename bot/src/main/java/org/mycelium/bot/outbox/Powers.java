package org.mycelium.bot.outbox;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mycelium.bot.loop.Turnstile;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.pipeline.PowerWatch;
import org.mycelium.storage.outbox.QueuedLetter;

/**
 * Changes power levels in a room. They are one piece of state that people change too, so it is read
 * just before, and only what is asked for becomes another. Asked for twice, the second time there
 * is nothing left to change. Whether it came to be shows in the next sync. Thread-safe.
 */
final class Powers {
  private final MatrixClient client;
  private final Units units;
  private final String botId;
  private final InstantSource clock;

  Powers(MatrixClient client, Units units, String botId, InstantSource clock) {
    this.client = client;
    this.units = units;
    this.botId = botId;
    this.clock = clock;
  }

  /** Makes the change, as far as the bot may and nobody else was before it. */
  Fate change(QueuedLetter queued, Turnstile turnstile)
      throws MatrixException, InterruptedException {
    String roomId = queued.letter().roomId();
    Optional<String> create = units.call(tx -> tx.rooms().state(roomId, "m.room.create", ""));
    try {
      Optional<String> levels = client.state(roomId, PowerChange.TYPE, "");
      if (create.isEmpty() || levels.isEmpty()) {
        return new Fate.Done();
      }
      Optional<String> changed =
          PowerChange.of(queued.content()).in(RawEvent.of(create.get()), levels.get(), botId);
      if (changed.isEmpty()) {
        lookAgain(roomId);
        return new Fate.Done();
      }
      return new Fate.Sent(
          turnstile.pass(() -> client.putState(roomId, PowerChange.TYPE, "", changed.get())));
    } catch (MatrixException.Refused e) {
      lookAgain(roomId);
      throw e;
    }
  }

  /** No sync will tell of what did not happen. */
  private void lookAgain(String roomId) throws InterruptedException {
    units.run(tx -> PowerWatch.changed(tx, roomId, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}
