package org.mycelium.bot.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.bot.loop.Units;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Database;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.Work;
import org.mycelium.storage.due.DueItem;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.QueuedLetter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pipeline on a real database, with one assembly's room and a clock that is moved by hand. */
public final class Stage implements AutoCloseable {
  /** The room of the first assembly. */
  public static final String ROOM = "!room:example.org";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final Pipeline pipeline;
  private Instant now = Instant.parse("2026-12-01T12:00:00Z");
  private int count;

  /** With a new database. */
  public Stage(Path file) {
    this.database = Database.open(file);
    this.pipeline =
        new Pipeline(
            new Surroundings(
                "@mycelium:example.org",
                "Mycelium",
                Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC),
                () -> now,
                this::entropy,
                Surroundings.MAX_ANSWERS));
  }

  /** These people are in the room when the bot comes in. */
  void opensWith(List<Person> people) {
    opens(ROOM, people);
  }

  /** These people are in a room, another assembly's, when the bot comes in. */
  public void opens(String roomId, List<Person> people) {
    database.writer().run(tx -> tx.rooms().joined(roomId, null));
    receive(roomId, "", Roster.TYPE, "roster:" + roomId, new Roster(people).json());
  }

  /** Somebody has a chat with the bot; gives its room. */
  String chats(String who) {
    String roomId = "!chat-of-" + who.substring(1);
    database.writer().run(tx -> tx.rooms().joined(roomId, who));
    return roomId;
  }

  /** Gives the id of the message. */
  public String says(String roomId, String who, String words) {
    ObjectNode content = JSON.createObjectNode().put("msgtype", "m.text").put("body", words);
    return sends(roomId, who, "m.room.message", content);
  }

  /** Reacts to an event; gives the id of the reaction. */
  String reacts(String who, String target, String key) {
    ObjectNode content = JSON.createObjectNode();
    content
        .putObject("m.relates_to")
        .put("rel_type", "m.annotation")
        .put("event_id", target)
        .put("key", key);
    return sends(ROOM, who, "m.reaction", content);
  }

  /** Time passes, and what falls due on the way is done. */
  public void passes(Duration time) {
    Instant end = now.plus(time);
    for (Optional<Instant> due = due(end); due.isPresent(); due = due(end)) {
      now = due.get().isAfter(now) ? due.get() : now;
      Instant at = now;
      for (DueItem item : read(tx -> tx.due().until(at, 100))) {
        database.writer().run(tx -> pipeline.fallDue(tx, item));
      }
    }
    now = end;
  }

  /** As happens to clocks. */
  void jumpsBack(Duration time) {
    now = now.minus(time);
  }

  /** Sends all that waits for a room; the letter's event has the id "$" and its number. */
  List<QueuedLetter> sent(String roomId) {
    List<QueuedLetter> sent = new ArrayList<>();
    for (var next = next(roomId); next.isPresent(); next = next(roomId)) {
      QueuedLetter letter = next.get();
      database.writer().run(tx -> tx.outbox().sent(letter.id(), "$" + letter.id()));
      sent.add(letter);
    }
    return sent;
  }

  /** The words of all that waits for a room, reactions as their key. */
  public List<String> said(String roomId) {
    return sent(roomId).stream()
        .map(letter -> JSON.readTree(letter.content()))
        .flatMap(
            content ->
                Stream.of(content.path("body"), content.at("/m.relates_to/key"))
                    .filter(node -> node.isString())
                    .map(node -> node.stringValue()))
        .toList();
  }

  /** What deals with everything. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /** Units of work on its database. */
  public Units units() {
    return new Units(database.writer());
  }

  /** Does a unit of work. */
  public <T> T read(Work<T> work) {
    return database.writer().call(work);
  }

  /** The number of the proposal opened last. */
  static String newestProposal(Transaction tx) {
    return "P" + (tx.assembly(new AssemblyId(1)).proposals().next().value() - 1);
  }

  @Override
  public void close() {
    database.close();
  }

  private String sends(String roomId, String who, String type, ObjectNode content) {
    String eventId = "$event" + ++count;
    ObjectNode event =
        JSON.createObjectNode().put("event_id", eventId).put("type", type).put("sender", who);
    event.set("content", content);
    receive(roomId, who, type, eventId, event.toString());
    return eventId;
  }

  private void receive(String roomId, String sender, String type, String eventId, String json) {
    database
        .writer()
        .run(
            tx -> {
              InboxRow row = new InboxRow(eventId, roomId, 1, ++count, now, sender, type, json);
              tx.inbox().file(row);
              pipeline.receive(tx, row);
            });
  }

  private Optional<Instant> due(Instant end) {
    return read(tx -> tx.due().next()).filter(at -> !at.isAfter(end));
  }

  private Optional<QueuedLetter> next(String roomId) {
    return read(tx -> tx.outbox().next(roomId));
  }

  private byte[] entropy(int size) {
    byte[] bytes = new byte[size];
    int number = ++count;
    for (int i = 0; i < Math.min(size, Integer.BYTES); i++) {
      bytes[i] = (byte) (number >>> (i * Byte.SIZE));
    }
    return bytes;
  }
}
