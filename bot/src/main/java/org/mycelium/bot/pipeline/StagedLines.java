package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import org.mycelium.bot.matrix.RoomEvent;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.bank.BankFact.LineStaged;
import org.mycelium.commands.bank.BankNo;
import org.mycelium.commands.journal.Cause;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.inbox.Authorship;
import org.mycelium.storage.room.Room;

/** Lines of the bank, by the message that brought them in. */
final class StagedLines {
  private StagedLines() {}

  /** Lines of an assembly. */
  record Staged(AssemblyId assembly, List<BankNo> lines) {}

  /** What a member's own message in private brought in, if it did. */
  static Optional<Staged> by(Transaction transaction, Room room, RoomEvent.Redaction redaction) {
    Authorship author =
        transaction.inbox().authorship(redaction.target(), room.roomId(), redaction.sender());
    return room.isPrivate() && author == Authorship.OWN
        ? transaction.rooms().assembliesOf(redaction.sender()).stream()
            .map(assembly -> new Staged(assembly, lines(transaction, assembly, redaction.target())))
            .filter(staged -> !staged.lines().isEmpty())
            .findFirst()
        : Optional.empty();
  }

  private static List<BankNo> lines(Transaction transaction, AssemblyId assembly, String message) {
    return transaction.assembly(assembly).chronicle().causedBy(Cause.event(message)).stream()
        .filter(LineStaged.class::isInstance)
        .map(fact -> ((LineStaged) fact).line())
        .toList();
  }
}
