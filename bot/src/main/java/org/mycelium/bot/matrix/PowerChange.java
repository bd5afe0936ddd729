package org.mycelium.bot.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Levels of some users that are to be changed in the power levels of a room, whatever else stands
 * there. Immutable and pure.
 *
 * <p>What may be done follows the authorisation rules of rooms: nobody is raised above, or changed
 * who stands at, the level of whoever does it. This goes further and never gives that level itself,
 * since it could not be taken back. Creators since room version 12 have no entry (MSC4289).
 */
public record PowerChange(List<OfUser> users) {
  /** The type of the state. */
  public static final String TYPE = "m.room.power_levels";

  private static final String USERS = "users";

  /** Keeps its own copy. */
  public PowerChange {
    users = List.copyOf(users);
  }

  /**
   * One user's level.
   *
   * @param known at which of these it may be changed; at another, somebody else changed it
   */
  public record OfUser(String userId, List<Long> known, long to) {
    /** Keeps its own copy. */
    public OfUser {
      known = List.copyOf(known);
    }
  }

  /** The form it waits in. */
  public String json() {
    ObjectNode whole = Json.newObject();
    ArrayNode all = whole.putArray(USERS);
    for (OfUser one : users) {
      ArrayNode known =
          all.addObject().put("user", one.userId()).put("to", one.to()).putArray("known");
      one.known().forEach(known::add);
    }
    return whole.toString();
  }

  /** Reads that form. */
  public static PowerChange of(String json) {
    List<OfUser> users = new ArrayList<>();
    for (JsonNode one : Json.read(json).orElseThrow().path(USERS).values()) {
      users.add(
          new OfUser(
              one.path("user").stringValue(),
              one.path("known").valueStream().map(JsonNode::longValue).toList(),
              one.path("to").longValue()));
    }
    return new PowerChange(users);
  }

  /**
   * The content that is to take the place of this one.
   *
   * @param create the room's {@code m.room.create}
   * @param content of its {@code m.room.power_levels}, as JSON
   * @param by who changes it, and is never changed
   * @return empty if nothing is to be changed, or nothing may be
   */
  public Optional<String> in(RawEvent create, String content, String by) {
    Optional<ObjectNode> read =
        Json.read(content).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode levels = read.get();
    RoomPower power = RoomPower.withLevels(create, levels);
    if (!power.maySetState(by, TYPE)) {
      return Optional.empty();
    }
    boolean isChanged = false;
    for (OfUser one : users) {
      long is = power.levelOf(one.userId());
      boolean may = is < power.levelOf(by) && one.to() < power.levelOf(by);
      if (is != one.to() && one.known().contains(is) && may && !one.userId().equals(by)) {
        put(levels, one, power.defaultLevel());
        isChanged = true;
      }
    }
    return isChanged ? Optional.of(levels.toString()) : Optional.empty();
  }

  /** What everybody has needs no entry. */
  private static void put(ObjectNode levels, OfUser one, long everybody) {
    ObjectNode entries =
        levels.path(USERS) instanceof ObjectNode there ? there : levels.putObject(USERS);
    if (one.to() == everybody) {
      entries.remove(one.userId());
    } else {
      entries.put(one.userId(), one.to());
    }
  }
}
