import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.Secret;

/**
 * The least that can answer in a room: it syncs, and sends. It thinks nothing, keeps nothing, and
 * would forget what it had not yet answered if it were killed.
 */
final class Echo {
  /** Stands in the answers' contents for the event that is answered. */
  static final String EVENT = "$EVENT";

  private static final Duration LONG_POLL = Duration.ofSeconds(30);

  /** Takes its homeserver and a folder with one file of content for each command it knows. */
  public static void main(String[] arguments) throws IOException, MatrixException {
    Path answers = Path.of(arguments[1]);
    Secret token = new Secret(System.getenv("ECHO_TOKEN"));
    try (MatrixClient client =
        new MatrixClient(
                HomeserverAddress.parse(arguments[0]), ClientLimits.DEFAULT, InstantSource.system())
            .withToken(token)) {
      String self = client.whoAmI().userId();
      String since = client.sync(null, Duration.ZERO, null).nextBatch();
      System.err.println("ready");
      while (true) {
        var batch = client.sync(since, LONG_POLL, null);
        since = batch.nextBatch();
        for (JoinedRoom room : batch.joined()) {
          for (RawEvent event : room.timeline()) {
            if (event.type().equals("m.room.message") && !event.sender().equals(self)) {
              answer(client, room.roomId(), event, answers);
            }
          }
        }
      }
    }
  }

  private static void answer(MatrixClient client, String room, RawEvent event, Path answers)
      throws IOException, MatrixException {
    boolean vote = event.json().contains("!vote");
    String content =
        Files.readString(answers.resolve(vote ? "vote.json" : "open.json"))
            .replace(EVENT, event.eventId());
    client.send(room, vote ? "m.reaction" : "m.room.message", event.eventId(), content);
  }

  private Echo() {}
}
