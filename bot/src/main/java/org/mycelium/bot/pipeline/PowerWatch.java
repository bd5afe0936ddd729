package org.mycelium.bot.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.bot.matrix.RoomPower;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.power.PowerCommand;
import org.mycelium.commands.power.RoomLevels;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.due.DueItem;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.room.Room;

/**
 * Has the room's power levels compared with what the roles carry whenever either may have changed.
 * One comparison stands for any number of changes, for it looks at what is there by then.
 */
public final class PowerWatch {
  private static final String SUBJECT = "assembly";

  /** What a number of Matrix can be at most; the power of creators is above every other. */
  private static final long MOST = (1L << 53) - 1;

  private PowerWatch() {}

  /** The room shows other power levels, or would not take ours. */
  public static void changed(Transaction transaction, String roomId, Instant now) {
    transaction
        .rooms()
        .find(roomId)
        .flatMap(Room::assembly)
        .ifPresent(assembly -> plan(transaction, assembly, now));
  }

  /** Roles, or what they carry, may have changed. Nothing is planned where none carries any. */
  static void plan(Transaction transaction, AssemblyId assembly, Instant now) {
    Tx tx = transaction.assembly(assembly);
    if (!tx.powers().decided().isEmpty() || !tx.powers().held().isEmpty()) {
      transaction.due().put(assembly, DueWork.POWER, SUBJECT, now);
    }
  }

  /** A cause of its own: one look can follow another at the same instant. */
  static Cause cause(Transaction transaction, DueItem item) {
    Instant at = item.due();
    Tx tx = transaction.assembly(item.assembly());
    while (tx.known(Cause.due(item.kind(), item.assembly(), item.subject(), at))) {
      at = at.plusMillis(1);
    }
    return Cause.due(item.kind(), item.assembly(), item.subject(), at);
  }

  /** What is to be compared; empty where the room has not shown its power levels. */
  static Optional<PowerCommand.Balance> look(Transaction transaction, String roomId, String botId) {
    if (transaction.rooms().state(roomId, PowerChange.TYPE, "").isEmpty()) {
      return Optional.empty();
    }
    return RoomRights.of(transaction, roomId)
        .map(
            power ->
                new PowerCommand.Balance(
                    levels(power, botId), transaction.outbox().waits(roomId, PowerChange.TYPE)));
  }

  private static RoomLevels levels(RoomPower power, String botId) {
    return new RoomLevels(
        bounded(power.levelOf(botId)),
        bounded(power.neededToSetState(PowerChange.TYPE)),
        id -> bounded(power.levelOf(id)));
  }

  private static long bounded(long level) {
    return Math.clamp(level, -MOST, MOST);
  }
}
