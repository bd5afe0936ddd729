package org.mycelium.storage.export;

import java.io.IOException;
import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.testimony.ToldTestimony;
import org.mycelium.commands.text.Phrasebook;

/** One format of stories. They come assembly by assembly. */
interface StoryWriter {
  /**
   * All of an assembly's.
   *
   * @param told the first told leading; may be empty
   * @param book in its language
   */
  void write(AssemblyId assembly, List<ToldTestimony> told, Phrasebook book) throws IOException;

  /** That was all. */
  void end() throws IOException;
}
