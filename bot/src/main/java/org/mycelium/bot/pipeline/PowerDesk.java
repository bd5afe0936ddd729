package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import org.mycelium.bot.matrix.PowerChange;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Tx;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Letter;

/** Hands power levels out to whom they are due. Used from one thread at a time. */
final class PowerDesk {
  private final Surroundings surroundings;
  private final Postbox postbox;

  PowerDesk(Surroundings surroundings, Postbox postbox) {
    this.surroundings = surroundings;
    this.postbox = postbox;
  }

  /** Asks the homeserver to change power levels; what else stands in them is looked up then. */
  void change(
      Transaction transaction,
      AssemblyId assembly,
      String roomId,
      Effect.ChangeLevels change,
      Tx tx) {
    List<PowerChange.OfUser> users =
        change.changes().stream()
            .map(
                one ->
                    new PowerChange.OfUser(
                        tx.members().get(one.member()).matrixId(), one.known(), one.to()))
            .toList();
    Letter letter =
        Letter.state(
                roomId,
                PowerChange.TYPE,
                "",
                new PowerChange(users).json(),
                postbox.transactionId())
            .about(assembly, Optional.empty());
    transaction.outbox().add(letter, surroundings.now());
  }
}
