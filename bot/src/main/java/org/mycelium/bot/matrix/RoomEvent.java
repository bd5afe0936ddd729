package org.mycelium.bot.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an event of a room says, as far as the bot cares. Read one with {@link RoomEvents}. */
public sealed interface RoomEvent {
  /** A Matrix event id; for {@link Malformed} perhaps a {@code quarantine:} id. */
  String eventId();

  /** A Matrix user id; empty only for {@link Malformed}. */
  String sender();

  /**
   * Words in a room: {@code m.text}, {@code m.notice} or {@code m.emote}.
   *
   * @param body without the quotation older clients put before a reply
   * @param replyTo the event answered on purpose; null if none, or if only for old clients' sake
   * @param threadRoot null outside threads
   * @param mentions user ids
   * @param command null unless the client sent a structured command
   */
  record Text(
      String eventId,
      String sender,
      String body,
      String msgtype,
      @Nullable String replyTo,
      @Nullable String threadRoot,
      Set<String> mentions,
      @Nullable StructuredCommand command)
      implements RoomEvent {
    /** Copies the set. */
    public Text {
      mentions = Set.copyOf(mentions);
    }
  }

  /**
   * A command a client has already taken apart (MSC4391).
   *
   * @param arguments in the client's order; several values of one argument are joined by a space
   */
  record StructuredCommand(String name, Map<String, String> arguments) {
    /** Copies the map and keeps its order. */
    public StructuredCommand {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
  }

  /** New words for an earlier message; valid only from the sender of that message. */
  record Edit(String eventId, String sender, String target, String newBody) implements RoomEvent {}

  /**
   * An emoji on an event.
   *
   * @param key without variation selectors, skin tones and gender signs: see {@link ReactionKey}
   */
  record Reaction(String eventId, String sender, String target, String key) implements RoomEvent {}

  /**
   * An answer to a poll (MSC3381), by either of its names.
   *
   * @param answers the ids of the answers chosen, in order, as far as a poll can have so many; an
   *     id that is none is empty
   */
  record PollResponse(String eventId, String sender, String target, List<String> answers)
      implements RoomEvent {
    /** Keeps its own copy. */
    public PollResponse {
      answers = List.copyOf(answers);
    }
  }

  /** An event taken back, by its sender or by a moderator. */
  record Redaction(String eventId, String sender, String target) implements RoomEvent {}

  /**
   * Somebody came, went, was invited, removed or renamed.
   *
   * @param membership {@code join}, {@code leave}, {@code invite}, {@code ban}, {@code knock}
   * @param displayName null if none is set
   */
  record Membership(
      String eventId, String sender, String userId, String membership, @Nullable String displayName)
      implements RoomEvent {}

  /** The room's rights were set: see {@link RoomPower}. */
  record PowerLevels(String eventId, String sender) implements RoomEvent {}

  /** Anything else, redacted and encrypted events among it. */
  record Other(String eventId, String sender, String type) implements RoomEvent {}

  /**
   * An event that breaks a rule: to be kept and never acted on.
   *
   * @param reason fixed words, nothing of the event's own
   */
  record Malformed(String eventId, String sender, String reason) implements RoomEvent {}
}
