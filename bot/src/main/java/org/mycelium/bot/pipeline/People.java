package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RoomPower;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.storage.Transaction;

/**
 * Who somebody is to an assembly: by exact Matrix id, and by the room's power levels as the
 * homeserver gave them.
 */
final class People {
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
        .<Issuer>map(
            member ->
                new Issuer.Person(
                    member, RoomRights.maySetState(transaction, roomId, userId, SETTINGS)))
        .orElseGet(() -> new Issuer.Stranger(userId, userId));
  }

  /** The version of a room, if its rights are none that we know how to read. */
  static Optional<String> unknownVersion(Transaction transaction, String roomId) {
    return RoomRights.of(transaction, roomId)
        .map(RoomPower::roomVersion)
        .filter(version -> !known(version));
  }

  private static boolean known(String version) {
    return version.matches("\\d{1,2}") && Integer.parseInt(version) <= NEWEST_KNOWN_VERSION;
  }
}
