package org.mycelium.bot.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.bot.loop.Turnstile;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.PinnedEvents;
import org.mycelium.bot.pipeline.RoomRights;
import org.mycelium.storage.outbox.Letter;

/**
 * Changes what a room has pinned, where the bot may. The list is one piece of state that people
 * change too, so it is read just before. Thread-safe.
 */
final class Pins {
  private final MatrixClient client;
  private final Units units;
  private final String botId;

  Pins(MatrixClient client, Units units, String botId) {
    this.client = client;
    this.units = units;
    this.botId = botId;
  }

  /** Pins or unpins this event; does nothing where the bot may not. */
  void change(Letter letter, Optional<String> followed, Turnstile turnstile)
      throws MatrixException, InterruptedException {
    String roomId = letter.roomId();
    if (followed.isEmpty()
        || !units.call(tx -> RoomRights.maySetState(tx, roomId, botId, PinnedEvents.TYPE))) {
      return;
    }
    String eventId = followed.get();
    List<String> pinned =
        new ArrayList<>(
            client.state(roomId, PinnedEvents.TYPE, "").map(PinnedEvents::of).orElse(List.of()));
    boolean isChanged =
        letter.kind() == Letter.Kind.UNPIN
            ? pinned.remove(eventId)
            : !pinned.contains(eventId) && pinned.add(eventId);
    if (isChanged) {
      turnstile.pass(
          () -> client.putState(roomId, PinnedEvents.TYPE, "", PinnedEvents.json(pinned)));
    }
  }
}
