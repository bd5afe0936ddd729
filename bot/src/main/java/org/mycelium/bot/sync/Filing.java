package org.mycelium.bot.sync;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.Joining;
import org.mycelium.bot.matrix.LeftRoom;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.pipeline.PowerWatch;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.room.Room;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores one batch, all of it in the unit of work that moves the sync token. Immutable. */
public final class Filing {
  private static final Logger log = LoggerFactory.getLogger(Filing.class);

  private final String botId;
  private final Invitations invitations;
  private final Rows rows;

  /** Files for this user. */
  public Filing(String botId, Invitations invitations, Rows rows) {
    this.botId = botId;
    this.invitations = invitations;
    this.rows = rows;
  }

  /**
   * Stores it all.
   *
   * @param since where the batch begins; null if everything in it is history
   */
  public void file(Transaction tx, @Nullable String since, News news) {
    Place place = new Place(since, tx.syncState().newBatch());
    for (JoinedRoom room : news.batch().joined()) {
      Optional<Room> known = tx.rooms().find(room.roomId());
      Look look = news.looks().get(room.roomId());
      if (known.filter(Room::joined).isPresent()) {
        keepState(tx, room);
        file(tx, place, room, look, known.flatMap(Room::assembly).isPresent());
      } else if (look != null) {
        keepState(tx, room);
        enter(tx, room.roomId(), look, known.filter(Room::isPrivate).isPresent());
        fileEntered(tx, place, room, look);
      }
    }
    news.rosters()
        .forEach((roomId, roster) -> rows.file(tx, place.batch, place.next++, roomId, roster));
    news.batch().invites().forEach(invite -> invitations.answer(tx, invite));
    news.batch().left().forEach(room -> leave(tx, room));
    tx.syncState().advance(news.batch().nextBatch());
  }

  /** A room we have been in before. */
  private void file(
      Transaction tx, Place place, JoinedRoom room, @Nullable Look look, boolean isAssembly) {
    if (room.limited()) {
      openGap(tx, place, room);
    }
    fileTimeline(tx, place, room.roomId(), room.timeline());
    if (look != null && isAssembly) {
      rows.file(tx, place.batch, place.next++, room.roomId(), look.roster());
    }
  }

  /** What is older than our own coming in is history, and never acted upon. */
  private void fileEntered(Transaction tx, Place place, JoinedRoom room, Look look) {
    List<RawEvent> timeline = room.timeline();
    int joining = lastJoining(timeline);
    if (place.since != null && joining < 0 && room.limited()) {
      // So much was said since that the gap has to be read to find where we came in.
      openGap(tx, place, room);
      fileTimeline(tx, place, room.roomId(), timeline);
      return;
    }
    rows.file(tx, place.batch, place.next++, room.roomId(), look.roster());
    if (place.since != null) {
      fileTimeline(tx, place, room.roomId(), timeline.subList(joining + 1, timeline.size()));
    }
  }

  private int lastJoining(List<RawEvent> timeline) {
    for (int i = timeline.size() - 1; i >= 0; i--) {
      if (Joining.isOf(botId, timeline.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private void fileTimeline(Transaction tx, Place place, String roomId, List<RawEvent> timeline) {
    place.next = rows.file(tx, place.batch, place.next, roomId, timeline);
  }

  private static void openGap(Transaction tx, Place place, JoinedRoom room) {
    if (place.since == null) {
      return;
    }
    String prevBatch = room.prevBatch();
    tx.gaps()
        .opened(
            room.roomId(), place.batch, prevBatch == null ? GapFiller.END : prevBatch, place.since);
    log.info("{}: the sync left events out; reading them back", room.roomId());
  }

  private void keepState(Transaction tx, JoinedRoom room) {
    Stream.concat(room.state().stream(), room.timeline().stream())
        .filter(event -> event.problem() == null && SyncFilter.isKept(event.type()))
        .forEach(
            event -> {
              String stateKey = event.stateKey();
              if (stateKey != null) {
                tx.rooms().sawState(room.roomId(), event.type(), stateKey, event.json());
                if (event.type().equals(PowerChange.TYPE)) {
                  PowerWatch.changed(tx, room.roomId(), rows.now());
                }
              }
            });
  }

  private static void enter(Transaction tx, String roomId, Look look, boolean meantPrivate) {
    Optional<String> counterpart = look.onlyPerson().filter(_ -> meantPrivate || look.forTwo());
    tx.rooms().joined(roomId, counterpart.orElse(null));
    log.info(
        "Now in {}, {}", roomId, counterpart.isPresent() ? "a private room" : "an assembly's room");
  }

  private static void leave(Transaction tx, LeftRoom room) {
    if (tx.rooms().find(room.roomId()).isPresent()) {
      tx.rooms().left(room.roomId());
      tx.outbox().wedgedRoom(room.roomId(), "LEFT");
      log.warn("No longer in {}; what is open there stays in the journal", room.roomId());
    }
  }

  /** Where in the order of receipt the next event goes. */
  private static final class Place {
    private final @Nullable String since;
    private final long batch;
    private long next;

    Place(@Nullable String since, long batch) {
      this.since = since;
      this.batch = batch;
    }
  }
}
