package org.mycelium.bot.matrix;

import java.util.List;

/** What a room has pinned. Pure. */
public final class PinnedEvents {
  /** The type of the state. */
  public static final String TYPE = "m.room.pinned_events";

  private PinnedEvents() {}

  /** The event ids in the content of that state, in their order; none if it cannot be read. */
  public static List<String> of(String contentJson) {
    return Json.read(contentJson).stream()
        .flatMap(content -> content.path("pinned").valueStream())
        .flatMap(id -> id.stringValueOpt().stream())
        .toList();
  }

  /** The content of that state. */
  public static String json(List<String> eventIds) {
    return MessageContents.pinned(eventIds);
  }
}
