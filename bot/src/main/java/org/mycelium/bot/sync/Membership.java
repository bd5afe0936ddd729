package org.mycelium.bot.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.matrix.RoomEvents;
import org.mycelium.bot.matrix.RoomName;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.commands.membership.MembershipCommand.Person;

/** Asks the homeserver who is in a room: a sync tells only of those who speak. Thread-safe. */
public final class Membership {
  private final MatrixClient client;
  private final String botId;

  /** Asks as this user. */
  public Membership(MatrixClient client, String botId) {
    this.client = client;
    this.botId = botId;
  }

  /**
   * Who is joined, the bot left out.
   *
   * @param at a batch, to see those of that moment; null for now
   */
  Roster roster(String roomId, @Nullable String at) throws MatrixException {
    return new Roster(people(roomId, at, "join"));
  }

  /** Looks at a room as it was when this batch was made. */
  Look look(JoinedRoom room, String nextBatch) throws MatrixException {
    List<Person> present = people(room.roomId(), nextBatch, "join");
    boolean forTwo =
        present.size() == 1
            && !isNamed(room)
            && people(room.roomId(), nextBatch, "invite").isEmpty();
    return new Look(new Roster(present), forTwo);
  }

  private List<Person> people(String roomId, @Nullable String at, String membership)
      throws MatrixException {
    List<Person> people = new ArrayList<>();
    for (RawEvent event : client.members(roomId, at, membership)) {
      if (RoomEvents.read(event) instanceof RoomEvent.Membership member
          && member.membership().equals(membership)
          && !member.userId().equals(botId)) {
        String name = member.displayName();
        people.add(new Person(member.userId(), name == null ? member.userId() : name));
      }
    }
    return people;
  }

  private static boolean isNamed(JoinedRoom room) {
    return Stream.concat(room.state().stream(), room.timeline().stream())
        .filter(event -> event.isState("m.room.name", ""))
        .reduce((earlier, later) -> later)
        .flatMap(event -> RoomName.of(event.json()))
        .isPresent();
  }
}
