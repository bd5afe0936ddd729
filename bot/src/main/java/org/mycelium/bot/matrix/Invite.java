package org.mycelium.bot.matrix;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An invitation to a room the bot cannot see yet.
 *
 * @param state the stripped state the inviting server chose to show, as the text of each event;
 *     hints, except for the invitation itself
 */
public record Invite(String roomId, List<String> state) {
  /** Copies the list. */
  public Invite {
    state = List.copyOf(state);
  }

  /**
   * Who invited this user. The stripped state is written by the inviting server and only the
   * invitation within it is vouched for by ours; so if two of them name different senders, or an
   * event cannot be read, nobody is named.
   */
  public Optional<String> inviter(String ownUserId) {
    String inviter = null;
    for (String text : state) {
      Optional<JsonNode> event = Json.read(text);
      if (event.isEmpty()) {
        return Optional.empty();
      }
      if (isInvitationOf(ownUserId, event.get())) {
        String sender = Json.string(event.get(), "sender");
        if (sender == null
            || !MatrixIds.isUserId(sender)
            || (inviter != null && !inviter.equals(sender))) {
          return Optional.empty();
        }
        inviter = sender;
      }
    }
    return Optional.ofNullable(inviter);
  }

  /** Whether the room was made for the two alone, as the inviting client says. */
  public boolean isDirect(String ownUserId) {
    return state.stream()
        .flatMap(text -> Json.read(text).stream())
        .anyMatch(
            event ->
                isInvitationOf(ownUserId, event)
                    && event.path("content").path("is_direct").booleanValue(false));
  }

  private static boolean isInvitationOf(String userId, JsonNode event) {
    return "m.room.member".equals(Json.string(event, "type"))
        && userId.equals(Json.string(event, "state_key"))
        && "invite".equals(Json.string(event.path("content"), "membership"));
  }
}
