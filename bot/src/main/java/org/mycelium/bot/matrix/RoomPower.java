package org.mycelium.bot.matrix;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who may do what in a room, from its create and power-level events. Immutable and pure.
 *
 * <p>Defaults and the infinite power of creators follow the Matrix specification, {@code
 * m.room.power_levels} and room version 12 (MSC4289). Levels written as strings, as old rooms
 * allow, count; anything else that is no number counts as absent.
 */
public final class RoomPower {
  /** The power of a creator from room version 12 on: above every level. */
  public static final long CREATOR = Long.MAX_VALUE;

  private final String version;
  private final Set<String> creators;
  private final boolean creatorsAreInfinite;
  private final boolean levelsAreSet;
  private final JsonNode levels;

  private RoomPower(JsonNode create, String creatorSender, @Nullable JsonNode levels) {
    String named = Json.string(create, "room_version");
    this.version = named == null ? "1" : named;
    this.creatorsAreInfinite = isPrivileging(version);
    this.creators = creators(create, creatorSender);
    this.levelsAreSet = levels != null;
    this.levels = levels == null ? Json.newObject() : levels;
  }

  /**
   * Reads the two state events.
   *
   * @param create the {@code m.room.create}
   * @param powerLevels the {@code m.room.power_levels}; null if the room has none
   */
  public static RoomPower of(RawEvent create, @Nullable RawEvent powerLevels) {
    return new RoomPower(
        content(create), create.sender(), powerLevels == null ? null : content(powerLevels));
  }

  /** The same from the content of the levels. */
  static RoomPower withLevels(RawEvent create, JsonNode levels) {
    return new RoomPower(content(create), create.sender(), levels);
  }

  /** Such as {@code 12}. */
  public String roomVersion() {
    return version;
  }

  /** A user's level; {@link #CREATOR} for creators since room version 12. */
  public long levelOf(String userId) {
    if (creatorsAreInfinite && creators.contains(userId)) {
      return CREATOR;
    }
    if (!levelsAreSet) {
      return creators.contains(userId) ? 100 : 0;
    }
    return level(levels.path("users").path(userId), defaultLevel());
  }

  /** The level of everybody who has none of their own. */
  long defaultLevel() {
    return level(levels.path("users_default"), 0);
  }

  /** The level needed to send an event that is not state. */
  public long neededToSend(String eventType) {
    return level(levels.path("events").path(eventType), level(levels.path("events_default"), 0));
  }

  /** The level needed to set state. */
  public long neededToSetState(String eventType) {
    long stateDefault = level(levels.path("state_default"), levelsAreSet ? 50 : 0);
    return level(levels.path("events").path(eventType), stateDefault);
  }

  /** The level needed to redact what others sent, beside that to send a redaction. */
  public long neededToRedact() {
    return level(levels.path("redact"), 50);
  }

  /** The level needed to invite. */
  public long neededToInvite() {
    return level(levels.path("invite"), 0);
  }

  /** Whether the user may send such an event. */
  public boolean maySend(String userId, String eventType) {
    return levelOf(userId) >= neededToSend(eventType);
  }

  /** Whether the user may set such state. */
  public boolean maySetState(String userId, String eventType) {
    return levelOf(userId) >= neededToSetState(eventType);
  }

  /** Whether the user may redact what others sent. */
  public boolean mayRedact(String userId) {
    return levelOf(userId) >= neededToRedact() && maySend(userId, "m.room.redaction");
  }

  private Set<String> creators(JsonNode create, String sender) {
    if (creatorsAreInfinite) {
      Set<String> all =
          create
              .path("additional_creators")
              .valueStream()
              .flatMap(id -> id.stringValueOpt().stream())
              .collect(Collectors.toCollection(HashSet::new));
      all.add(sender);
      return Set.copyOf(all);
    }
    String creator = Json.string(create, "creator");
    // Room version 11 dropped the field in favour of the sender.
    return Set.of(creator == null ? sender : creator);
  }

  private static boolean isPrivileging(String version) {
    return version.equals("org.matrix.hydra.11")
        || (version.matches("\\d{1,6}") && Integer.parseInt(version) >= 12);
  }

  private static JsonNode content(RawEvent event) {
    return Json.read(event.json()).map(e -> e.path("content")).orElseGet(Json::newObject);
  }

  private static long level(JsonNode value, long otherwise) {
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isFloatingPointNumber()) {
      return (long) value.doubleValue();
    }
    if (value.isString() && value.stringValue().strip().matches("[+-]?\\d{1,18}")) {
      return Long.parseLong(value.stringValue().strip());
    }
    return otherwise;
  }
}
