package org.mycelium.bot.matrix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it arrived: its text, and what is needed to file it.
 *
 * <p>An event that breaks a rule is still filed, under its own id where that can be read and else
 * under a digest of its text, so that a second delivery finds the first. {@link #of} gives the same
 * record for the same text at any time.
 *
 * @param eventId a Matrix event id, or {@code quarantine:} and a digest
 * @param type empty if there is a problem
 * @param sender empty if there is a problem
 * @param stateKey null unless this is a state event
 * @param transactionId what this device sent the event with; null for everybody else's
 * @param json the whole event, byte for byte as the homeserver wrote it
 * @param problem why nothing may be done with the event; null if it is sound
 */
public record RawEvent(
    String eventId,
    String type,
    String sender,
    @Nullable String stateKey,
    @Nullable String transactionId,
    String json,
    @Nullable String problem) {

  /** Reads an event of any soundness; never fails. */
  public static RawEvent of(String json) {
    Optional<JsonNode> read = Json.read(json).filter(JsonNode::isObject);
    if (read.isEmpty()) {
      return quarantined(
          json, "not a JSON object, nested deeper than " + Json.MAX_DEPTH + ", or a key twice");
    }
    JsonNode event = read.get();
    String eventId = Json.string(event, "event_id");
    String type = Json.string(event, "type");
    String sender = Json.string(event, "sender");
    String stateKey = Json.string(event, "state_key");
    if (eventId == null || !MatrixIds.isEventId(eventId)) {
      return quarantined(json, "no valid event_id");
    }
    if (type == null || type.isEmpty() || !MatrixIds.fits(type)) {
      return quarantined(json, "no valid type");
    }
    if (sender == null || !MatrixIds.isUserId(sender)) {
      return quarantined(json, "no valid sender");
    }
    if (event.has("state_key") && (stateKey == null || !MatrixIds.fits(stateKey))) {
      return quarantined(json, "no valid state_key");
    }
    String transactionId = Json.string(event.path("unsigned"), "transaction_id");
    return new RawEvent(eventId, type, sender, stateKey, transactionId, json, null);
  }

  /** Whether this is a state event of the type, under the key. */
  public boolean isState(String stateType, String key) {
    return type.equals(stateType) && key.equals(stateKey);
  }

  private static RawEvent quarantined(String json, String problem) {
    return new RawEvent(idWithin(json), "", "", null, null, json, problem);
  }

  /** The first top-level event_id that can be made out, else a digest of the text. */
  private static String idWithin(String json) {
    try {
      JsonCursor cursor = new JsonCursor("event", json);
      if (cursor.enterObject()) {
        for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
          String value = cursor.slice();
          if (key.equals("event_id")) {
            Optional<String> id =
                Json.read(value).flatMap(JsonNode::stringValueOpt).filter(MatrixIds::isEventId);
            if (id.isPresent()) {
              return id.get();
            }
          }
        }
      }
    } catch (MatrixException.Garbled e) {
      return digest(json);
    }
    return digest(json);
  }

  private static String digest(String json) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha256.digest(json.getBytes(StandardCharsets.UTF_8));
      return "quarantine:" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }
}
