package org.mycelium.bot.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.mycelium.bot.loop.Patience;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.sync.Readback;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.due.DueItem;
import org.mycelium.storage.due.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the due work of one room. No vote closes, and no draw goes on, before everything that the
 * homeserver has of its room was read and dealt with. Thread-safe.
 */
final class RoomDues {
  private static final Logger log = LoggerFactory.getLogger(RoomDues.class);

  private final Units units;
  private final Pipeline pipeline;
  private final Halts halts;
  private final Inflow inflow;
  private final Readback readback;
  private final Supplier<Patience> patience;
  private final Runnable done;

  RoomDues(
      Units units,
      Pipeline pipeline,
      Halts halts,
      Inflow inflow,
      Readback readback,
      Supplier<Patience> patience,
      Runnable done) {
    this.units = units;
    this.pipeline = pipeline;
    this.halts = halts;
    this.inflow = inflow;
    this.readback = readback;
    this.patience = patience;
    this.done = done;
  }

  /** Makes sure that everything that recurs is planned. */
  void begin() throws InterruptedException {
    units.run(pipeline::begin);
  }

  /** Does these, and stops early where something has to come first. */
  void work(String roomId, List<DueItem> items)
      throws InterruptedException, MatrixException.TokenRevoked {
    if (items.stream().anyMatch(RoomDues::closes)) {
      readBack(roomId);
    }
    for (DueItem item : items) {
      inflow.drain();
      if (!fallDue(roomId, item)) {
        return;
      }
      done.run();
    }
  }

  private void readBack(String roomId) throws InterruptedException, MatrixException.TokenRevoked {
    Patience wait = patience.get();
    while (units.call(tx -> isClear(tx, roomId))) {
      try {
        readback.read(roomId);
        return;
      } catch (MatrixException e) {
        Duration pause = wait.failed(e);
        if (wait.failures() == 1) {
          log.warn(
              "{}: a vote is due to close and waits until the homeserver shows the room's end. ({})",
              roomId,
              e.getMessage());
        }
        Thread.sleep(pause);
      }
    }
  }

  /** Does one piece; false if something of its room has to come first. */
  private boolean fallDue(String roomId, DueItem item) throws InterruptedException {
    try {
      return units.call(
          tx -> {
            if (!isClear(tx, roomId) || (closes(item) && tx.inbox().waitingIn(roomId))) {
              return false;
            }
            pipeline.fallDue(tx, item);
            return true;
          });
    } catch (RuntimeException e) {
      halts.halt(roomId, item.cause().key(), e);
      return false;
    }
  }

  /** Whether nothing of this room has to come first. */
  boolean isClear(Transaction tx, String roomId) {
    return !halts.halted(roomId)
        && !tx.gaps().openIn(roomId)
        && tx.rooms().find(roomId).filter(room -> room.joined()).isPresent();
  }

  private static boolean closes(DueItem item) {
    return item.kind().equals(DueWork.CLOSE) || item.kind().equals(DueWork.LOT);
  }
}
