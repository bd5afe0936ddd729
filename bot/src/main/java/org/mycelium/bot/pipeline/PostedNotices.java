package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.market.MarketFact.NoticePosted;
import org.mycelium.commands.market.Notice;
import org.mycelium.commands.market.NoticeNo;
import org.mycelium.commands.port.Tx;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.room.Room;

/** What hangs on the notice board, by the message that put it there. */
final class PostedNotices {
  private PostedNotices() {}

  /** A notice of an assembly. */
  record Posted(AssemblyId assembly, NoticeNo notice) {}

  /** What a member's own message put there, if it still hangs there. */
  static Optional<Posted> by(Transaction transaction, Room room, String sender, String message) {
    return room
        .assembly()
        .map(List::of)
        .orElseGet(() -> transaction.rooms().assembliesOf(sender))
        .stream()
        .flatMap(
            assembly ->
                notice(transaction.assembly(assembly), sender, message)
                    .map(notice -> new Posted(assembly, notice))
                    .stream())
        .findFirst();
  }

  private static Optional<NoticeNo> notice(Tx tx, String sender, String message) {
    Optional<Member> member = tx.members().byMatrixId(sender);
    return tx.chronicle().causedBy(Cause.event(message)).stream()
        .flatMap(
            fact ->
                fact instanceof NoticePosted posted
                    ? Optional.of(posted).stream()
                    : Optional.<NoticePosted>empty().stream())
        .filter(posted -> member.filter(one -> one.no().equals(posted.by())).isPresent())
        .map(NoticePosted::notice)
        .filter(no -> tx.notices().open().stream().map(Notice::no).anyMatch(no::equals))
        .findFirst();
  }
}
