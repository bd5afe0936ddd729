package org.mycelium.bot.console;

import java.util.Optional;
import org.mycelium.bot.matrix.PowerChange;
import tools.jackson.databind.node.ObjectNode;

/** The power levels of a room as a homeserver would have them after a change. */
final class LoopbackLevels {
  private LoopbackLevels() {}

  /** Somebody is given a level. */
  static ObjectNode with(LoopbackRoom room, String userId, long level) {
    ObjectNode levels = of(room);
    levels.withObject("/users").put(userId, level);
    return levels;
  }

  /** Somebody changes several, where the room lets them; empty if it does not. */
  static Optional<ObjectNode> with(LoopbackRoom room, PowerChange change, String by) {
    return room.state("m.room.create")
        .flatMap(create -> change.in(create, of(room).toString(), by))
        .flatMap(Loopback::object);
  }

  private static ObjectNode of(LoopbackRoom room) {
    return room.state(PowerChange.TYPE)
        .flatMap(event -> Loopback.object(event.json()))
        .flatMap(event -> Loopback.object(event.path("content").toString()))
        .orElseGet(ClientEvents::powerLevels);
  }
}
