package org.mycelium.bot.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The client-server API of one homeserver for one account: one blocking method per endpoint.
 *
 * <p>Thread-safe; call it from virtual threads. Nothing is repeated, queued or delayed here: see
 * {@link SendGate}. Every method throws a {@link MatrixException} if there is no answer to work
 * with. An interrupt ends a call as {@code Unreachable} and leaves the thread's flag set.
 *
 * <p>JSON content is passed and returned as text. Ids are encoded into paths, not checked: check
 * what strangers wrote with {@link MatrixIds} first.
 */
public final class MatrixClient implements AutoCloseable {
  private static final String V3 = "_matrix/client/v3";

  /** Which way to read a room's history. */
  public enum Direction {
    FORWARDS("f"),
    BACKWARDS("b");

    private final String code;

    Direction(String code) {
      this.code = code;
    }
  }

  private final HomeserverCalls calls;

  /** A client without an account, good for {@link #versions()} and {@link #login}. */
  public MatrixClient(HomeserverAddress address, ClientLimits limits, InstantSource clock) {
    this(new HomeserverCalls(address, limits, clock));
  }

  private MatrixClient(HomeserverCalls calls) {
    this.calls = calls;
  }

  /**
   * A client for an account, over the same connections: closing one closes both.
   *
   * @throws IllegalArgumentException if the token cannot be one, without repeating it
   */
  public MatrixClient withToken(Secret token) {
    return new MatrixClient(calls.withToken(token));
  }

  /** Breaks off every call under way. */
  @Override
  public void close() {
    calls.close();
  }

  /** The specification versions the homeserver speaks, such as {@code v1.11}. */
  public List<String> versions() throws MatrixException {
    String answer = calls.get(calls.path("_matrix/client", "versions"));
    List<String> versions = new ArrayList<>();
    for (JsonNode version : Json.object("versions", answer).path("versions").values()) {
      version.stringValueOpt().ifPresent(versions::add);
    }
    return versions;
  }

  /** What the homeserver's clock shows, to the second; empty if it does not say. */
  public Optional<Instant> time() throws MatrixException {
    return calls.time(calls.path("_matrix/client", "versions"));
  }

  /** Whose token this is. */
  public Account whoAmI() throws MatrixException {
    JsonNode answer = Json.object("whoami", calls.get(v3("account", "whoami")));
    return new Account(
        Json.required("whoami", answer, "user_id"), Json.string(answer, "device_id"));
  }

  /**
   * Opens a session with a password.
   *
   * @param user a user id or its local part
   * @param deviceId the device to go on with; null for a new one
   */
  public Login login(String user, Secret password, @Nullable String deviceId, String deviceName)
      throws MatrixException {
    ObjectNode body = Json.newObject().put("type", "m.login.password");
    body.putObject("identifier").put("type", "m.id.user").put("user", user);
    body.put("password", password.reveal()).put("initial_device_display_name", deviceName);
    if (deviceId != null) {
      body.put("device_id", deviceId);
    }
    JsonNode answer = Json.object("login", calls.post(v3("login"), body.toString()));
    return new Login(
        Json.required("login", answer, "user_id"),
        Json.required("login", answer, "device_id"),
        new Secret(Json.required("login", answer, "access_token")));
  }

  /** Ends the session; its device is deleted and its token void. */
  public void logout() throws MatrixException {
    calls.post(v3("logout"), "{}");
  }

  /**
   * What is new since a batch.
   *
   * @param since null for a first sync
   * @param timeout how long the homeserver may wait for something new; zero for no wait
   * @param filter an id from {@link #uploadFilter}, or a filter's JSON; null for none
   */
  public SyncBatch sync(@Nullable String since, Duration timeout, @Nullable String filter)
      throws MatrixException {
    HttpUrl.Builder url =
        v3("sync").addQueryParameter("timeout", Long.toString(timeout.toMillis()));
    addIfPresent(url, "since", since);
    addIfPresent(url, "filter", filter);
    return SyncReader.read("sync", calls.getLong(url, timeout));
  }

