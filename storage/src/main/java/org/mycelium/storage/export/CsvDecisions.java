package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decisionlog.DecisionTable;
import org.mycelium.commands.settings.Settings;

/** A line a decision, the same as members get from the bot. */
final class CsvDecisions implements DecisionWriter {
  private final Writer out;

  CsvDecisions(Writer out) throws IOException {
    this.out = out;
    out.write(DecisionTable.HEADER);
  }

  @Override
  public void begin(AssemblyId assembly, Settings settings) {
    // Each line says whose it is.
  }

  @Override
  public void write(ExportedDecision decision) throws IOException {
    out.write(
        DecisionTable.line(
            decision.assembly(),
            decision.decision(),
            decision.proposer(),
            decision.dissent(),
            decision.margin(),
            decision.provenance().votes(),
            decision.statements()));
  }

  @Override
  public void end() {
    // Nothing ends a CSV file.
  }
}
