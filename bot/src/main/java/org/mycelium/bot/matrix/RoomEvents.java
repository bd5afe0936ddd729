package org.mycelium.bot.matrix;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gives an event its meaning. Pure: the same text always means the same. */
public final class RoomEvents {
  private static final Set<String> WORDS = Set.of("m.text", "m.notice", "m.emote");

  private static final String RESPONSE = "org.matrix.msc3381.poll.response";
  private static final String STABLE_RESPONSE = "m.poll.response";

  /** A redaction takes the name from it, and leaves who is in the room as it was. */
  private static final String MEMBER = "m.room.member";

  private RoomEvents() {}

  /** Reads an event of any soundness; never fails. */
  public static RoomEvent read(RawEvent raw) {
    if (raw.problem() != null) {
      return new RoomEvent.Malformed(raw.eventId(), raw.sender(), raw.problem());
    }
    JsonNode event = Json.read(raw.json()).orElseGet(Json::newObject);
    JsonNode content = event.path("content");
    if (!content.isObject()) {
      return malformed(raw, "no content");
    }
    if (event.path("unsigned").has("redacted_because") && !raw.type().equals(MEMBER)) {
      return other(raw);
    }
    return switch (raw.type()) {
      case "m.room.message" -> message(raw, content);
      case "m.reaction" -> reaction(raw, content);
      case RESPONSE, STABLE_RESPONSE -> pollResponse(raw, content);
      case "m.room.redaction" -> redaction(raw, event, content);
      case MEMBER -> membership(raw, content);
      case "m.room.power_levels" ->
          "".equals(raw.stateKey())
              ? new RoomEvent.PowerLevels(raw.eventId(), raw.sender())
              : other(raw);
      default -> other(raw);
    };
  }

  /** Whether an event of this type answers a poll. */
  public static boolean isPollResponse(String type) {
    return type.equals(RESPONSE) || type.equals(STABLE_RESPONSE);
  }

  private static RoomEvent message(RawEvent raw, JsonNode content) {
    JsonNode relation = content.path("m.relates_to");
    if ("m.replace".equals(Json.string(relation, "rel_type"))) {
      return edit(raw, relation, content.path("m.new_content"));
    }
    String msgtype = Json.string(content, "msgtype");
    String body = Json.text(content, "body");
    if (msgtype == null || body == null) {
      return malformed(raw, "a message without msgtype or body");
    }
    if (!WORDS.contains(msgtype)) {
      return other(raw);
    }
    boolean isThreaded = "m.thread".equals(Json.string(relation, "rel_type"));
    String answered = eventId(relation.path("m.in_reply_to"));
    boolean isForOldClients = isThreaded && relation.path("is_falling_back").booleanValue(false);
    return new RoomEvent.Text(
        raw.eventId(),
        raw.sender(),
        answered == null ? body : ReplyFallback.strip(body),
        msgtype,
        isForOldClients ? null : answered,
        isThreaded ? eventId(relation) : null,
        mentions(content),
        command(content.path("org.matrix.msc4391.command")));
  }

  private static RoomEvent edit(RawEvent raw, JsonNode relation, JsonNode newContent) {
    String target = eventId(relation);
    String newBody = Json.text(newContent, "body");
    String msgtype = Json.string(newContent, "msgtype");
    if (msgtype != null && !msgtype.equals("m.text")) {
      return other(raw);
    }
    return target == null || newBody == null
        ? malformed(raw, "an edit without target or new body")
        : new RoomEvent.Edit(raw.eventId(), raw.sender(), target, newBody);
  }

  private static RoomEvent reaction(RawEvent raw, JsonNode content) {
    JsonNode relation = content.path("m.relates_to");
    String target = eventId(relation);
    String key = Json.text(relation, "key");
    return target == null || key == null
        ? malformed(raw, "a reaction without target or key")
        : new RoomEvent.Reaction(raw.eventId(), raw.sender(), target, ReactionKey.normalised(key));
  }

  /** Clients have sent the content of one form under the name of the other, so either is read. */
  private static RoomEvent pollResponse(RawEvent raw, JsonNode content) {
    JsonNode relation = content.path("m.relates_to");
    String target = eventId(relation);
    JsonNode selections = content.path("m.selections");
    JsonNode answers =
        selections.isArray()
            ? selections
            : Stream.of(RESPONSE, STABLE_RESPONSE)
                .map(name -> content.path(name).path("answers"))
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(selections);
    if (target == null
        || !"m.reference".equals(Json.string(relation, "rel_type"))
        || !answers.isArray()) {
      return malformed(raw, "a poll response without poll or answers");
    }
    // Something that is no id is no answer of ours.
    return new RoomEvent.PollResponse(
        raw.eventId(),
        raw.sender(),
        target,
        answers
            .valueStream()
            .limit(PollContents.MAX_ANSWERS)
            .map(answer -> Json.storable(answer.stringValue("")))
            .toList());
  }

  /**
   * From room version 11 on the target is in the content, before it was beside it, and homeservers
   * copy it to the other place. If the two differ, one was made up by the sender.
   */
  private static RoomEvent redaction(RawEvent raw, JsonNode event, JsonNode content) {
    String within = Json.string(content, "redacts");
    String beside = Json.string(event, "redacts");
    String target = within == null ? beside : within;
    return target == null
            || !MatrixIds.isEventId(target)
            || (beside != null && !beside.equals(target))
        ? malformed(raw, "a redaction without one target")
        : new RoomEvent.Redaction(raw.eventId(), raw.sender(), target);
  }

  private static RoomEvent membership(RawEvent raw, JsonNode content) {
    String userId = raw.stateKey();
    String membership = Json.string(content, "membership");
    return userId == null || !MatrixIds.isUserId(userId) || membership == null
        ? malformed(raw, "a membership of nobody, or none")
        : new RoomEvent.Membership(
            raw.eventId(), raw.sender(), userId, membership, Json.text(content, "displayname"));
  }

  private static Set<String> mentions(JsonNode content) {
    return content
        .path("m.mentions")
        .path("user_ids")
        .valueStream()
        .flatMap(id -> id.stringValueOpt().stream())
        .filter(MatrixIds::isUserId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static RoomEvent.@Nullable StructuredCommand command(JsonNode command) {
    String name = Json.text(command, "command");
    if (name == null) {
      return null;
    }
    Map<String, String> arguments = new LinkedHashMap<>();
    for (var argument : command.path("arguments").properties()) {
      arguments.put(Json.storable(argument.getKey()), argumentText(argument.getValue()));
    }
    return new RoomEvent.StructuredCommand(name, arguments);
  }

  private static String argumentText(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> Json.storable(value.stringValue());
      case ARRAY ->
          value.valueStream().map(RoomEvents::argumentText).collect(Collectors.joining(" "));
      default -> value.isValueNode() && !value.isNull() ? value.asString() : "";
    };
  }

  private static @Nullable String eventId(JsonNode holder) {
    String id = Json.string(holder, "event_id");
    return id != null && MatrixIds.isEventId(id) ? id : null;
  }

  private static RoomEvent other(RawEvent raw) {
    return new RoomEvent.Other(raw.eventId(), raw.sender(), raw.type());
  }

  private static RoomEvent malformed(RawEvent raw, String reason) {
    return new RoomEvent.Malformed(raw.eventId(), raw.sender(), reason);
  }
}
