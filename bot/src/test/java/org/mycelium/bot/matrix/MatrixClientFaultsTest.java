package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mycelium.bot.matrix.ScriptedHomeserver.json;
import static org.mycelium.bot.matrix.ScriptedHomeserver.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real homeserver cannot be made to do. */
class MatrixClientFaultsTest {
  private static final String TOKEN = "syt_planted_token";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ClientLimits LIMITS =
      new ClientLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 200_000, 20_000);
  private static final ClientLimits PATIENT =
      new ClientLimits(Duration.ofSeconds(5), Duration.ofHours(1), 1000, 1000);
  private static final String ROOM = "!room:example.org";

  private final List<ScriptedHomeserver> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(ScriptedHomeserver::close);
  }

  @ParameterizedTest
  @CsvSource({
    "30,                            '',                          30000",
    "'Sun, 22 Nov 2026 12:00:07 GMT','{}',                       7000",
    "'',                            '{\"retry_after_ms\":1234}', 1234",
    "2,                             '{\"retry_after_ms\":1234}', 2000",
    "soon,                          '{\"retry_after_ms\":1234}', 1234",
    "'',                            '<html>',                    5000",
  })
  void saysHowLongA429AsksToWait(String header, String body, long waitMs) throws Exception {
    Map<String, String> headers = header.isEmpty() ? Map.of() : Map.of("Retry-After", header);

    assertThat(failure(MatrixException.RateLimited.class, with(429, headers, body)).retryAfter())
        .isEqualTo(Duration.ofMillis(waitMs));
  }

  @ParameterizedTest
  @CsvSource({"200", "404", "403", "502", "504"})
  void takesAWebPageForAGateway(int status) throws Exception {
    assertThat(failure(MatrixException.Unreachable.class, ScriptedHomeserver.html(status)))
        .returns(status, MatrixException.Unreachable::status);
  }

  @Test
  void takesAGatewaysTooLargeForAFinalWord() throws Exception {
    assertThat(failure(MatrixException.Refused.class, ScriptedHomeserver.html(413)))
        .returns(413, MatrixException.Refused::status);
  }

  @Test
  void takesAFailureOfTheServerForPassing() throws Exception {
    var reply = json(500, "{\"errcode\":\"M_UNKNOWN\",\"error\":\"Internal server error\"}");

    assertThat(failure(MatrixException.Unreachable.class, reply))
        .returns(500, MatrixException.Unreachable::status);
  }

  @Test
  void knowsARevokedToken() throws Exception {
    failure(
        MatrixException.TokenRevoked.class,
        json(401, "{\"errcode\":\"M_UNKNOWN_TOKEN\",\"soft_logout\":true}"));
  }

  @Test
  void keepsTheServersWordsOnOneLine() throws Exception {
    var reply = json(403, "{\"errcode\":\"M_FORBIDDEN\",\"error\":\"no\\n2026 INFO forged\"}");

    assertThat(failure(MatrixException.Refused.class, reply).error())
        .isEqualTo("no 2026 INFO forged");
  }

  @ParameterizedTest
  @CsvSource({"''", "'{'", "'[]'", "'null'", "'{\"user_id\":7}'", "'{} {}'"})
  void callsGarbledWhatIsNotTheJsonThatWasDue(String body) throws Exception {
    failure(MatrixException.Garbled.class, json(200, body));
  }

  @Test
  void callsAnAnswerCutOffOnTheWayUnreachable() throws Exception {
    failure(MatrixException.Unreachable.class, ScriptedHomeserver.cutOff("{\"user_id\":"));
  }

  @Test
  void stopsReadingBeyondTheLimit() throws Exception {
    AtomicLong sent = new AtomicLong();

    failure(MatrixException.Garbled.class, ScriptedHomeserver.endless(sent));

    // What the sockets between us hold is sent as well.
    assertThat(sent.get()).isLessThan(20_000_000);
  }

  @Test
  void countsTheBytesAfterDecompression() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[10_000_000]);
    }
    failure(
        MatrixException.Garbled.class,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, bomb.size());
          bomb.writeTo(exchange.getResponseBody());
        });
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "307", "308"})
  void followsNoRedirect(int status) throws Exception {
    try (ScriptedHomeserver thief = new ScriptedHomeserver(json(200, "{\"user_id\":\"@a:b\"}"))) {
      String there = thief.address().toString();

      assertThat(
              failure(
                  MatrixException.Unreachable.class, with(status, Map.of("Location", there), "")))
          .hasMessageContaining(there);
      assertThat(thief.requests()).isZero();
    }
  }

  @Test
  void asksOnlyOnceWhateverTheAnswer() throws Exception {
    failure(MatrixException.Unreachable.class, with(503, Map.of("Retry-After", "1"), "try later"));

    assertThat(servers.getLast().requests()).isEqualTo(1);
  }

  @Test
  void repeatsNothingWhenAConnectionInUseBreaks() throws Exception {
    MatrixClient client =
        client(
            exchange -> {
              if (servers.getLast().requests() == 1) {
                json(200, "{\"user_id\":\"@a:b\"}").send(exchange);
              }
            },
            LIMITS);
    client.whoAmI();

    assertThatThrownBy(client::whoAmI).isInstanceOf(MatrixException.Unreachable.class);
    assertThat(servers.getLast().requests()).isEqualTo(2);
  }

  @Test
  void givesUpOnASilentServerInTime() throws Exception {
    ClientLimits impatient =
        new ClientLimits(Duration.ofSeconds(5), Duration.ofMillis(200), 1000, 1000);
    MatrixClient client = client(ScriptedHomeserver.silence(new CountDownLatch(1)), impatient);

    assertThatThrownBy(client::whoAmI).isInstanceOf(MatrixException.Unreachable.class);
    assertThatThrownBy(() -> client.sync("s1", Duration.ofMillis(100), null))
        .isInstanceOf(MatrixException.Unreachable.class);
  }

  @Test
  void breaksOffACallUnderWayWhenClosed() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    MatrixClient client = client(ScriptedHomeserver.silence(arrived), PATIENT);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread.ofPlatform().start(() -> ended.complete(catchThrowable(client::whoAmI)));

    arrived.await();
    client.close();

    assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(MatrixException.Unreachable.class);
  }

  @Test
  void endsAnInterruptedCallAndLeavesTheFlagSet() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    MatrixClient client = client(ScriptedHomeserver.silence(arrived), PATIENT);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  assertThatThrownBy(client::whoAmI)
                      .isInstanceOf(MatrixException.Unreachable.class);
                  interrupted.complete(Thread.currentThread().isInterrupted());
                });

    arrived.await();
    caller.interrupt();

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void setsABadEventAsideAndGoesOnWithItsNeighbours() throws Exception {
    String twice =
        "{\"event_id\":\"$twice\",\"type\":\"m.room.message\",\"sender\":\"@a:b\","
            + "\"content\":{\"body\":\"yes\",\"body\":\"no\"}}";
    String deep =
        "{\"event_id\":\"$deep\",\"content\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    String sound = "{\"event_id\":\"$sound\",\"type\":\"x\",\"sender\":\"@a:b\",\"content\":{}}";
    String body =
        ("{\"next_batch\":\"s2\",\"rooms\":{\"join\":{\"%s\":{"
                + "\"timeline\":{\"events\":[%s,%s,7,%s]}}}}}")
            .formatted(ROOM, twice, deep, sound);

    SyncBatch batch = client(json(200, body), LIMITS).sync("s1", Duration.ZERO, null);

    assertThat(batch.nextBatch()).isEqualTo("s2");
    var timeline = batch.joined().getFirst().timeline();
    assertThat(timeline).extracting(RawEvent::json).containsExactly(twice, deep, "7", sound);
    assertThat(timeline)
        .extracting(e -> e.problem() == null)
        .containsExactly(false, false, false, true);
    assertThat(timeline.get(0).eventId()).isEqualTo("$twice");
    assertThat(timeline.get(1).eventId()).isEqualTo("$deep");
    assertThat(timeline.get(2).eventId()).startsWith("quarantine:");
  }

  @Test
  void neverTakesAHalfPageForAnEmptyOne() throws Exception {
    MatrixClient client = client(json(200, "{\"start\":\"a\"}"), LIMITS);

    assertThatThrownBy(() -> client.messages(ROOM, "a", "b", MatrixClient.Direction.FORWARDS, 100))
        .isInstanceOf(MatrixException.Garbled.class);
  }

  @Test
  void goesInNoCircleThroughARoomsHistory() throws Exception {
    String event = "{\"event_id\":\"$1\",\"type\":\"m.reaction\",\"sender\":\"@ana:x\"}";
    String page = "{\"start\":\"a\",\"end\":\"a\",\"chunk\":[%s]}";

    assertThat(messages(page.formatted("")).end()).isNull();
    assertThatThrownBy(() -> messages(page.formatted(event)))
        .isInstanceOf(MatrixException.Garbled.class);
  }

  private MessagesPage messages(String answer) throws Exception {
    return client(json(200, answer), LIMITS)
        .messages(ROOM, "a", null, MatrixClient.Direction.BACKWARDS, 100);
  }

  @ParameterizedTest
  @CsvSource({".", ".."})
  void refusesASegmentThatWouldLeaveThePath(String segment) throws Exception {
    MatrixClient client = client(json(200, "{}"), LIMITS);

    assertThatThrownBy(() -> client.send(ROOM, segment, "t1", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(servers.getLast().requests()).isZero();
  }

  @Test
  void encodesWhatAnIdMayHoldIntoOneSegment() throws Exception {
    AtomicReference<String> asked = new AtomicReference<>("");
    MatrixClient client =
        client(
            exchange -> {
              asked.set(exchange.getRequestURI().getRawPath());
              json(200, "{\"event_id\":\"$e\"}").send(exchange);
            },
            LIMITS);

    client.send("!a/../b?c#d:e", "m.room.message", "t%2F1", "{}");

    assertThat(asked.get())
        .isEqualTo("/_matrix/client/v3/rooms/!a%2F..%2Fb%3Fc%23d:e/send/m.room.message/t%252F1");
  }

  @Test
  void saysWhenNobodyListens() throws Exception {
    MatrixClient client = client(json(200, "{}"), LIMITS);
    servers.getLast().close();

    assertThatThrownBy(client::whoAmI)
        .asInstanceOf(type(MatrixException.Unreachable.class))
        .returns(0, MatrixException.Unreachable::status);
  }

  /** What whoami fails with when given this reply; no failure may show the token. */
  private <T extends MatrixException> T failure(Class<T> kind, ScriptedHomeserver.Reply reply)
      throws IOException {
    MatrixClient client = client(reply, LIMITS);
    T failure = catchThrowableOfType(kind, client::whoAmI);
    assertThat(failure).isNotNull();
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(TOKEN);
    return failure;
  }

  private MatrixClient client(ScriptedHomeserver.Reply reply, ClientLimits limits)
      throws IOException {
    ScriptedHomeserver server = new ScriptedHomeserver(reply);
    servers.add(server);
    return new MatrixClient(server.address(), limits, InstantSource.fixed(NOW))
        .withToken(new Secret(TOKEN));
  }
}
