import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a bot sees of a homeserver where it is in one room with so many members, and nothing ever
 * happens. It answers from memory, at once, and checks nothing.
 */
final class ScriptedHomeserver implements AutoCloseable {
  static final String BOT = "@mycelium:bench.example";

  private static final String ROOM = "!room:bench.example";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final byte[] members;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private volatile CompletableFuture<Void> greeted = new CompletableFuture<>();

  ScriptedHomeserver(int memberCount) throws IOException {
    members =
        IntStream.range(0, memberCount)
            .mapToObj(ScriptedHomeserver::member)
            .collect(
                Collectors.joining(
                    ",",
                    "{\"chunk\":[" + state("m.room.member", BOT, "{\"membership\":\"join\"}") + ",",
                    "]}"))
            .getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Done when the bot has said something in the room; from now on. */
  CompletableFuture<Void> greeting() {
    greeted = new CompletableFuture<>();
    return greeted;
  }

  @Override
  public void close() {
    closed.complete(null);
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      if (path.contains("/send/m.room.message/")) {
        greeted.complete(null);
      }
      byte[] body = body(path, query);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte[] body(String path, String query) {
    if (path.endsWith("/members")) {
      return query.contains("membership=join") ? members : json("{\"chunk\":[]}");
    }
    if (path.endsWith("/sync")) {
      return json(query.contains("since=") ? later(query) : first());
    }
    if (path.endsWith("/login")) {
      return json(
          "{\"user_id\":\"%s\",\"device_id\":\"BENCH\",\"access_token\":\"bench\"}".formatted(BOT));
    }
    if (path.endsWith("/filter")) {
      return json("{\"filter_id\":\"1\"}");
    }
    return json(
        path.contains("/send/") || path.contains("/state/")
            ? "{\"event_id\":\"$%s\"}".formatted(path.substring(path.lastIndexOf('/') + 1))
            : "{}");
  }

  /** Long polls end with the server; only the one that asks for no wait is answered at once. */
  private String later(String query) {
    if (!query.contains("timeout=0")) {
      closed.join();
    }
    return "{\"next_batch\":\"s2\"}";
  }

  private static String first() {
    return """
    {"next_batch":"s1","rooms":{"join":{"%s":{"state":{"events":[%s,%s]},\
    "timeline":{"limited":false,"prev_batch":"p1","events":[%s]}}}}}\
    """
        .formatted(
            ROOM,
            state("m.room.create", "", "{\"room_version\":\"11\"}"),
            state("m.room.power_levels", "", "{\"users\":{\"@member0:bench.example\":100}}"),
            state("m.room.member", BOT, "{\"membership\":\"join\"}"));
  }

  private static String member(int number) {
    return state(
        "m.room.member",
        "@member%d:bench.example".formatted(number),
        """
        {"membership":"join","displayname":"Member %d",\
        "avatar_url":"mxc://bench.example/AAAAAAAAAAAAAAAAAAAAAAAA%d"}\
        """
            .formatted(number, number));
  }

  private static String state(String type, String key, String content) {
    return """
    {"event_id":"$%s%s","type":"%s","state_key":"%s","sender":"%s","origin_server_ts":1790000000000,\
    "content":%s,"unsigned":{"age":1000}}\
    """
        .formatted(
            type.replaceAll("[^a-z]", ""),
            key.replaceAll("[^a-z0-9]", ""),
            type,
            key,
            key.isEmpty() ? "@member0:bench.example" : key,
            content);
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
