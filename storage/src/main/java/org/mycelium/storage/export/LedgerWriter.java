package org.mycelium.storage.export;

import java.io.IOException;
import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.settings.Settings;

/** One format of the ledger. Entries come assembly by assembly. */
interface LedgerWriter {
  /** Whether entries come in order of their times; otherwise in that of their numbers. */
  default boolean byTime() {
    return false;
  }

  /**
   * What follows is of this assembly.
   *
   * @param lines every line of its budget there ever was
   * @param tenders every currency it has entries in
   */
  void begin(AssemblyId assembly, Settings settings, List<BudgetLine> lines, List<Tender> tenders)
      throws IOException;

  /**
   * The next entry.
   *
   * @param line the name of the budget line, if it is about one
   * @param by the name of who recorded it; empty where a decision did
   */
  void write(AssemblyId assembly, LedgerEntry entry, String line, String by) throws IOException;

  /** That was all. */
  void end() throws IOException;
}
