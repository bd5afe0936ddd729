package org.mycelium.bot.console;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.console.transcript.Invisible;
import org.mycelium.bot.matrix.PollContents;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.storage.outbox.Enclosure;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.QueuedLetter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the bot's letters as a homeserver would, and shows people what became of them. Not
 * thread-safe.
 */
final class Delivery {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String TEXT = "org.matrix.msc1767.text";

  private final Loopback homeserver;
  private final VirtualClock clock;
  private final Downloads downloads;
  private final Consumer<Shown> people;

  Delivery(Loopback homeserver, VirtualClock clock, Downloads downloads, Consumer<Shown> people) {
    this.homeserver = homeserver;
    this.clock = clock;
    this.downloads = downloads;
    this.people = people;
  }

  /**
   * Takes the file that goes with a letter.
   *
   * @return its address
   */
  String take(QueuedLetter queued, Enclosure file) {
    downloads.keep(file);
    return "mxc://console/" + queued.letter().transactionId();
  }

  /**
   * Takes a letter.
   *
   * @return the id of its event: the same for the same transaction id
   */
  String deliver(QueuedLetter queued) {
    Letter letter = queued.letter();
    String eventId = "$" + letter.transactionId();
    LoopbackRoom room = homeserver.byId(letter.roomId()).orElseThrow();
    switch (letter.kind()) {
      case JOIN -> homeserver.botJoins(room.id());
      case LEAVE -> homeserver.botLeaves(room.id());
      case PIN -> show(new Shown.Tended(now(), room.name(), "pin"));
      case UNPIN -> show(new Shown.Tended(now(), room.name(), "unpin"));
      case STATE -> state(room, letter, queued.content());
      case SEND -> {
        if (letter.isRedaction()) {
          queued.followed().ifPresent(event -> redact(room, event));
        } else {
          send(room, letter, eventId, JSON.readTree(queued.content()));
        }
      }
    }
    return eventId;
  }

  private void state(LoopbackRoom room, Letter letter, String content) {
    if (!letter.eventType().equals(PowerChange.TYPE)) {
      show(new Shown.Tended(now(), room.name(), letter.eventType()));
      return;
    }
    PowerChange change = PowerChange.of(content);
    if (homeserver.botChanges(room, change)) {
      change
          .users()
          .forEach(
              user ->
                  show(
                      new Shown.Empowered(
                          now(), room.name(), Loopback.who(user.userId()), user.to())));
    }
  }

  private void redact(LoopbackRoom room, String event) {
    show(new Shown.TakenBack(now(), room.name(), room.replaceBody(event, "")));
  }

  private void send(LoopbackRoom room, Letter letter, String eventId, JsonNode content) {
    JsonNode relation = content.path("m.relates_to");
    String related = relation.path("event_id").asString("");
    switch (relation.path("rel_type").asString("")) {
      case "m.annotation" ->
          show(
              new Shown.Reacted(
                  now(),
                  room.senderOf(related).map(Loopback::who).orElse("somebody"),
                  relation.path("key").stringValue()));
      case "m.replace" -> {
        JsonNode words = content.path("m.new_content");
        String body = words.path("body").stringValue();
        String before = room.replaceBody(related, body);
        show(new Shown.Edited(now(), room.name(), before, body, html(words)));
      }
      default -> {
        switch (letter.eventType()) {
          case PollContents.START -> asked(room, letter, eventId, content);
          case PollContents.END -> show(new Shown.Tended(now(), room.name(), Shown.POLL_ENDS));
          default -> said(room, letter, eventId, content);
        }
      }
    }
  }

  private void asked(LoopbackRoom room, Letter letter, String eventId, JsonNode content) {
    JsonNode poll = content.path(PollContents.START);
    Map<String, String> answers = new LinkedHashMap<>();
    for (JsonNode answer : poll.path("answers")) {
      answers.put(
          Invisible.shown(answer.path(TEXT).stringValue()), answer.path("id").stringValue());
    }
    letter
        .subject()
        .ifPresent(subject -> room.rememberPoll(subject, new LoopbackRoom.Poll(eventId, answers)));
    show(
        new Shown.Asked(
            now(),
            room.name(),
            poll.path("question").path(TEXT).stringValue(),
            List.copyOf(answers.keySet())));
  }

  private void said(LoopbackRoom room, Letter letter, String eventId, JsonNode content) {
    String body = content.path("body").stringValue();
    room.addOwn(eventId, homeserver.botId(), body);
    letter.subject().ifPresent(subject -> room.rememberCard(subject, eventId));
    if (content.has("url")) {
      show(filed(room, body, content));
      return;
    }
    List<String> mentioned =
        content
            .path("m.mentions")
            .path("user_ids")
            .valueStream()
            .map(id -> Loopback.who(id.stringValue()))
            .toList();
    show(
        new Shown.Said(
            now(),
            room.name(),
            body,
            html(content),
            content.path("msgtype").asString("").equals("m.text"),
            mentioned,
            answered(room, content)));
  }

  private Shown filed(LoopbackRoom room, String line, JsonNode content) {
    return new Shown.Filed(
        now(),
        room.name(),
        line,
        content.path("filename").stringValue(),
        content.at("/info/mimetype").stringValue(),
        content.at("/info/size").longValue(),
        answered(room, content));
  }

  /** Whose message it answers. */
  private static @Nullable String answered(LoopbackRoom room, JsonNode content) {
    return Optional.of(content.at("/m.relates_to/m.in_reply_to/event_id").asString(""))
        .flatMap(room::senderOf)
        .map(Loopback::who)
        .orElse(null);
  }

  private static @Nullable String html(JsonNode content) {
    return content.path("formatted_body").asString(null);
  }

  private Instant now() {
    return clock.instant();
  }

  private void show(Shown shown) {
    people.accept(shown);
  }
}
