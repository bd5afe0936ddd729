package org.mycelium.bot.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A room to be created, invitation only.
 *
 * @param name null for none
 * @param invitees user ids
 * @param direct whether it is a private conversation with the invitee
 * @param version null for the homeserver's own choice
 */
public record NewRoom(
    @Nullable String name, List<String> invitees, boolean direct, @Nullable String version) {
  /** Copies the list. */
  public NewRoom {
    invitees = List.copyOf(invitees);
  }

  String json() {
    ObjectNode body = Json.newObject();
    body.put("preset", direct ? "trusted_private_chat" : "private_chat");
    body.put("is_direct", direct);
    body.set("invite", Json.newArray(invitees));
    if (name != null) {
      body.put("name", name);
    }
    if (version != null) {
      body.put("room_version", version);
    }
    return body.toString();
  }
}
