package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.LedgerTable;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.settings.Settings;

/** A line an entry, the same as members get from the bot. */
final class CsvLedger implements LedgerWriter {
  private final Writer out;

  CsvLedger(Writer out) throws IOException {
    this.out = out;
    out.write(LedgerTable.HEADER);
  }

  @Override
  public void begin(
      AssemblyId assembly, Settings settings, List<BudgetLine> lines, List<Tender> tenders) {
    // Each line says whose it is.
  }

  @Override
  public void write(AssemblyId assembly, LedgerEntry entry, String line, String by)
      throws IOException {
    out.write(LedgerTable.line(assembly, entry, line, by));
  }

  @Override
  public void end() {
    // Nothing ends a CSV file.
  }
}
