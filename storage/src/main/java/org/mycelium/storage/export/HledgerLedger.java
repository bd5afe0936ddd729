package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.PlainTextJournal;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.settings.Settings;

/** A journal of plain-text accounting; of one assembly, since accounts have no owner in it. */
final class HledgerLedger implements LedgerWriter {
  private final Writer out;
  private @Nullable PlainTextJournal journal;

  HledgerLedger(Writer out) {
    this.out = out;
  }

  /** Programs check sums in order of days, in whatever order entries stand. */
  @Override
  public boolean byTime() {
    return true;
  }

  @Override
  public void begin(
      AssemblyId assembly, Settings settings, List<BudgetLine> lines, List<Tender> tenders)
      throws IOException {
    journal = new PlainTextJournal(settings.zone(), lines);
    out.write(journal.head("The ledger of assembly " + assembly.value() + ".", tenders));
  }

  @Override
  public void write(AssemblyId assembly, LedgerEntry entry, String line, String by)
      throws IOException {
    out.write(Objects.requireNonNull(journal).entry(entry, by));
  }

  @Override
  public void end() {
    // Nothing ends a journal.
  }
}
