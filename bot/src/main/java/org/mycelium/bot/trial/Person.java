package org.mycelium.bot.trial;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.MessageContents;
import org.mycelium.bot.matrix.NewRoom;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.matrix.SyncBatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person with a Matrix client of their own: what they do, and what they see. They see by syncing
 * while they wait. Not thread-safe.
 */
final class Person implements AutoCloseable {
  /** Longer than anything of the trial takes on a slow machine. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** One look at the homeserver; short, so that a countdown can be shown between two. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** A trial's room has fewer events than this, so that no sync leaves any out. */
  private static final String FILTER = "{\"room\":{\"timeline\":{\"limit\":1000}}}";

  private static final String MESSAGE = "m.room.message";

  /** What is looked at besides while waiting. */
  @FunctionalInterface
  interface Watch {
    /**
     * Looks.
     *
     * @throws TrialFailure if there is no use in waiting on
     */
    void look() throws TrialFailure;
  }

  private final String name;
  private final Login login;
  private final Secret password;
  private final MatrixClient client;
  private final Watch watch;
  private final Map<String, RoomView> rooms = new HashMap<>();
  private @Nullable String since;

  private Person(String name, Login login, Secret password, MatrixClient client, Watch watch) {
    this.name = name;
    this.login = login;
    this.password = password;
    this.client = client;
    this.watch = watch;
  }

  /**
   * Makes their account and logs them in.
   *
   * @param name as others see it; in lower case it is their user name
   * @param watch looked at while they wait
   */
  static Person register(LocalHomeserver homeserver, String name, Secret password, Watch watch)
      throws MatrixException {
    Login login =
        homeserver.registration().register(name.toLowerCase(Locale.ROOT), password, false);
    MatrixClient client = homeserver.client().withToken(login.accessToken());
    client.setDisplayName(login.userId(), name);
    return new Person(name, login, password, client, watch);
  }

  String name() {
    return name;
  }

  String id() {
    return login.userId();
  }

  Secret password() {
    return password;
  }

  /** What has arrived of a room so far. */
  RoomView view(String room) {
    return rooms.computeIfAbsent(room, _ -> new RoomView());
  }

  // What they do. Whatever makes a message returns its id.

  String createsRoom(String roomName) throws MatrixException {
    return client.createRoom(new NewRoom(roomName, List.of(), false, null));
  }

  /** Opens a private chat with somebody. */
  String opensChat(String userId) throws MatrixException {
    return client.createRoom(new NewRoom(null, List.of(userId), true, null));
  }

  /** Gives somebody a moderator's rights: to pin, and to describe commands to clients. */
  void makesModerator(String room, String userId) throws MatrixException, TrialFailure {
    String type = "m.room.power_levels";
    String levels =
        client
            .state(room, type, "")
            .orElseThrow(() -> new TrialFailure("the room has no power levels", null));
    ObjectNode content = (ObjectNode) JsonMapper.shared().readTree(levels);
    content.withObjectProperty("users").put(userId, 50);
    client.putState(room, type, "", content.toString());
  }

  void invites(String room, String userId) throws MatrixException {
    client.invite(room, userId);
  }

  void joins(String room) throws MatrixException {
    client.join(room);
  }

  String says(String room, String text) throws MatrixException {
    return sends(room, MESSAGE, MessageContents.text(text, null).json());
  }

  String replies(String room, String eventId, String text) throws MatrixException {
    return sends(room, MESSAGE, MessageContents.text(text, null).inReplyTo(eventId).json());
  }

  /** Writes somebody's name, a colon and the text, as clients do for a mention. */
  String mentions(String room, String userId, String calledName, String text)
      throws MatrixException {
    MessageContents words = MessageContents.text(calledName + ": " + text, null);
    return sends(room, MESSAGE, words.mentioning(Set.of(userId)).json());
  }

  /**
   * Fills in a command that their client offered (MSC4391).
   *
   * @param typed what clients that do not know such commands show
   */
  String fillsIn(
      String room, String botId, String typed, String command, Map<String, String> arguments)
      throws MatrixException {
    MessageContents words = MessageContents.text(typed, null).mentioning(Set.of(botId));
    ObjectNode content = (ObjectNode) JsonMapper.shared().readTree(words.json());
    ObjectNode taken = content.putObject("org.matrix.msc4391.command").put("command", command);
    ObjectNode given = taken.putObject("arguments");
    arguments.forEach(given::put);
    return sends(room, MESSAGE, content.toString());
  }

  String reacts(String room, String eventId, String key) throws MatrixException {
    return sends(room, "m.reaction", MessageContents.reaction(eventId, key));
  }

  private String sends(String room, String type, String content) throws MatrixException {
    return client.send(room, type, UUID.randomUUID().toString(), content);
  }

  // What they see.

  /**
   * Waits until a message of this kind is shown to them.
   *
   * @param what completes the sentence "Ana does not see ..."
   */
  Shown sees(String room, String what, Predicate<Shown> fits) throws MatrixException, TrialFailure {
    return sees(room, what, fits, LIMIT, () -> {});
  }

  /**
   * Waits until a message of this kind is shown to them.
   *
   * @param what completes the sentence "Ana does not see ..."
   * @param meanwhile called about once a second
   */
  Shown sees(String room, String what, Predicate<Shown> fits, Duration limit, Runnable meanwhile)
      throws MatrixException, TrialFailure {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<Shown> found = view(room).messages().stream().filter(fits).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new TrialFailure(
            name + " does not see " + what + " within " + limit.toSeconds() + " s", null);
      }
      watch.look();
      meanwhile.run();
      look(LOOK);
    }
  }

  /** Looks at what is new, waiting no longer than this for something. */
  void look(Duration wait) throws MatrixException {
    SyncBatch batch = client.sync(since, wait, FILTER);
    for (JoinedRoom room : batch.joined()) {
      room.state().forEach(view(room.roomId())::add);
      room.timeline().forEach(view(room.roomId())::add);
    }
    since = batch.nextBatch();
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
