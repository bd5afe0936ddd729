package org.mycelium.bot.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

  /** All other rooms wait meanwhile. */
  private static final int MAX_DOUBTS = 5;

  private final Units units;
  private final Membership membership;
  private final InstantSource clock;
  private final List<String> toCompare = new ArrayList<>();

  /** Rooms whose answer could not be true, and when they are asked about again. */
  private final Map<String, Instant> again = new HashMap<>();

  /** How often in a row that was so of a new room. */
  private final Map<String, Integer> doubts = new HashMap<>();

  /** Asks by this. */
  public Scouting(Units units, Membership membership, InstantSource clock) {
    this.units = units;
    this.membership = membership;
    this.clock = clock;
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

  /** Whether rooms are left to be compared at once. */
  boolean isBusy() {
    return !toCompare.isEmpty();
  }

  /** The batch with what was asked about it. If this fails, the batch has to be asked for again. */
  News scout(SyncBatch batch) throws MatrixException, InterruptedException {
    Map<String, Look> looks = new HashMap<>();
    for (JoinedRoom room : wanted(batch)) {
      look(room, batch).ifPresent(look -> looks.put(room.roomId(), look));
    }
    compareThoseDue();
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
    return isNew(tx, room.roomId()) || (room.limited() && isAssembly(tx, room.roomId()));
  }

  private Optional<Look> look(JoinedRoom room, SyncBatch batch)
      throws MatrixException, InterruptedException {
    String roomId = room.roomId();
    try {
      Optional<Look> look = membership.look(room, batch.nextBatch());
      if (look.isPresent()) {
        doubts.remove(roomId);
      } else if (units.call(tx -> isNew(tx, roomId))) {
        insist(roomId);
      } else {
        compareLater(roomId);
      }
      return look;
    } catch (MatrixException.Refused e) {
      // We were removed since; a later batch will say so.
      log.warn("{} cannot be looked at. ({})", roomId, e.getMessage());
      return Optional.empty();
    } catch (MatrixException.Garbled | MatrixException.Unreachable e) {
      giveUp(roomId, e);
      return Optional.empty();
    }
  }

  /**
   * The batch is asked for again, but not for ever: of a room with more members than can be read
   * the answer is always too long, and all other rooms wait for it.
   */
  private void giveUp(String roomId, MatrixException failure) throws MatrixException {
    if (doubts.merge(roomId, 1, Integer::sum) <= MAX_DOUBTS) {
      throw failure;
    }
    doubts.remove(roomId);
    log.warn(
        "{}: its members cannot be told, so nothing begins there. ({})",
        roomId,
        failure.getMessage());
  }

  /** Without its members nothing can begin in a new room, so the whole batch is asked for again. */
  private void insist(String roomId) throws MatrixException.Garbled {
    if (doubts.merge(roomId, 1, Integer::sum) <= MAX_DOUBTS) {
      throw new MatrixException.Garbled(roomId + ": its members leave us out, who are there");
    }
    doubts.remove(roomId);
    log.warn(
        "{}: its members go on leaving us out; it waits until something happens there", roomId);
  }

  private Optional<Roster> roster(String roomId, SyncBatch batch) throws MatrixException {
    try {
      Optional<Roster> roster = membership.roster(roomId, batch.nextBatch());
      if (roster.isEmpty()) {
        compareLater(roomId);
      }
      return roster;
    } catch (MatrixException.Refused e) {
      log.debug("{} cannot be looked at", roomId, e);
      return Optional.empty();
    }
  }

  private void compareLater(String roomId) {
    log.warn("{}: its members leave us out, so they are asked for again", roomId);
    again.put(roomId, clock.instant().plus(ASK_AGAIN));
  }

  /** Those whose time has come, if we are still there. */
  private void compareThoseDue() throws InterruptedException {
    Instant now = clock.instant();
    List<String> due =
        again.entrySet().stream()
            .filter(room -> !room.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    if (!due.isEmpty()) {
      again.keySet().removeAll(due);
      toCompare.addAll(
          units.call(tx -> due.stream().filter(roomId -> isAssembly(tx, roomId)).toList()));
    }
  }

  private static boolean isNew(Transaction tx, String roomId) {
    return tx.rooms().find(roomId).filter(Room::joined).isEmpty();
  }

  private static boolean isAssembly(Transaction tx, String roomId) {
    return tx.rooms().find(roomId).filter(Room::joined).flatMap(Room::assembly).isPresent();
  }
}
