package org.mycelium.bot.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.bot.matrix.RoomEvents;
import tools.jackson.databind.json.JsonMapper;

/**
 * A room as one person's client shows it, put together from what their own sync brought. Not
 * thread-safe.
 */
final class RoomView {
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Shown> messages = new LinkedHashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  /** Somebody came into the room. */
  record Arrival(Instant at, String userId) {}

  /** Takes an event in; one that is known is passed over. */
  void add(RawEvent raw) {
    if (!seen.add(raw.eventId())) {
      return;
    }
    switch (RoomEvents.read(raw)) {
      case RoomEvent.Text text -> messages.put(text.eventId(), shown(text, raw));
      case RoomEvent.Edit edit -> edit(edit);
      case RoomEvent.Reaction reaction -> react(reaction);
      case RoomEvent.Redaction redaction -> redact(redaction.target());
      case RoomEvent.Membership membership -> arrive(membership, raw);
      case RoomEvent.PollResponse _,
          RoomEvent.PowerLevels _,
          RoomEvent.Other _,
          RoomEvent.Malformed _ -> {}
    }
  }

  /** The messages, oldest first. */
  List<Shown> messages() {
    return List.copyOf(messages.values());
  }

  /** Who came, in order. */
  List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /** What somebody is called here. */
  String name(String userId) {
    return names.getOrDefault(userId, userId);
  }

  private static Shown shown(RoomEvent.Text text, RawEvent raw) {
    return new Shown(
        text.eventId(),
        text.sender(),
        at(raw),
        withoutIsolates(text.body()),
        text.replyTo(),
        text.threadRoot() != null,
        text.command() != null,
        0,
        List.of());
  }

  /** Only the sender's own edits count. */
  private void edit(RoomEvent.Edit edit) {
    messages.computeIfPresent(
        edit.target(),
        (_, m) ->
            m.sender().equals(edit.sender())
                ? new Shown(
                    m.eventId(),
                    m.sender(),
                    m.at(),
                    withoutIsolates(edit.newBody()),
                    m.replyTo(),
                    m.inThread(),
                    m.filledIn(),
                    m.edits() + 1,
                    m.reactions())
                : m);
  }

  private void react(RoomEvent.Reaction reaction) {
    messages.computeIfPresent(
        reaction.target(),
        (_, m) -> {
          List<Shown.Reacted> reactions = new ArrayList<>(m.reactions());
          reactions.add(new Shown.Reacted(reaction.eventId(), reaction.sender(), reaction.key()));
          return withReactions(m, reactions);
        });
  }

  private void redact(String target) {
    messages.remove(target);
    messages.replaceAll(
        (_, m) ->
            withReactions(
                m, m.reactions().stream().filter(r -> !r.eventId().equals(target)).toList()));
  }

  private void arrive(RoomEvent.Membership membership, RawEvent raw) {
    if (membership.membership().equals("join")) {
      String name = membership.displayName();
      names.put(membership.userId(), name == null ? membership.userId() : name);
      arrivals.add(new Arrival(at(raw), membership.userId()));
    }
  }

  private static Shown withReactions(Shown m, List<Shown.Reacted> reactions) {
    return new Shown(
        m.eventId(),
        m.sender(),
        m.at(),
        m.text(),
        m.replyTo(),
        m.inThread(),
        m.filledIn(),
        m.edits(),
        reactions);
  }

  private static Instant at(RawEvent raw) {
    return Instant.ofEpochMilli(
        JsonMapper.shared().readTree(raw.json()).path("origin_server_ts").longValue(0));
  }

  /** The characters that set a name's direction apart: clients obey them and show nothing. */
  private static String withoutIsolates(String text) {
    return text.replaceAll("[\u2066-\u2069]", "");
  }
}
