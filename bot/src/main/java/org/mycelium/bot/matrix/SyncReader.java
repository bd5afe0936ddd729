package org.mycelium.bot.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one answer of {@code /sync}, cutting it into events that are judged one by one. */
final class SyncReader {
  private static final Logger log = LoggerFactory.getLogger(SyncReader.class);

  private final JsonCursor cursor;
  private final List<JoinedRoom> joined = new ArrayList<>();
  private final List<Invite> invites = new ArrayList<>();
  private final List<LeftRoom> left = new ArrayList<>();
  private @Nullable String nextBatch;

  private SyncReader(JsonCursor cursor) {
    this.cursor = cursor;
  }

  static SyncBatch read(String what, String body) throws MatrixException.Garbled {
    SyncReader reader = new SyncReader(new JsonCursor(what, body));
    reader.readBatch();
    if (reader.nextBatch == null) {
      throw new MatrixException.Garbled(what + ": the answer lacks the string next_batch");
    }
    return new SyncBatch(reader.nextBatch, reader.joined, reader.invites, reader.left);
  }

  private void readBatch() throws MatrixException.Garbled {
    Events.eachKey(
        cursor,
        key -> {
          switch (key) {
            case "next_batch" -> nextBatch = Events.string(cursor);
            case "rooms" -> Events.eachKey(cursor, this::readRooms);
            default -> cursor.skip();
          }
        });
    cursor.end();
  }

  private void readRooms(String section) throws MatrixException.Garbled {
    switch (section) {
      case "join" -> eachRoom(id -> joined.add(readRoom(id).joined()));
      case "invite" -> eachRoom(id -> invites.add(readInvite(id)));
      case "leave" -> eachRoom(id -> left.add(readRoom(id).left()));
      default -> cursor.skip();
    }
  }

  private void eachRoom(Events.KeyReader room) throws MatrixException.Garbled {
    Events.eachKey(
        cursor,
        roomId -> {
          if (MatrixIds.isRoomId(roomId)) {
            room.read(roomId);
          } else {
            log.warn("A sync named a room whose id breaks the rules; the room is passed over");
            cursor.skip();
          }
        });
  }

  private Room readRoom(String roomId) throws MatrixException.Garbled {
    Room room = new Room(roomId);
    Events.eachKey(
        cursor,
        key -> {
          switch (key) {
            case "state" -> Events.eachKey(cursor, name -> readState(room, name));
            case "timeline" -> Events.eachKey(cursor, name -> readTimeline(room, name));
            default -> cursor.skip();
          }
        });
    return room;
  }

  private void readState(Room room, String name) throws MatrixException.Garbled {
    if (name.equals("events")) {
      room.state.addAll(Events.list(cursor));
    } else {
      cursor.skip();
    }
  }

  private void readTimeline(Room room, String name) throws MatrixException.Garbled {
    switch (name) {
      case "events" -> room.timeline.addAll(Events.list(cursor));
      case "limited" -> room.limited = cursor.slice().equals("true");
      case "prev_batch" -> room.prevBatch = Events.string(cursor);
      default -> cursor.skip();
    }
  }

  private Invite readInvite(String roomId) throws MatrixException.Garbled {
    List<String> state = new ArrayList<>();
    Events.eachKey(
        cursor,
        key ->
            Events.eachKey(
                cursor,
                name -> {
                  if (key.equals("invite_state") && name.equals("events")) {
                    state.addAll(Events.texts(cursor));
                  } else {
                    cursor.skip();
                  }
                }));
    return new Invite(roomId, state);
  }

  /** A room while it is being read. */
  private static final class Room {
    private final String roomId;
    private final List<RawEvent> state = new ArrayList<>();
    private final List<RawEvent> timeline = new ArrayList<>();
    private boolean limited;
    private @Nullable String prevBatch;

    Room(String roomId) {
      this.roomId = roomId;
    }

    JoinedRoom joined() {
      return new JoinedRoom(roomId, limited, prevBatch, state, timeline);
    }

    LeftRoom left() {
      return new LeftRoom(roomId, state, timeline);
    }
  }
}
