import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.SyncBatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member with a client that is always syncing, and notes when what arrives. Thread-safe. */
final class Speaker implements AutoCloseable {
  private static final Duration LONG_POLL = Duration.ofSeconds(30);
  private static final long PATIENCE_S = 30;

  private final MatrixClient client;
  private final String userId;
  private final Map<String, CompletableFuture<Arrival>> answers = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Arrival>> greetings = new ConcurrentHashMap<>();
  private final Thread syncing;
  private long sent;

  Speaker(MatrixClient client, String userId) throws MatrixException {
    this.client = client;
    this.userId = userId;
    String since = client.sync(null, Duration.ZERO, null).nextBatch();
    this.syncing = Thread.ofPlatform().daemon().start(() -> sync(since));
  }

  /**
   * An event of somebody else.
   *
   * @param atNanos when it was here, by {@link System#nanoTime}
   */
  record Arrival(RawEvent event, long atNanos) {
    /** Its content, without what it answers. */
    String template(String answered) {
      return JsonMapper.shared()
          .readTree(event.json())
          .required("content")
          .toString()
          .replace(answered, Echo.EVENT);
    }
  }

  /** What was said, the answer to it, and how long the answer took to be here. */
  record Exchange(String said, Arrival answer, double tookMs) {}

  /** Says something and waits for the answer to it. */
  Exchange ask(String room, String words) throws MatrixException, InterruptedException {
    String content = MessageContents.text(words, null).json();
    long from = System.nanoTime();
    String said = client.send(room, "m.room.message", "t" + sent++, content);
    Arrival answer = await(answers, said);
    answers.remove(said);
    return new Exchange(said, answer, (answer.atNanos - from) / 1e6);
  }

  /** Says something that is not waited for. */
  void say(String room, String words) throws MatrixException {
    client.send(room, "m.room.message", "t" + sent++, MessageContents.text(words, null).json());
  }

  /** Waits for the first message of somebody else in a room. */
  void awaitGreeting(String room) throws InterruptedException {
    await(greetings, room);
  }

  @Override
  public void close() throws InterruptedException {
    syncing.interrupt();
    client.close();
    syncing.join();
  }

  private static Arrival await(Map<String, CompletableFuture<Arrival>> where, String what)
      throws InterruptedException {
    try {
      return where
          .computeIfAbsent(what, w -> new CompletableFuture<>())
          .get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer within " + PATIENCE_S + " s", e);
    }
  }

  private void sync(String from) {
    String since = from;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        SyncBatch batch = client.sync(since, LONG_POLL, null);
        long now = System.nanoTime();
        since = batch.nextBatch();
        for (JoinedRoom room : batch.joined()) {
          for (RawEvent event : room.timeline()) {
            if (!event.sender().equals(userId)) {
              note(room.roomId(), new Arrival(event, now));
            }
          }
        }
      } catch (MatrixException e) {
        return;
      }
    }
  }

  private void note(String room, Arrival arrival) {
    JsonNode relation =
        JsonMapper.shared().readTree(arrival.event.json()).at("/content/m.relates_to");
    boolean isEdit = relation.path("rel_type").asString("").equals("m.replace");
    String answered =
        relation
            .path("m.in_reply_to")
            .path("event_id")
            .asString(relation.path("event_id").asString(""));
    if (!answered.isEmpty() && !isEdit) {
      answers.computeIfAbsent(answered, a -> new CompletableFuture<>()).complete(arrival);
    }
    if (arrival.event.type().equals("m.room.message")) {
      greetings.computeIfAbsent(room, r -> new CompletableFuture<>()).complete(arrival);
    }
  }
}
