package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.room.Room;

/** Payments that wait for their payer's yes, by the message they were asked for in. */
final class PaymentQuestions {
  private PaymentQuestions() {}

  /**
   * Waits no more for a payment whose payer deleted or edited the message that asked for it: a yes
   * after that would be to what they did not mean.
   *
   * @return the assembly in which one waited
   */
  static Optional<AssemblyId> takeBack(
      Transaction transaction, Room room, String sender, String message) {
    return room
        .assembly()
        .map(List::of)
        .orElseGet(() -> transaction.rooms().assembliesOf(sender))
        .stream()
        .filter(assembly -> takenBack(transaction, assembly, sender, message))
        .findFirst();
  }

  private static boolean takenBack(
      Transaction transaction, AssemblyId assembly, String sender, String message) {
    Optional<Member> payer =
        transaction
            .assembly(assembly)
            .members()
            .byMatrixId(sender)
            .filter(member -> transaction.pendingPayments(assembly).askedIn(member.no(), message));
    payer.ifPresent(member -> transaction.pendingPayments(assembly).forget(member.no()));
    return payer.isPresent();
  }
}
