package org.mycelium.bot.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.SyncBatch;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.room.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, before a batch is stored, what it does not tell: who is in rooms that are new, and in those
 * of which events are missing. After a start it also asks, a few rooms with each batch, who is
 * where we have been before, in case an event was lost while the bot was away. One thread.
 */
public final class Scouting {
  private static final Logger log = LoggerFactory.getLogger(Scouting.class);

  /** Few, because the batch waits meanwhile. */
  private static final int ROSTERS_A_BATCH = 4;

  private final Units units;
  private final Membership membership;
  private final List<String> toCompare = new ArrayList<>();

  /** Asks by this. */
  public Scouting(Units units, Membership membership) {
    this.units = units;
    this.membership = membership;
  }

  /** From the next batch on, also compares those assemblies that there are now. */
  void compareAll() throws InterruptedException {
    toCompare.addAll(
        units.call(
            tx ->
                tx.rooms().joined().stream()
                    .filter(room -> room.assembly().isPresent())
                    .map(Room::roomId)
                    .toList()));
  }

  /** Whether rooms are left to be compared. */
  boolean isBusy() {
    return !toCompare.isEmpty();
  }

  /** The batch with what was asked about it. If this fails, the batch has to be asked for again. */
  News scout(SyncBatch batch) throws MatrixException, InterruptedException {
    Map<String, Look> looks = new HashMap<>();
    for (JoinedRoom room : wanted(batch)) {
      look(room, batch).ifPresent(look -> looks.put(room.roomId(), look));
    }
    List<String> compared =
        List.copyOf(toCompare.subList(0, Math.min(ROSTERS_A_BATCH, toCompare.size())));
    Map<String, Roster> rosters = new HashMap<>();
    for (String roomId : compared) {
      roster(roomId, batch).ifPresent(roster -> rosters.put(roomId, roster));
    }
    toCompare.removeAll(compared);
    return new News(batch, looks, rosters);
  }

  private List<JoinedRoom> wanted(SyncBatch batch) throws InterruptedException {
    return batch.joined().isEmpty()
        ? List.of()
        : units.call(tx -> batch.joined().stream().filter(room -> isWanted(tx, room)).toList());
  }

  private static boolean isWanted(Transaction tx, JoinedRoom room) {
    Optional<Room> known = tx.rooms().find(room.roomId()).filter(Room::joined);
    return known.isEmpty() || (room.limited() && known.get().assembly().isPresent());
  }

  private Optional<Look> look(JoinedRoom room, SyncBatch batch) throws MatrixException {
    try {
      return Optional.of(membership.look(room, batch.nextBatch()));
    } catch (MatrixException.Refused e) {
      // We were removed since; a later batch will say so.
      log.warn("{} cannot be looked at. ({})", room.roomId(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Roster> roster(String roomId, SyncBatch batch) throws MatrixException {
    try {
      return Optional.of(membership.roster(roomId, batch.nextBatch()));
    } catch (MatrixException.Refused e) {
      log.debug("{} cannot be looked at", roomId, e);
      return Optional.empty();
    }
  }
}
