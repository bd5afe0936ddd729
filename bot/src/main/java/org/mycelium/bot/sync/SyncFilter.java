package org.mycelium.bot.sync;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which events the bot asks for, and where each kind of them goes. */
final class SyncFilter {
  /** How many events of a room one sync brings at most; what is before them is a gap. */
  static final int TIMELINE_EVENTS = 50;

  /** As many, where so many of every room were more than can be transferred or held. */
  static final int FEW_TIMELINE_EVENTS = 1;

  /** Events that are dealt with one by one, in their order. */
  private static final Set<String> FILED =
      Set.of(
          "m.room.message",
          "m.reaction",
          "m.room.redaction",
          "m.room.member",
          "m.room.encryption",
          "m.poll.response",
          "org.matrix.msc3381.poll.response");

  /** State of which only the newest matters. */
  private static final Set<String> KEPT =
      Set.of(
          "m.room.create",
          "m.room.power_levels",
          "m.room.name",
          "m.room.encryption",
          "m.room.tombstone");

  private SyncFilter() {}

  /** Whether an event of this type gets a row in the inbox. */
  static boolean isFiled(String type) {
    return FILED.contains(type);
  }

  /** Whether state of this type is kept. */
  static boolean isKept(String type) {
    return KEPT.contains(type);
  }

  /** The filter, as {@code /sync} takes it, for so many events of a room. */
  static String json(int timelineEvents) {
    return """
        {"presence":{"types":[]},"account_data":{"types":[]},\
        "room":{"account_data":{"types":[]},"ephemeral":{"types":[]},\
        "state":{"types":%s,"lazy_load_members":true},\
        "timeline":{"types":%s,"limit":%d,"lazy_load_members":true}}}"""
        .formatted(
            list(KEPT.stream()),
            list(Stream.concat(FILED.stream(), KEPT.stream())),
            timelineEvents);
  }

  private static String list(Stream<String> types) {
    List<String> sorted = types.distinct().sorted().toList();
    return sorted.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
  }
}
