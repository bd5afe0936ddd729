package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.matrix.RoomPower;
import org.mycelium.storage.Transaction;

/** Who may do what in a room, as its stored state has it. */
public final class RoomRights {
  private static final String CREATE = "m.room.create";
  private static final String POWER_LEVELS = "m.room.power_levels";

  private RoomRights() {}

  /** The room's rights; empty while its beginning is not known. */
  public static Optional<RoomPower> of(Transaction tx, String roomId) {
    return tx.rooms()
        .state(roomId, CREATE, "")
        .map(
            create ->
                RoomPower.of(
                    RawEvent.of(create),
                    tx.rooms().state(roomId, POWER_LEVELS, "").map(RawEvent::of).orElse(null)));
  }

  /** Whether this user may set such state. */
  public static boolean maySetState(Transaction tx, String roomId, String userId, String type) {
    return of(tx, roomId).filter(power -> power.maySetState(userId, type)).isPresent();
  }
}
