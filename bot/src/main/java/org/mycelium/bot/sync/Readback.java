package org.mycelium.bot.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.Joining;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessagesPage;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.storage.Transaction;

/**
 * Looks at the end of a room once more, because a vote that the homeserver has may not have reached
 * us yet. Thread-safe.
 */
public final class Readback {
  private static final int PAGE_EVENTS = 50;

  private final MatrixClient client;
  private final Units units;
  private final Rows rows;
  private final String botId;

  /** Reads as this user. */
  public Readback(MatrixClient client, Units units, Rows rows, String botId) {
    this.client = client;
    this.units = units;
    this.rows = rows;
    this.botId = botId;
  }

  /** Files whatever is newer than the newest event we know, in its order. */
  public void read(String roomId) throws MatrixException, InterruptedException {
    List<RawEvent> newestFirst = new ArrayList<>();
    String from = null;
    do {
      from = readPage(roomId, from, newestFirst);
    } while (from != null);
    if (!newestFirst.isEmpty()) {
      units.run(tx -> file(tx, roomId, newestFirst.reversed()));
    }
  }

  /** Adds a page of what is not known yet; gives where the next begins, null if that was all. */
  private @Nullable String readPage(
      String roomId, @Nullable String from, List<RawEvent> newestFirst)
      throws MatrixException, InterruptedException {
    MessagesPage page =
        client.messages(roomId, from, null, MatrixClient.Direction.BACKWARDS, PAGE_EVENTS);
    List<RawEvent> unknown = units.call(tx -> unknown(tx, page.events()));
    newestFirst.addAll(unknown);
    return unknown.size() < page.events().size() || page.events().isEmpty() ? null : page.end();
  }

  /** Those before the first that is known, and before our own coming in. */
  private List<RawEvent> unknown(Transaction tx, List<RawEvent> newestFirst) {
    return newestFirst.stream()
        .takeWhile(event -> !Joining.isOf(botId, event) && !tx.inbox().known(event.eventId()))
        .toList();
  }

  private void file(Transaction tx, String roomId, List<RawEvent> events) {
    rows.file(tx, tx.syncState().newBatch(), 0, roomId, events);
  }
}
