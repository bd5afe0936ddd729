package org.mycelium.bot.sync;

import java.util.List;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.Joining;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessagesPage;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.storage.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the end of a room once more, because a vote that the homeserver has may not have reached
 * us yet. It asks for one page and no more: if that does not lead back to what we know, what is
 * missing is a gap like any other, read page by page and kept, and nothing closes over it.
 * Thread-safe.
 */
public final class Readback {
  private static final Logger log = LoggerFactory.getLogger(Readback.class);
  private static final int PAGE_EVENTS = 100;

  private final MatrixClient client;
  private final Units units;
  private final Rows rows;
  private final String botId;
  private final Runnable gapOpened;

  /**
   * Reads as this user.
   *
   * @param gapOpened called after a gap was opened
   */
  public Readback(MatrixClient client, Units units, Rows rows, String botId, Runnable gapOpened) {
    this.client = client;
    this.units = units;
    this.rows = rows;
    this.botId = botId;
    this.gapOpened = gapOpened;
  }

  /** Files whatever is newer than the newest event we know, or opens a gap for it. */
  public void read(String roomId) throws MatrixException, InterruptedException {
    MessagesPage page =
        client.messages(roomId, null, null, MatrixClient.Direction.BACKWARDS, PAGE_EVENTS);
    if (!units.call(tx -> file(tx, roomId, page))) {
      log.warn(
          "{}: a vote is due to close and waits: so much was said since the last sync that it has"
              + " to be read back first",
          roomId);
      gapOpened.run();
    }
  }

  /** Files the page, or opens a gap and gives false. */
  private boolean file(Transaction tx, String roomId, MessagesPage page) {
    List<RawEvent> unknown = unknown(tx, page.events());
    boolean isAll = unknown.size() < page.events().size() || page.end() == null;
    if (!isAll) {
      String since = tx.syncState().nextBatch().orElseThrow();
      tx.gaps().opened(roomId, tx.syncState().newBatch(), GapFiller.END, since);
    } else if (!unknown.isEmpty()) {
      rows.file(tx, tx.syncState().newBatch(), 0, roomId, unknown.reversed());
    }
    return isAll;
  }

  /** Those before the first that is known, and before our own coming in. */
  private List<RawEvent> unknown(Transaction tx, List<RawEvent> newestFirst) {
    return newestFirst.stream()
        .takeWhile(event -> !Joining.isOf(botId, event) && !tx.inbox().known(event.eventId()))
        .toList();
  }
}