  /** Keeps a filter on the homeserver, for {@link #sync}. */
  public String uploadFilter(String userId, String filterJson) throws MatrixException {
    String answer = calls.post(v3("user", userId, "filter"), filterJson);
    return Json.required("filter", Json.object("filter", answer), "filter_id");
  }

  /** Display names of those joined, by user id; the id itself for those without a name. */
  public Map<String, String> joinedMembers(String roomId) throws MatrixException {
    String answer = calls.getLong(v3("rooms", roomId, "joined_members"), Duration.ZERO);
    Map<String, String> names = new LinkedHashMap<>();
    for (var member : Json.object("joined_members", answer).path("joined").properties()) {
      String name = Json.text(member.getValue(), "display_name");
      names.put(member.getKey(), name == null ? member.getKey() : name);
    }
    return names;
  }

  /**
   * The member events of a room.
   *
   * @param at a batch, to see the members of that moment; null for now
   * @param membership such as {@code join}; null for all
   */
  public List<RawEvent> members(String roomId, @Nullable String at, @Nullable String membership)
      throws MatrixException {
    HttpUrl.Builder url = v3("rooms", roomId, "members");
    addIfPresent(url, "at", at);
    addIfPresent(url, "membership", membership);
    return Events.page("members", calls.getLong(url, Duration.ZERO)).events();
  }

  /**
   * A page of history.
   *
   * @param from a batch; null for the end of the room one reads from
   * @param to where to stop; null to go on
   * @param limit at most so many events, 1 to 1000
   * @return a page that may be empty though there is a next one, which is never this one again
   */
  public MessagesPage messages(
      String roomId, @Nullable String from, @Nullable String to, Direction direction, int limit)
      throws MatrixException {
    HttpUrl.Builder url =
        v3("rooms", roomId, "messages")
            .addQueryParameter("dir", direction.code)
            .addQueryParameter("limit", Integer.toString(limit));
    addIfPresent(url, "from", from);
    addIfPresent(url, "to", to);
    MessagesPage page = Events.page("messages", calls.getLong(url, Duration.ZERO));
    if (page.end() == null || !page.end().equals(from)) {
      return page;
    }
    if (!page.events().isEmpty()) {
      throw new MatrixException.Garbled("messages: the page after this one is this one again");
    }
    // How some homeservers say that there is no more.
    return new MessagesPage(page.start(), null, page.events(), page.state());
  }

  /** One event, or none if it does not exist or may not be seen. */
  public Optional<RawEvent> event(String roomId, String eventId) throws MatrixException {
    return getIfFound(v3("rooms", roomId, "event", eventId)).map(RawEvent::of);
  }

  /**
   * Sends an event; with the same transaction id from the same device it is sent once.
   *
   * @return the event id
   */
  public String send(String roomId, String type, String transactionId, String contentJson)
      throws MatrixException {
    return eventId(calls.put(v3("rooms", roomId, "send", type, transactionId), contentJson));
  }

  /**
   * Hands a file over. Doing it twice makes two files, of which one is never looked at.
   *
   * @param mediaType such as {@code text/csv; charset=utf-8}
   * @return its address, which begins with {@code mxc://}
   */
  public String upload(String name, String mediaType, byte[] file) throws MatrixException {
    HttpUrl.Builder url =
        calls.path("_matrix/media/v3", "upload").addQueryParameter("filename", name);
    JsonNode answer = Json.object("upload", calls.post(url, file, mediaType));
    String address = Json.required("upload", answer, "content_uri");
    if (!MatrixIds.isMediaAddress(address)) {
      throw new MatrixException.Garbled("upload: the answer has no address of a file");
    }
    return address;
  }

  /**
   * Redacts an event; transaction ids work as in {@link #send}.
   *
   * @param reason null for none
   * @return the id of the redaction
   */
  public String redact(String roomId, String eventId, String transactionId, @Nullable String reason)
      throws MatrixException {
    ObjectNode body = Json.newObject();
    if (reason != null) {
      body.put("reason", reason);
    }
    return eventId(
        calls.put(v3("rooms", roomId, "redact", eventId, transactionId), body.toString()));
  }

