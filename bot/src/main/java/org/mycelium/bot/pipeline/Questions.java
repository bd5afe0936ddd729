package org.mycelium.bot.pipeline;

import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Transaction;

/**
 * Asks people something by name, in messages to which a reaction or an answer is about what was
 * asked. One transaction, one instance.
 *
 * @see Marks for what reactions to them mean
 */
record Questions(
    Postbox postbox, Transaction transaction, AssemblyId assembly, Settings settings, Tx tx) {
  /** Asks a witness whether votes were recorded as they were given. */
  void askWitness(String roomId, Effect.AskWitness ask) {
    Member witness = tx.members().get(ask.witness());
    String subject = ask.recording().toString();
    postbox.ask(transaction, assembly, roomId, witness, ask.message(), subject, settings);
  }

  /** Asks somebody whether they swap turns; in private only where they have a private room. */
  void askToSwap(String roomId, Effect.AskToSwap ask) {
    Member other = tx.members().get(ask.other());
    Optional<String> where =
        ask.inPrivate() ? transaction.rooms().privateWith(other.matrixId()) : Optional.of(roomId);
    String subject = ask.turn().toString();
    where.ifPresent(
        room -> postbox.ask(transaction, assembly, room, other, ask.message(), subject, settings));
  }
}
