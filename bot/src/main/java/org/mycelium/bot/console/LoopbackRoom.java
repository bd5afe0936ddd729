package org.mycelium.bot.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.bot.matrix.RawEvent;

/** A room as the homeserver knows it. Not thread-safe. */
final class LoopbackRoom {
  private final String id;
  private final String name;
  private final boolean isPrivate;
  private final Map<String, String> members = new LinkedHashMap<>();
  private final Map<String, RawEvent> state = new LinkedHashMap<>();
  private final List<RawEvent> fresh = new ArrayList<>();
  private final Map<String, String> senders = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, String> latest = new HashMap<>();
  private final Map<String, String> cards = new HashMap<>();
  private final Map<String, Poll> polls = new HashMap<>();
  private final Map<Reaction, String> reactions = new HashMap<>();

  /**
   * An empty room.
   *
   * @param name of the room, or of the person it is private with, as the transcript has it
   */
  LoopbackRoom(String id, String name, boolean isPrivate) {
    this.id = id;
    this.name = name;
    this.isPrivate = isPrivate;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  boolean isPrivate() {
    return isPrivate;
  }

  /** Everyone joined, with display names, in the order they came; the bot may be among them. */
  Map<String, String> members() {
    return members;
  }

  /** The state as it stands. */
  List<RawEvent> state() {
    return List.copyOf(state.values());
  }

  /** A piece of it, of those that a room has one of. */
  Optional<RawEvent> state(String type) {
    return Optional.ofNullable(state.get(type + "\0"));
  }

  /** A piece of it that is no news. */
  void restore(RawEvent event) {
    state.put(event.type() + "\0" + event.stateKey(), event);
  }

  /** Files an event of a person. */
  void add(RawEvent event, String sender) {
    if (event.stateKey() != null) {
      state.put(event.type() + "\0" + event.stateKey(), event);
    }
    senders.put(event.eventId(), sender);
    fresh.add(event);
  }

  /** Files a message of the bot. */
  void addOwn(String eventId, String botId, String body) {
    senders.put(eventId, botId);
    bodies.put(eventId, body);
    latest.put(botId, eventId);
  }

  /** New since this was last asked. */
  List<RawEvent> takeFresh() {
    List<RawEvent> taken = List.copyOf(fresh);
    fresh.clear();
    return taken;
  }

  boolean hasFresh() {
    return !fresh.isEmpty();
  }

  /** The last message somebody wrote here, edits left out. */
  Optional<String> latestOf(String userId) {
    return Optional.ofNullable(latest.get(userId));
  }

  void rememberLatest(String userId, String eventId) {
    latest.put(userId, eventId);
  }

  /** The card of a proposal, such as P1. */
  Optional<String> card(String subject) {
    return Optional.ofNullable(cards.get(subject));
  }

  /** The first message about a proposal is its card. */
  void rememberCard(String subject, String eventId) {
    cards.putIfAbsent(subject, eventId);
  }

  /** The newest poll on a proposal, such as P1. */
  Optional<Poll> poll(String subject) {
    return Optional.ofNullable(polls.get(subject));
  }

  void rememberPoll(String subject, Poll poll) {
    polls.put(subject, poll);
  }

  Optional<String> senderOf(String eventId) {
    return Optional.ofNullable(senders.get(eventId));
  }

  /** What the bot's message says now, in place of what is returned. */
  String replaceBody(String eventId, String body) {
    String before = bodies.put(eventId, body);
    return before == null ? "" : before;
  }

  void rememberReaction(String userId, String target, String key, String eventId) {
    reactions.put(new Reaction(userId, target, key), eventId);
  }

  /** The event of a reaction that stands, which stands no longer. */
  Optional<String> takeReaction(String userId, String target, String key) {
    return Optional.ofNullable(reactions.remove(new Reaction(userId, target, key)));
  }

  /**
   * A poll as people see it.
   *
   * @param answers the ids by the words that are shown for them, in their order
   */
  record Poll(String eventId, Map<String, String> answers) {}

  private record Reaction(String userId, String target, String key) {}
}
