package org.mycelium.bot.warmup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers on the loopback as a homeserver would on which one person proposes, votes and closes. It
 * knows nothing, checks nothing and plays the same piece to whoever asks. Thread-safe.
 */
final class StandIn implements AutoCloseable {
  static final String BOT = "@mycelium:stand-in.localhost";
  private static final String PERSON = "@ana:stand-in.localhost";
  private static final String ROOM = "!room:stand-in.localhost";
  private static final String NO_NEWS = "";

  /** The greeting, the card, a mark on the vote, the frozen card, the result, the help. */
  private static final int MESSAGES = 6;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger syncs = new AtomicInteger();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final CompletableFuture<Void> played = new CompletableFuture<>();

  StandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Done when the bot has said all that it has to say to the piece. */
  CompletableFuture<Void> played() {
    return played;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = answerTo(exchange).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String answerTo(HttpExchange exchange) throws InterruptedException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/login")) {
      return "{\"user_id\":\"%s\",\"device_id\":\"WARMUP\",\"access_token\":\"none\"}"
          .formatted(BOT);
    }
    if (path.endsWith("/sync")) {
      return sync(syncs.getAndIncrement());
    }
    if (path.endsWith("/members")) {
      return "{\"chunk\":[%s,%s]}".formatted(joining(PERSON, "Ana"), joining(BOT, "Mycelium"));
    }
    if (path.endsWith("/messages")) {
      return "{\"start\":\"0\",\"chunk\":[]}";
    }
    if (path.contains("/send/") && sent.incrementAndGet() == MESSAGES) {
      played.complete(null);
    }
    return "{\"event_id\":\"%s\"}".formatted(nextId());
  }

  /** One thing after the other, then silence until we are closed. */
  private String sync(int number) throws InterruptedException {
    return switch (number) {
      case 0 -> batch(number, NO_NEWS);
      case 1 -> batch(number, named("Garden") + "," + joining(BOT, "Mycelium"));
      case 2 ->
          batch(number, words("!propose Buy a cargo bike\\nFor the food boxes. until friday"));
      case 3 -> batch(number, words("!vote yes because it carries more"));
      case 4 -> batch(number, words("!close"));
      case 5 -> batch(number, words("!help vote"));
      default -> {
        new Semaphore(0).acquire();
        yield batch(number, NO_NEWS);
      }
    };
  }

  private static String batch(int number, String events) {
    String rooms =
        events.equals(NO_NEWS)
            ? ""
            : "\"rooms\":{\"join\":{\"%s\":{\"timeline\":{\"events\":[%s],\"prev_batch\":\"0\"}}}},"
                .formatted(ROOM, events);
    return "{%s\"next_batch\":\"%d\"}".formatted(rooms, number + 1);
  }

  private String joining(String user, String name) {
    return event(
        "m.room.member",
        user,
        "\"state_key\":\"%s\",\"content\":{\"membership\":\"join\",\"displayname\":\"%s\"}"
            .formatted(user, name));
  }

  /** Without a name, a room with one person is a private one. */
  private String named(String name) {
    return event(
        "m.room.name", PERSON, "\"state_key\":\"\",\"content\":{\"name\":\"%s\"}".formatted(name));
  }

  private String words(String body) {
    return event(
        "m.room.message",
        PERSON,
        "\"content\":{\"msgtype\":\"m.text\",\"body\":\"%s\"}".formatted(body));
  }

  private String event(String type, String sender, String rest) {
    return "{\"type\":\"%s\",\"room_id\":\"%s\",\"event_id\":\"%s\",\"sender\":\"%s\",\"origin_server_ts\":1,%s}"
        .formatted(type, ROOM, nextId(), sender, rest);
  }

  private String nextId() {
    return "$" + ids.incrementAndGet();
  }
}
