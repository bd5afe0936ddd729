package org.mycelium.bot.matrix;

import java.util.Optional;

/** What a room calls itself. */
public final class RoomName {
  private RoomName() {}

  /**
   * The name in an {@code m.room.name} event; untrusted.
   *
   * @param eventJson the whole event
   * @return empty if it has none
   */
  public static Optional<String> of(String eventJson) {
    return Json.read(eventJson)
        .map(event -> Json.string(event.path("content"), "name"))
        .filter(name -> !name.isBlank());
  }
}
