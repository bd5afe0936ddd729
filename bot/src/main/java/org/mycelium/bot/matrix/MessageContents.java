package org.mycelium.bot.matrix;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the content of what the bot sends: {@code notice(plain, html).inThread(root,
 * last).json()}.
 *
 * <p>Immutable. The HTML must already be escaped and of the permitted set; null for none. Whoever
 * is mentioned is named in {@code m.mentions} and nobody else, whatever the text holds.
 */
public final class MessageContents {
  private static final String RELATION = "m.relates_to";

  private final String msgtype;
  private final String body;
  private final @Nullable String html;
  private final Set<String> mentions;
  private final @Nullable ObjectNode relation;
  private final boolean replaces;
  private final @Nullable ObjectNode file;

  private MessageContents(
      String msgtype,
      String body,
      @Nullable String html,
      Set<String> mentions,
      @Nullable ObjectNode relation,
      boolean replaces,
      @Nullable ObjectNode file) {
    this.msgtype = msgtype;
    this.body = body;
    this.html = html;
    this.mentions = mentions;
    this.relation = relation;
    this.replaces = replaces;
    this.file = file;
  }

  /** A message that may notify: for a deadline or a handover. */
  public static MessageContents text(String plain, @Nullable String html) {
    return new MessageContents("m.text", plain, html, Set.of(), null, false, null);
  }

  /** A message for which nobody is woken. */
  public static MessageContents notice(String plain, @Nullable String html) {
    return new MessageContents("m.notice", plain, html, Set.of(), null, false, null);
  }

  /**
   * A file.
   *
   * @param line what is in it; clients without captions show its name instead
   * @param address where the homeserver has it
   */
  public static MessageContents file(
      String line, String name, String mediaType, long bytes, String address) {
    return filed("m.file", line, name, address, info(mediaType, bytes));
  }

  /**
   * A picture.
   *
   * @param line the words that stand for it
   * @param width in pixels
   * @param height in pixels
   */
  public static MessageContents picture(
      String line,
      String name,
      String mediaType,
      long bytes,
      int width,
      int height,
      String address) {
    return filed(
        "m.image", line, name, address, info(mediaType, bytes).put("w", width).put("h", height));
  }

  private static MessageContents filed(
      String msgtype, String line, String name, String address, ObjectNode info) {
    ObjectNode file = Json.newObject().put("filename", name).put("url", address);
    file.set("info", info);
    return new MessageContents(msgtype, line, null, Set.of(), null, false, file);
  }

  private static ObjectNode info(String mediaType, long bytes) {
    // Clients choose a symbol by it, and know no parameters.
    return Json.newObject().put("mimetype", mediaType.split(";", 2)[0]).put("size", bytes);
  }

  /** Notifies these users, by user id. */
  public MessageContents mentioning(Set<String> userIds) {
    return new MessageContents(msgtype, body, html, Set.copyOf(userIds), relation, replaces, file);
  }

  /** As an answer to an event. */
  public MessageContents inReplyTo(String eventId) {
    ObjectNode reply = Json.newObject();
    reply.putObject("m.in_reply_to").put("event_id", eventId);
    return related(reply, false);
  }

  /**
   * In a thread.
   *
   * @param latest the thread's last known event, which clients without threads show as answered
   */
  public MessageContents inThread(String root, String latest) {
    ObjectNode thread = Json.newObject().put("rel_type", "m.thread").put("event_id", root);
    thread.put("is_falling_back", true).putObject("m.in_reply_to").put("event_id", latest);
    return related(thread, false);
  }

  /** An answer to an event within a thread. */
  public MessageContents inThreadReplyingTo(String root, String eventId) {
    ObjectNode thread = Json.newObject().put("rel_type", "m.thread").put("event_id", root);
    thread.put("is_falling_back", false).putObject("m.in_reply_to").put("event_id", eventId);
    return related(thread, false);
  }

  /**
   * In place of an earlier message of ours: the original one, never an edit. Nobody is notified
   * again; those mentioned are named within the new content only.
   */
  public MessageContents replacing(String originalEventId) {
    return related(
        Json.newObject().put("rel_type", "m.replace").put("event_id", originalEventId), true);
  }

  /** The content of an {@code m.room.message}. */
  public String json() {
    if (!replaces) {
      ObjectNode content = words("", mentions);
      if (relation != null) {
        content.set(RELATION, relation);
      }
      return content.toString();
    }
    ObjectNode content = words("* ", Set.of());
    content.set("m.new_content", words("", mentions));
    content.set(RELATION, relation);
    return content.toString();
  }

  /** The content of an {@code m.reaction}. */
  public static String reaction(String eventId, String key) {
    ObjectNode content = Json.newObject();
    content
        .putObject(RELATION)
        .put("rel_type", "m.annotation")
        .put("event_id", eventId)
        .put("key", key);
    return content.toString();
  }

  /** The content of {@code m.room.pinned_events}. */
  public static String pinned(List<String> eventIds) {
    ObjectNode content = Json.newObject();
    content.set("pinned", Json.newArray(eventIds));
    return content.toString();
  }

  private ObjectNode words(String prefix, Set<String> mentioned) {
    ObjectNode words = Json.newObject().put("msgtype", msgtype).put("body", prefix + body);
    if (html != null) {
      words.put("format", "org.matrix.custom.html").put("formatted_body", prefix + html);
    }
    if (file != null) {
      words.setAll(file);
    }
    ObjectNode named = words.putObject("m.mentions");
    if (!mentioned.isEmpty()) {
      // In order, so that the same message is always the same text.
      named.set("user_ids", Json.newArray(new TreeSet<>(mentioned)));
    }
    return words;
  }

  private MessageContents related(ObjectNode to, boolean replacing) {
    return new MessageContents(msgtype, body, html, mentions, to, replacing, file);
  }
}
