package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.RoomPower;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.storage.Transaction;

/**
 * Who somebody is to an assembly: by exact Matrix id, and by the room's power levels as the
 * homeserver gave them.
 */
final class People {
  private static final String CREATE = "m.room.create";
  private static final String POWER_LEVELS = "m.room.power_levels";

  /** Whoever may set ordinary state of the room may change its settings here. */
  private static final String SETTINGS = "org.mycelium.settings";

  private static final int NEWEST_KNOWN_VERSION = 12;

  private People() {}

  /** The issuer of something this user sent. */
  static Issuer issuer(Transaction transaction, AssemblyId assembly, String roomId, String userId) {
    return transaction
        .assembly(assembly)
        .members()
        .byMatrixId(userId)
        .<Issuer>map(member -> new Issuer.Person(member, maySteer(transaction, roomId, userId)))
        .orElseGet(() -> new Issuer.Stranger(userId, userId));
  }

  /** The version of a room, if its rights are none that we know how to read. */
  static Optional<String> unknownVersion(Transaction transaction, String roomId) {
    return power(transaction, roomId)
        .map(RoomPower::roomVersion)
        .filter(version -> !known(version));
  }

  private static boolean known(String version) {
    return version.matches("\\d{1,2}") && Integer.parseInt(version) <= NEWEST_KNOWN_VERSION;
  }

  private static boolean maySteer(Transaction transaction, String roomId, String userId) {
    return power(transaction, roomId)
        .map(power -> power.maySetState(userId, SETTINGS))
        .orElse(false);
  }

  private static Optional<RoomPower> power(Transaction transaction, String roomId) {
    return transaction
        .rooms()
        .state(roomId, CREATE, "")
        .map(
            create ->
                RoomPower.of(
                    RawEvent.of(create),
                    transaction
                        .rooms()
                        .state(roomId, POWER_LEVELS, "")
                        .map(RawEvent::of)
                        .orElse(null)));
  }
}
