import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.storage.Writer;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.Outbox;
import org.mycelium.storage.outbox.QueuedLetter;

/** Assemblies that never tire of voting, each on one open proposal. */
final class Parish {
  static final String BOT = "@mycelium:bench.example";
  static final int VOTERS = 30;

  private static final String CREATE =
      """
      {"event_id":"$create","type":"m.room.create","state_key":"","sender":"@voter0:bench.example",\
      "content":{"room_version":"11"}}\
      """;
  private static final String POWER_LEVELS =
      """
      {"event_id":"$power","type":"m.room.power_levels","state_key":"",\
      "sender":"@voter0:bench.example","content":{"users":{"@voter0:bench.example":100,\
      "@mycelium:bench.example":50},"users_default":0,"events":{"m.room.name":50,\
      "m.room.power_levels":100,"m.room.history_visibility":100,"m.room.canonical_alias":50,\
      "m.room.avatar":50,"m.room.tombstone":100,"m.room.server_acl":100,"m.room.encryption":100},\
      "events_default":0,"state_default":50,"ban":50,"kick":50,"redact":50,"invite":0}}\
      """;

  private final Writer writer;
  private long batch = 1;

  /** Founds so many assemblies and opens their proposals. */
  Parish(Writer writer, Pipeline pipeline, int assemblies) {
    this.writer = writer;
    for (int i = 0; i < assemblies; i++) {
      found(pipeline, i);
    }
  }

  /** Votes that take turns among the first so many assemblies, filed as a sync files them. */
  List<InboxRow> votes(int count, int assemblies) {
    batch++;
    List<InboxRow> votes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int turn = i / assemblies;
      String choice =
          switch ((turn + (int) batch) % 3) {
            case 0 -> "yes";
            case 1 -> "no because of the cost";
            default -> "abstain";
          };
      votes.add(message(i % assemblies, turn % VOTERS, "!vote " + choice, i));
    }
    writer.run(transaction -> votes.forEach(transaction.inbox()::file));
    return votes;
  }

  /** Everything that was said counts as sent, as it would be by now with a homeserver at hand. */
  void sendAll() {
    writer.run(
        transaction -> {
          Outbox outbox = transaction.outbox();
          for (String room : outbox.rooms()) {
            for (Optional<QueuedLetter> next = outbox.next(room);
                next.isPresent();
                next = outbox.next(room)) {
              outbox.sent(next.get().id(), "$" + next.get().letter().transactionId());
            }
          }
        });
  }

  private void found(Pipeline pipeline, int assembly) {
    String room = room(assembly);
    List<Person> people =
        IntStream.range(0, VOTERS).mapToObj(i -> new Person(user(i), "Voter " + i)).toList();
    InboxRow roster =
        new InboxRow(
            "roster:" + room,
            room,
            batch,
            2L * assembly,
            Instant.now(),
            "",
            Roster.TYPE,
            new Roster(people).json());
    InboxRow proposal =
        message(assembly, 0, "!propose Buy a cargo bike --for 30d", 2L * assembly + 1);
    writer.run(
        transaction -> {
          transaction.rooms().joined(room, null);
          transaction.rooms().sawState(room, "m.room.create", "", CREATE);
          transaction.rooms().sawState(room, "m.room.power_levels", "", POWER_LEVELS);
          transaction.inbox().file(roster);
          transaction.inbox().file(proposal);
          pipeline.receive(transaction, roster);
          pipeline.receive(transaction, proposal);
        });
  }

  /** A message as a homeserver sends it, its event id as long as a real one. */
  private InboxRow message(int assembly, int sender, String body, long position) {
    String event = "$%021dx%021d".formatted(batch, position);
    String json =
        """
        {"event_id":"%s","type":"m.room.message","sender":"%s",\
        "content":{"msgtype":"m.text","body":"%s"}}\
        """
            .formatted(event, user(sender), body);
    return new InboxRow(
        event,
        room(assembly),
        batch,
        position,
        Instant.now(),
        user(sender),
        "m.room.message",
        json);
  }

  private static String room(int number) {
    return "!room" + number + ":bench.example";
  }

  private static String user(int number) {
    return "@voter" + number + ":bench.example";
  }
}
