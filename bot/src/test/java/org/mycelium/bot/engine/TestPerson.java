package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.mycelium.bot.matrix.HomeserverAddress;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.matrix.MessagesPage;
import org.mycelium.bot.matrix.NewRoom;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.matrix.RoomEvents;
import org.mycelium.bot.matrix.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A member at a client that reaches the homeserver whatever happens to the bot's connection. */
final class TestPerson {
  private static final AtomicInteger TRANSACTIONS = new AtomicInteger();

  private final String id;
  private final Secret token;
  private final MatrixClient client;

  TestPerson(Login login, MatrixClient anonymous) {
    this.id = login.userId();
    this.token = login.accessToken();
    this.client = anonymous.withToken(login.accessToken());
  }

  String id() {
    return id;
  }

  /** As rooms show it of whoever chose no other. */
  String name() {
    return id.substring(1, id.indexOf(':'));
  }

  /** Makes a room and invites these. */
  String opens(String name, String... invited) throws MatrixException {
    return client.createRoom(new NewRoom(name, List.of(invited), false, null));
  }

  /** Begins a private conversation. */
  String chatsWith(String userId) throws MatrixException {
    return client.createRoom(new NewRoom(null, List.of(userId), true, null));
  }

  void invites(String room, String userId) throws MatrixException {
    client.invite(room, userId);
  }

  void joins(String room) throws MatrixException {
    client.join(room);
  }

  /** Says something; gives the event's id. */
  String says(String room, String words) throws MatrixException {
    return sends(room, MessageContents.text(words, null));
  }

  /** Says something as an answer to an event. */
  String answers(String room, String event, String words) throws MatrixException {
    return sends(room, MessageContents.text(words, null).inReplyTo(event));
  }

  /** Puts a picture on the homeserver; gives its address. */
  String puts(String name, byte[] picture) throws MatrixException {
    return client.upload(name, "image/png", picture);
  }

  /** Shows a picture that is on the homeserver; gives the event's id. */
  String shows(String room, String name, String address) throws MatrixException {
    return sends(room, MessageContents.picture("A photo", name, "image/png", 3, 1, 1, address));
  }

  private String sends(String room, MessageContents contents) throws MatrixException {
    return client.send(
        room, "m.room.message", "t" + TRANSACTIONS.incrementAndGet(), contents.json());
  }

  /** Reacts to an event. */
  void reacts(String room, String event, String key) throws MatrixException {
    client.send(
        room,
        "m.reaction",
        "t" + TRANSACTIONS.incrementAndGet(),
        MessageContents.reaction(event, key));
  }

  void removes(String room, String userId) throws MatrixException {
    client.putState(room, "m.room.member", userId, "{\"membership\":\"leave\"}");
  }

  /** Gives this user a power level. */
  void gives(String room, String userId, long level) throws MatrixException {
    ObjectNode levels = levels(room);
    levels.withObject("/users").put(userId, level);
    client.putState(room, "m.room.power_levels", "", levels.toString());
  }

  /** The level that the room's state gives this user, creators apart. */
  long levelOf(String room, String userId) throws MatrixException {
    return levels(room).path("users").path(userId).asLong(0);
  }

  private ObjectNode levels(String room) throws MatrixException {
    String content = client.state(room, "m.room.power_levels", "").orElseThrow();
    return (ObjectNode) JsonMapper.shared().readTree(content);
  }

  /** Whether this user is in the room. */
  boolean sees(String room, String userId) throws MatrixException {
    return client.joinedMembers(room).containsKey(userId);
  }

  /** What this user said in the room, oldest first, edits left out. */
  List<RoomEvent.Text> words(String room, String userId) throws MatrixException {
    return events(room).stream()
        .filter(event -> event.sender().equals(userId))
        .map(RoomEvents::read)
        .filter(RoomEvent.Text.class::isInstance)
        .map(RoomEvent.Text.class::cast)
        .toList();
  }

  /** What this user reacted to in the room, oldest first. */
  List<String> reactedTo(String room, String userId) throws MatrixException {
    return events(room).stream()
        .filter(event -> event.sender().equals(userId))
        .map(RoomEvents::read)
        .filter(RoomEvent.Reaction.class::isInstance)
        .map(event -> ((RoomEvent.Reaction) event).target())
        .toList();
  }

  /** The content of what this user handed out in the room, oldest first. */
  List<JsonNode> files(String room, String userId) throws MatrixException {
    return events(room).stream()
        .filter(event -> event.sender().equals(userId))
        .map(event -> JsonMapper.shared().readTree(event.json()).path("content"))
        .filter(content -> content.has("url"))
        .toList();
  }

  /**
   * A file as a client gets it: only who has a session may (specification, "Content repository").
   */
  byte[] fetches(HomeserverAddress homeserver, String file) throws Exception {
    String url =
        homeserver.url() + "_matrix/client/v1/media/download/" + file.substring("mxc://".length());
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(url))
                  .header("Authorization", "Bearer " + token.reveal())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }

  /** Waits until this user has said something like that. */
  void hears(String room, String userId, Predicate<String> like) throws Exception {
    Until.holds(
        "something said by " + userId,
        () -> words(room, userId).stream().anyMatch(text -> like.test(text.body())));
  }

  /** All events of the room, oldest first. */
  List<RawEvent> events(String room) throws MatrixException {
    List<RawEvent> newestFirst = new ArrayList<>();
    String from = null;
    do {
      MessagesPage page = client.messages(room, from, null, MatrixClient.Direction.BACKWARDS, 1000);
      newestFirst.addAll(page.events());
      from = page.end();
    } while (from != null);
    return newestFirst.reversed();
  }
}
