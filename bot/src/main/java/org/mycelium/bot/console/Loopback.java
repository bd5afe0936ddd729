package org.mycelium.bot.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mycelium.bot.console.transcript.Place;
import org.mycelium.bot.matrix.Invite;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.SyncBatch;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.bot.sync.Look;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.membership.MembershipCommand.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The homeserver, as far as a console needs one: who is in which room, who sent what, and what the
 * bot has not seen yet. Everything the bot gets from it is an event in Matrix's own form. Not
 * thread-safe.
 */
final class Loopback {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Where the first sync goes on: as if there had been one before, of which nothing is left to do.
   */
  static final String BEGINNING = "s0";

  private static final String BOT_NAME = "Mycelium";

  /** Ends every id here. */
  static final String SERVER = ":console";

  private static final int EVENT_ID_BYTES = 12;

  private final String botId;
  private final VirtualClock clock;
  private final Entropy entropy;
  private final Map<String, LoopbackRoom> rooms = new LinkedHashMap<>();
  private final List<Invite> invites = new ArrayList<>();
  private final List<String> entered = new ArrayList<>();

  /** Rooms of an earlier run that were not opened again in this one. */
  private final Set<String> restored = new HashSet<>();

  private final Map<String, String> displayNames = new LinkedHashMap<>();
  private int batch;

  /** A homeserver without rooms. */
  Loopback(String botId, VirtualClock clock, Entropy entropy) {
    this.botId = botId;
    this.clock = clock;
    this.entropy = entropy;
  }

  /** The Matrix id of somebody, by the name in the transcript. */
  static String userId(String who) {
    return "@" + who.toLowerCase(Locale.ROOT) + SERVER;
  }

  /** The name in the transcript of the user with this id. */
  static String who(String userId) {
    return userId.substring(1, userId.length() - SERVER.length());
  }

  /** The id of an assembly's room, by its name in the transcript. */
  static String roomId(String name) {
    return "!" + name + SERVER;
  }

  private static String privateRoomId(String who) {
    return "!private-" + who.toLowerCase(Locale.ROOT) + SERVER;
  }

  /** The bot's Matrix id. */
  String botId() {
    return botId;
  }

  /** Whether any room was opened. */
  boolean hasRooms() {
    return !rooms.isEmpty();
  }

  /** Whether there is a room of this name. */
  boolean has(String name) {
    return rooms.containsKey(roomId(name));
  }

  /** Who is in the room of this name, by the names in the transcript; the bot left out. */
  List<String> present(String name) {
    return byId(roomId(name)).stream()
        .flatMap(room -> room.members().keySet().stream())
        .filter(id -> !id.equals(botId))
        .map(Loopback::who)
        .toList();
  }

  /**
   * The first of these people makes a room, the others enter it, and the bot is invited. If the
   * room is there from an earlier run, whoever is missing enters it.
   */
  void open(String name, List<String> people) throws Impossible {
    if (restored.remove(roomId(name))) {
      byId(roomId(name)).ifPresent(room -> enterIfMissing(room, people));
      return;
    }
    if (has(name)) {
      throw new Impossible("There is a room of that name already.");
    }
    LoopbackRoom room = new LoopbackRoom(roomId(name), name, false);
    rooms.put(room.id(), room);
    String creator = people.getFirst();
    state(room, creator, "m.room.create", "", ClientEvents.creation());
    state(room, creator, "m.room.power_levels", "", ClientEvents.powerLevels());
    state(room, creator, "m.room.name", "", ClientEvents.name(name));
    people.forEach(person -> enter(room, person));
    invite(room, creator, false);
  }

  private void enterIfMissing(LoopbackRoom room, List<String> people) {
    people.stream()
        .filter(person -> !room.members().containsKey(userId(person)))
        .forEach(person -> enter(room, person));
  }

  /** A room is there from an earlier run, and the bot in it. */
  void restore(KnownRoom known) {
    String name =
        known
            .counterpart()
            .map(Loopback::who)
            .orElseGet(
                () -> known.roomId().substring(1, known.roomId().length() - SERVER.length()));
    LoopbackRoom room = new LoopbackRoom(known.roomId(), name, known.counterpart().isPresent());
    room.members().putAll(known.people());
    room.members().put(botId, BOT_NAME);
    known.cards().forEach(room::rememberCard);
    known.state().stream().map(RawEvent::of).forEach(room::restore);
    rooms.put(room.id(), room);
    restored.add(room.id());
    displayNames.putAll(known.people());
  }