  /** The content of a state event as JSON, or none if it was never set or may not be seen. */
  public Optional<String> state(String roomId, String type, String stateKey)
      throws MatrixException {
    return getIfFound(v3("rooms", roomId, "state", type, stateKey));
  }

  /** What a room is called; empty if it has no name. */
  public Optional<String> roomName(String roomId) throws MatrixException {
    return state(roomId, "m.room.name", "")
        .flatMap(Json::read)
        .map(content -> Json.text(content, "name"))
        .filter(name -> !name.isBlank());
  }

  /** All state of a room, members included. */
  public List<RawEvent> state(String roomId) throws MatrixException {
    return Events.array("state", calls.getLong(v3("rooms", roomId, "state"), Duration.ZERO));
  }

  /**
   * Sets state; doing it twice with the same content changes nothing.
   *
   * @return the event id
   */
  public String putState(String roomId, String type, String stateKey, String contentJson)
      throws MatrixException {
    return eventId(calls.put(v3("rooms", roomId, "state", type, stateKey), contentJson));
  }

  /** The ids of the rooms the account is in. */
  public List<String> joinedRooms() throws MatrixException {
    String answer = calls.getLong(v3("joined_rooms"), Duration.ZERO);
    List<String> rooms = new ArrayList<>();
    for (JsonNode room : Json.object("joined_rooms", answer).path("joined_rooms").values()) {
      room.stringValueOpt().filter(MatrixIds::isRoomId).ifPresent(rooms::add);
    }
    return rooms;
  }

  /**
   * Joins a room, or does nothing if already in it.
   *
   * @return the room id
   */
  public String join(String roomIdOrAlias) throws MatrixException {
    return roomId(calls.post(v3("join", roomIdOrAlias), "{}"));
  }

  /** Leaves a room, or declines an invitation to it. */
  public void leave(String roomId) throws MatrixException {
    calls.post(v3("rooms", roomId, "leave"), "{}");
  }

  /** Invites somebody. */
  public void invite(String roomId, String userId) throws MatrixException {
    String body = Json.newObject().put("user_id", userId).toString();
    calls.post(v3("rooms", roomId, "invite"), body);
  }

  /**
   * Creates a room. Not idempotent: after {@code Unreachable}, look before asking again.
   *
   * @return the room id
   */
  public String createRoom(NewRoom room) throws MatrixException {
    return roomId(calls.post(v3("createRoom"), room.json()));
  }

  /** What an account calls itself; untrusted. */
  public Optional<String> displayName(String userId) throws MatrixException {
    Optional<String> answer = getIfFound(v3("profile", userId, "displayname"));
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(Json.text(Json.object("profile", answer.get()), "displayname"));
  }

  /** Sets the account's display name. */
  public void setDisplayName(String userId, String name) throws MatrixException {
    String body = Json.newObject().put("displayname", name).toString();
    calls.put(v3("profile", userId, "displayname"), body);
  }

  /**
   * Exempts an account from Synapse's limits on messages; needs the token of a server admin
   * (Synapse admin API, "Override ratelimiting for users").
   */
  public void exemptFromRateLimit(String userId) throws MatrixException {
    calls.post(
        calls.path("_synapse/admin/v1", "users", userId, "override_ratelimit"),
        "{\"messages_per_second\":0,\"burst_count\":0}");
  }

  private HttpUrl.Builder v3(String... segments) {
    return calls.path(V3, segments);
  }

  private Optional<String> getIfFound(HttpUrl.Builder url) throws MatrixException {
    try {
      return Optional.of(calls.get(url));
    } catch (MatrixException.Refused e) {
      if (e.errcode().equals("M_NOT_FOUND")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static void addIfPresent(HttpUrl.Builder url, String name, @Nullable String value) {
    if (value != null) {
      url.addQueryParameter(name, value);
    }
  }

  private static String eventId(String answer) throws MatrixException.Garbled {
    return Json.required("send", Json.object("send", answer), "event_id");
  }

  private static String roomId(String answer) throws MatrixException.Garbled {
    return Json.required("room", Json.object("room", answer), "room_id");
  }
}
