package org.mycelium.bot.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A room as the bot remembers it from an earlier run.
 *
 * @param counterpart the other person of a private room, by Matrix id
 * @param people who is in it, by Matrix id, with display names
 * @param cards the events of its cards, by the numbers of their proposals, such as P1
 * @param state events that say who may do what in it
 */
record KnownRoom(
    String roomId,
    Optional<String> counterpart,
    Map<String, String> people,
    Map<String, String> cards,
    List<String> state) {
  /** Keeps its own copies, in the order given. */
  KnownRoom {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    cards = Map.copyOf(cards);
    state = List.copyOf(state);
  }

  /** Whether the console made it, and not a homeserver. */
  boolean isOfConsole() {
    return roomId.endsWith(Loopback.SERVER);
  }
}
