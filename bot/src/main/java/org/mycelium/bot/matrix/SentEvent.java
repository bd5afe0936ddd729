package org.mycelium.bot.matrix;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds what the bot has sent among what a room holds. Pure. */
public final class SentEvent {
  private SentEvent() {}

  /**
   * Whether this may be the event that was sent with this transaction id and content: the
   * homeserver says so, or, since it forgets transaction ids after a day, the content is the same.
   */
  public static boolean matches(
      RawEvent raw, String userId, String type, String transactionId, String contentJson) {
    if (raw.problem() != null || !raw.sender().equals(userId) || !raw.type().equals(type)) {
      return false;
    }
    if (raw.transactionId() != null) {
      return raw.transactionId().equals(transactionId);
    }
    Optional<JsonNode> content = Json.read(contentJson);
    return content.isPresent()
        && Json.read(raw.json()).map(event -> event.path("content")).equals(content);
  }

  /** When the sender's homeserver says it was sent; 0 if it does not say. */
  public static long sentMs(RawEvent raw) {
    return Json.read(raw.json())
        .map(event -> event.path("origin_server_ts"))
        .filter(JsonNode::canConvertToLong)
        .map(JsonNode::longValue)
        .orElse(0L);
  }
}
