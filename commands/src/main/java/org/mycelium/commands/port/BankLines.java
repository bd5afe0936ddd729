package org.mycelium.commands.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.bank.BankLine;
import org.mycelium.commands.bank.BankNo;
import org.mycelium.commands.ledger.EntryNo;

/** The bank's lines that one assembly brought in. */
public interface BankLines {
  /** The line of this number. */
  Optional<BankLine> find(BankNo no);

  /** Those that somebody still has to deal with, in order of number. */
  List<BankLine> open();

  /** All of these days, both ends included, in order of number. */
  List<BankLine> between(LocalDate first, LocalDate last);

  /** How many there are. */
  int count();

  /** The line that an entry of the ledger is matched with. */
  Optional<BankNo> matchedWith(EntryNo entry);

  /** Those whose entry was taken back since, in order of number. */
  List<BankNo> stale();

  /** The newest entries that were spent or came in, stand, and are matched with no line. */
  List<EntryNo> entriesWithout(int limit);

  /** The number the next line gets. */
  BankNo next();
}