  /** Whether somebody has a private chat with the bot. */
  boolean hasPrivate(String who) {
    return rooms.containsKey(privateRoomId(who));
  }

  /** Somebody begins a private chat with the bot. */
  void openPrivate(String who) {
    LoopbackRoom room = new LoopbackRoom(privateRoomId(who), who, true);
    rooms.put(room.id(), room);
    state(room, who, "m.room.create", "", ClientEvents.creation());
    enter(room, who);
    invite(room, who, true);
  }

  /** The room of a place, for somebody who is in it. */
  LoopbackRoom roomOf(String who, Place place) throws Impossible {
    LoopbackRoom room = room(who, place);
    if (!room.members().containsKey(userId(who))) {
      throw new Impossible(
          "%s is not in %s, so the homeserver would refuse this. Write `%s%s joins` first, or `%s (private): ...`."
              .formatted(who, room.name(), who, at(place), who));
    }
    return room;
  }

  private LoopbackRoom room(String who, Place place) throws Impossible {
    String id =
        switch (place) {
          case Place.Room named -> roomId(named.name());
          case Place.Private _ -> privateRoomId(who);
        };
    LoopbackRoom room = rooms.get(id);
    if (room == null) {
      throw new Impossible(
          "There is no such room. Open it first, for example `room bakers: ana, bo`.");
    }
    return room;
  }

  private static String at(Place place) {
    return place instanceof Place.Room named && !named.name().equals(Place.MAIN)
        ? " @" + named.name()
        : "";
  }

  /** Somebody enters a room. */
  void join(String who, Place place) throws Impossible {
    LoopbackRoom room = room(who, place);
    if (room.members().containsKey(userId(who))) {
      throw new Impossible(who + " is in " + room.name() + " already.");
    }
    enter(room, who);
  }

  /** Somebody enters the private chat of another with the bot. */
  void intrude(String who, String whose) throws Impossible {
    LoopbackRoom room = rooms.get(privateRoomId(whose));
    if (room == null) {
      throw new Impossible(
          "%s has no private chat with the bot yet. Begin it: `%s (private): help`."
              .formatted(whose, whose));
    }
    if (room.members().containsKey(userId(who))) {
      throw new Impossible(who + " is in that chat already.");
    }
    enter(room, who);
  }

  /** Somebody leaves a room. */
  void leave(String who, Place place) throws Impossible {
    LoopbackRoom room = roomOf(who, place);
    room.members().remove(userId(who));
    state(room, who, "m.room.member", userId(who), ClientEvents.membership("leave", name(who)));
  }

  /** Somebody takes another display name. */
  void rename(String who, Place place, String name) throws Impossible {
    LoopbackRoom room = roomOf(who, place);
    displayNames.put(userId(who), name);
    enter(room, who);
  }

  /** Somebody sends an event; gives its id. */
  String send(LoopbackRoom room, String who, String type, ObjectNode content) {
    return file(room, who, event(who).put("type", type), content);
  }

  /**
   * Somebody's client sends whatever it likes; what it leaves out of an event's frame is filled in.
   */
  void sendRaw(LoopbackRoom room, String who, String text) {
    Optional<ObjectNode> given = object(text);
    String event = given.isEmpty() ? text : framed(text, given.get(), event(who));
    room.add(RawEvent.of(event), userId(who));
  }

  /**
   * Adds what is missing and leaves the rest as it is written, a key that is there twice included.
   */
  private static String framed(String text, ObjectNode given, ObjectNode frame) {
    given.propertyNames().forEach(frame::remove);
    String added = frame.toString();
    String rest = text.substring(text.indexOf('{') + 1);
    return frame.isEmpty()
        ? text
        : added.substring(0, added.length() - 1) + (given.isEmpty() ? "" : ",") + rest;
  }

  /** Somebody gives somebody a power level. */
  void empower(LoopbackRoom room, String who, String userId, long level) {
    state(room, who, PowerChange.TYPE, "", LoopbackLevels.with(room, userId, level));
  }

