package org.mycelium.bot.matrix;

import tools.jackson.databind.JsonNode;

/** Tells coming into a room from changing one's name within it: both are joins to Matrix. */
public final class Joining {
  private static final String MEMBER = "m.room.member";

  private Joining() {}

  /** Whether this user came into the room with this event. */
  public static boolean isOf(String userId, RawEvent raw) {
    if (raw.problem() != null || !raw.isState(MEMBER, userId)) {
      return false;
    }
    JsonNode event = Json.read(raw.json()).orElseGet(Json::newObject);
    return isJoin(event.path("content"))
        && !isJoin(event.path("unsigned").path("prev_content"))
        && !isJoin(event.path("prev_content"));
  }

  private static boolean isJoin(JsonNode content) {
    return "join".equals(Json.string(content, "membership"));
  }
}
