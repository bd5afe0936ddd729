package org.mycelium.bot.engine;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.mycelium.bot.matrix.ScriptedHomeserver;

/** A homeserver with one room, which delivers what it is told, as often and in whatever order. */
final class ScriptedRoom implements AutoCloseable {
  static final String ID = "!room:example.org";
  private static final String BOT = "@bot:example.org";

  private final ScriptedHomeserver server = new ScriptedHomeserver(this::answer);
  private final LinkedBlockingQueue<String> batches = new LinkedBlockingQueue<>();
  private final AtomicInteger batch = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final Queue<String> reactions = new ConcurrentLinkedQueue<>();
  private final Queue<String> messages = new ConcurrentLinkedQueue<>();
  private volatile @Nullable String refused;
  private volatile ScriptedHomeserver.Reply refusal = ScriptedHomeserver.json(200, "{}");
  private final AtomicInteger staleAnswers = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> members;
  private volatile Predicate<String> tooLong = _ -> false;
  private volatile History history = _ -> page(List.of(), "");

  /** What the room holds, read backwards. */
  interface History {
    /** The page that begins at this token; at the room's end if it is empty. */
    String page(String from) throws IOException;
  }

  /** With these people in it, who were there before the bot. */
  ScriptedRoom(List<String> members) throws IOException {
    this.members = new CopyOnWriteArrayList<>(members);
  }

  HomeserverAddress address() {
    return server.address();
  }

  /** Delivers nothing but the fact that the account exists. */
  void deliversNothing() {
    batches.add("");
  }

  /** Delivers these events of the room in one batch. */
  void delivers(List<String> events) {
    batches.add("\"%s\":{\"timeline\":{\"events\":[%s]}}".formatted(ID, String.join(",", events)));
  }

  /** Delivers only the end of what was said in one batch; the rest is to be read back. */
  void deliversOnly(String event) {
    batches.add(
        "\"%s\":{\"timeline\":{\"limited\":true,\"prev_batch\":\"rest\",\"events\":[%s]}}"
            .formatted(ID, event));
  }

  /** From now on, breaks off in the middle of its answer to such a query for news. */
  void breaksOff(Predicate<String> query) {
    tooLong = query;
  }

  /** Whether all that was to be delivered is. */
  boolean deliveredAll() {
    return batches.isEmpty();
  }

  /** From now on, shows these pages to whoever reads back. */
  void shows(History pages) {
    history = pages;
  }

  /**
   * A page of what was said.
   *
   * @param end where the next begins; empty if there is none
   */
  static String page(List<String> newestFirst, String end) {
    return "{\"start\":\"here\",%s\"chunk\":[%s]}"
        .formatted(
            end.isEmpty() ? "" : "\"end\":\"%s\",".formatted(end), String.join(",", newestFirst));
  }

  /** The bot coming in, as its own event. */
  static String botJoins() {
    return """
        {"type":"m.room.member","state_key":"%s","sender":"%s","event_id":"$botjoins",\
        "origin_server_ts":1,"content":{"membership":"join"}}"""
        .formatted(BOT, BOT);
  }

  static String says(String eventId, String sender, String words) {
    return """
        {"type":"m.room.message","sender":"%s","event_id":"%s","origin_server_ts":2,\
        "content":{"msgtype":"m.text","body":"%s"}}"""
        .formatted(sender, eventId, words);
  }

  /** From now on answers so to every message with these words in it. */
  void refuses(String words, ScriptedHomeserver.Reply how) {
    refusal = how;
    refused = words;
  }

  /** The content of what it took from the bot. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  /** The next answers about members name nobody but the first of them, and not the bot. */
  void givesStaleMembers(int answers) {
    staleAnswers.set(answers);
  }

  /** Somebody is there from now on, of which no event tells. */
  void hasAlso(String userId) {
    members.add(userId);
  }

  /** How often it was asked who is joined. */
  int askedForMembers() {
    return asked.get();
  }

  /** What the bot has reacted to, in the order of its doing. */
  List<String> reactedTo() {
    return List.copyOf(reactions);
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/sync")) {
      boolean isTooLong = tooLong.test(exchange.getRequestURI().getQuery());
      ScriptedHomeserver.json(200, isTooLong ? "{" : sync(exchange)).send(exchange);
    } else if (path.endsWith("/members")) {
      ScriptedHomeserver.json(200, memberEvents(exchange)).send(exchange);
    } else if (path.endsWith("/messages")) {
      ScriptedHomeserver.json(200, history.page(parameter(exchange, "from"))).send(exchange);
    } else if (path.contains("/send/")) {
      take(exchange).send(exchange);
    } else {
      ScriptedHomeserver.json(404, "{\"errcode\":\"M_NOT_FOUND\",\"error\":\"\"}").send(exchange);
    }
  }

  private String sync(HttpExchange exchange) throws IOException {
    try {
      String timeout = parameter(exchange, "timeout");
      String rooms = batches.poll(Long.parseLong(timeout), TimeUnit.MILLISECONDS);
      return "{\"next_batch\":\"s%d\",\"rooms\":{\"join\":{%s}}}"
          .formatted(batch.incrementAndGet(), rooms == null ? "" : rooms);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** A parameter of the query, empty if it is not there. */
  private static String parameter(HttpExchange exchange, String name) {
    return Stream.of(exchange.getRequestURI().getQuery().split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private String memberEvents(HttpExchange exchange) {
    boolean joined = exchange.getRequestURI().getQuery().contains("membership=join");
    if (joined) {
      asked.incrementAndGet();
    }
    return (joined ? joined() : List.<String>of())
        .stream()
            .map(
                id ->
                    """
                    {"type":"m.room.member","state_key":"%s","sender":"%s","event_id":"$%s",\
                    "content":{"membership":"join"}}"""
                        .formatted(id, id, id.substring(1)))
            .collect(Collectors.joining(",", "{\"chunk\":[", "]}"));
  }

  private List<String> joined() {
    List<String> all = new ArrayList<>(members);
    if (staleAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      all.subList(1, all.size()).clear();
    } else {
      all.add(BOT);
    }
    return all;
  }

  private ScriptedHomeserver.Reply take(HttpExchange exchange) throws IOException {
    String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String tooLarge = refused;
    if (tooLarge != null && content.contains(tooLarge)) {
      return refusal;
    }
    messages.add(content);
    if (exchange.getRequestURI().getPath().contains("/m.reaction/")) {
      reactions.add(content.replaceAll(".*\"event_id\":\"([^\"]+)\".*", "$1"));
    }
    return ScriptedHomeserver.json(
        200, "{\"event_id\":\"$sent%d\"}".formatted(sent.incrementAndGet()));
  }
}