  /** The bot changes power levels, where the room lets it; whether it did. */
  boolean botChanges(LoopbackRoom room, PowerChange change) {
    Optional<ObjectNode> changed = LoopbackLevels.with(room, change, botId);
    changed.ifPresent(levels -> state(room, who(botId), PowerChange.TYPE, "", levels));
    return changed.isPresent();
  }

  /** The bot enters a room it was invited to. */
  void botJoins(String roomId) {
    LoopbackRoom room = rooms.get(roomId);
    if (room != null && room.members().putIfAbsent(botId, BOT_NAME) == null) {
      room.add(
          RawEvent.of(
              event(who(botId))
                  .put("type", "m.room.member")
                  .put("state_key", botId)
                  .set("content", ClientEvents.membership("join", BOT_NAME))
                  .toString()),
          botId);
      entered.add(roomId);
    }
  }

  /** The bot leaves a room, or declines to enter it. */
  void botLeaves(String roomId) {
    byId(roomId).ifPresent(room -> room.members().remove(botId));
  }

  /** What the bot sees when it looks who is in a room. */
  Look look(String roomId) {
    LoopbackRoom room = Objects.requireNonNull(rooms.get(roomId), roomId);
    List<Person> people =
        room.members().entrySet().stream()
            .filter(member -> !member.getKey().equals(botId))
            .map(member -> new Person(member.getKey(), member.getValue()))
            .toList();
    return new Look(new Roster(people), room.isPrivate());
  }

  /** The room with this id, if there is one. */
  Optional<LoopbackRoom> byId(String roomId) {
    return Optional.ofNullable(rooms.get(roomId));
  }

  /** Whether {@link #sync} would bring anything. */
  boolean hasNews() {
    return !invites.isEmpty()
        || !entered.isEmpty()
        || rooms.values().stream().anyMatch(room -> inside(room) && room.hasFresh());
  }

  /** What the bot has not seen yet. */
  SyncBatch sync() {
    List<JoinedRoom> joined =
        rooms.values().stream()
            .filter(this::inside)
            .filter(room -> room.hasFresh() || entered.contains(room.id()))
            .map(
                room ->
                    new JoinedRoom(
                        room.id(),
                        false,
                        null,
                        entered.contains(room.id()) ? room.state() : List.of(),
                        room.takeFresh()))
            .toList();
    SyncBatch news = new SyncBatch("s" + ++batch, joined, invites, List.of());
    invites.clear();
    entered.clear();
    return news;
  }

  private boolean inside(LoopbackRoom room) {
    return room.members().containsKey(botId);
  }

  private void enter(LoopbackRoom room, String who) {
    room.members().put(userId(who), name(who));
    state(room, who, "m.room.member", userId(who), ClientEvents.membership("join", name(who)));
  }

  private void invite(LoopbackRoom room, String inviter, boolean direct) {
    ObjectNode content = JSON.createObjectNode().put("membership", "invite");
    if (direct) {
      content.put("is_direct", true);
    }
    ObjectNode invitation =
        event(inviter).put("type", "m.room.member").put("state_key", botId).set("content", content);
    List<String> seen = new ArrayList<>();
    room.state().stream()
        .filter(event -> !event.type().equals("m.room.member"))
        .forEach(event -> seen.add(event.json()));
    seen.add(invitation.toString());
    invites.add(new Invite(room.id(), seen));
  }

  private String state(LoopbackRoom room, String who, String type, String key, ObjectNode content) {
    return file(room, who, event(who).put("type", type).put("state_key", key), content);
  }

  private String file(LoopbackRoom room, String who, ObjectNode frame, ObjectNode content) {
    RawEvent event = RawEvent.of(frame.set("content", content).toString());
    room.add(event, userId(who));
    return event.eventId();
  }

  private ObjectNode event(String who) {
    return JSON.createObjectNode()
        .put("event_id", "$" + HexFormat.of().formatHex(entropy.bytes(EVENT_ID_BYTES)))
        .put("sender", userId(who))
        .put("origin_server_ts", clock.instant().toEpochMilli());
  }

  private String name(String who) {
    return displayNames.computeIfAbsent(
        userId(who),
        _ ->
            Character.toString(Character.toUpperCase(who.codePointAt(0)))
                + who.substring(Character.charCount(who.codePointAt(0))));
  }

  static Optional<ObjectNode> object(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
