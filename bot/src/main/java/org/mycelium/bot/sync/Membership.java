package org.mycelium.bot.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Asks the homeserver who is in a room: a sync tells only of those who speak. An answer that does
 * not name the bot itself is none: it is of another moment, or wrong, and by it members would be
 * counted out who are there. Thread-safe.
 */
public final class Membership {
  private final MatrixClient client;
  private final String botId;

  /** Asks as this user. */
  public Membership(MatrixClient client, String botId) {
    this.client = client;
    this.botId = botId;
  }

  /**
   * Who is joined, the bot left out; empty if the homeserver does not name the bot.
   *
   * @param at a batch, to see those of that moment; null for now
   */
  Optional<Roster> roster(String roomId, @Nullable String at) throws MatrixException {
    List<Person> everyone = people(roomId, at, "join");
    List<Person> others =
        everyone.stream().filter(person -> !person.matrixId().equals(botId)).toList();
    return others.size() == everyone.size() ? Optional.empty() : Optional.of(new Roster(others));
  }

  /**
   * Looks at a room as it was when this batch was made; empty if the homeserver does not name the
   * bot.
   */
  Optional<Look> look(JoinedRoom room, String nextBatch) throws MatrixException {
    Optional<Roster> roster = roster(room.roomId(), nextBatch);
    if (roster.isEmpty()) {
      return Optional.empty();
    }
    boolean forTwo =
        roster.get().present().size() == 1
            && !isNamed(room)
            && people(room.roomId(), nextBatch, "invite").isEmpty();
    return Optional.of(new Look(roster.get(), forTwo));
  }

  private List<Person> people(String roomId, @Nullable String at, String membership)
      throws MatrixException {
    List<Person> people = new ArrayList<>();
    for (RawEvent event : client.members(roomId, at, membership)) {
      if (RoomEvents.read(event) instanceof RoomEvent.Membership member
          && member.membership().equals(membership)) {
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
