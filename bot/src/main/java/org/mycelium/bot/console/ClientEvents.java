package org.mycelium.bot.console;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of events as people's clients write it. */
final class ClientEvents {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RELATION = "m.relates_to";

  private ClientEvents() {}

  /**
   * Words; whoever is called by their short id is mentioned, as a client does that completes names.
   */
  static ObjectNode message(String body, String botId) {
    ObjectNode content = JSON.createObjectNode().put("msgtype", "m.text").put("body", body);
    ObjectNode mentions = content.putObject("m.mentions");
    String shortId = botId.substring(0, botId.indexOf(':'));
    if (body.toLowerCase(Locale.ROOT).contains(shortId)) {
      mentions.putArray("user_ids").add(botId);
    }
    return content;
  }

  /** Words that answer an event. */
  static ObjectNode reply(ObjectNode message, String eventId) {
    message.putObject(RELATION).putObject("m.in_reply_to").put("event_id", eventId);
    return message;
  }

  /** Words in the thread that begins with an event. */
  static ObjectNode threaded(ObjectNode message, String root) {
    ObjectNode relation =
        message.putObject(RELATION).put("rel_type", "m.thread").put("event_id", root);
    relation.put("is_falling_back", true).putObject("m.in_reply_to").put("event_id", root);
    return message;
  }

  /** New words for an earlier message. */
  static ObjectNode edit(ObjectNode message, String eventId) {
    ObjectNode content = message.deepCopy();
    content.put("body", "* " + message.path("body").asString());
    content.set("m.new_content", message);
    content.putObject(RELATION).put("rel_type", "m.replace").put("event_id", eventId);
    return content;
  }

  static ObjectNode reaction(String eventId, String key) {
    ObjectNode content = JSON.createObjectNode();
    content
        .putObject(RELATION)
        .put("rel_type", "m.annotation")
        .put("event_id", eventId)
        .put("key", key);
    return content;
  }

  /** Any number of answers. */
  static ObjectNode pollResponse(String poll, List<String> chosen) {
    ObjectNode content = JSON.createObjectNode();
    content.putObject(RELATION).put("rel_type", "m.reference").put("event_id", poll);
    ArrayNode answers = content.putObject("org.matrix.msc3381.poll.response").putArray("answers");
    chosen.forEach(answers::add);
    return content;
  }

  static ObjectNode redaction(String eventId) {
    return JSON.createObjectNode().put("redacts", eventId);
  }

  static ObjectNode membership(String membership, String displayName) {
    return JSON.createObjectNode().put("membership", membership).put("displayname", displayName);
  }

  /** Rooms of this version give their creator all power. */
  static ObjectNode creation() {
    return JSON.createObjectNode().put("room_version", "12");
  }

  static ObjectNode name(String name) {
    return JSON.createObjectNode().put("name", name);
  }

  static ObjectNode powerLevels() {
    return JSON.createObjectNode()
        .put("state_default", 50)
        .put("events_default", 0)
        .put("users_default", 0);
  }
}
