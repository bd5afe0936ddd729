package org.mycelium.commands.bank;

import java.util.List;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.port.BankLines;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.text.Message;

/** How the bank and the books agree. */
final class Reconciliation {
  /** As many as a phone shows at once. */
  private static final int LISTED = 8;

  /** As many newest entries are looked through for one of the same amount. */
  private static final int LOOKED_THROUGH = 200;

  private final BankLines bank;
  private final Books books;
  private final boolean words;

  /**
   * Looks at these.
   *
   * @param words whether what the bank says of a line may be shown: to whoever keeps the books, in
   *     private
   */
  Reconciliation(BankLines bank, Books books, boolean words) {
    this.bank = bank;
    this.books = books;
    this.words = words;
  }

  Message all() {
    List<BankLine> open = bank.open();
    return new BankMessage.Shown(
        bank.count(),
        open.size(),
        open.stream().limit(LISTED).map(this::told).toList(),
        bank.stale(),
        bank.entriesWithout(LISTED));
  }

  Message one(BankLine line) {
    List<EntryNo> same =
        !line.open()
            ? List.of()
            : books.entriesBefore(books.nextEntry(), LOOKED_THROUGH).stream()
                .filter(entry -> fits(line, entry))
                .map(LedgerEntry::no)
                .filter(no -> bank.matchedWith(no).isEmpty())
                .limit(LISTED)
                .toList();
    return new BankMessage.One(told(line), line.entry(), line.ignored(), same);
  }

  private static boolean fits(BankLine line, LedgerEntry entry) {
    LedgerEntry.Kind kind =
        line.money().positive() ? LedgerEntry.Kind.INCOME : LedgerEntry.Kind.SPENT;
    return entry.kind() == kind && !entry.reversed() && line.comesTo(entry.transfer().money());
  }

  private BankMessage.Told told(BankLine line) {
    return new BankMessage.Told(line.no(), line.day(), line.money(), words ? line.text() : "");
  }
}
