package org.mycelium.storage.export;

import java.io.IOException;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.settings.Settings;

/** One format. Decisions come assembly by assembly. */
interface DecisionWriter {
  /** What follows is of this assembly. */
  void begin(AssemblyId assembly, Settings settings) throws IOException;

  /** The next decision. */
  void write(ExportedDecision decision) throws IOException;

  /** That was all. */
  void end() throws IOException;
}
