package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.testimony.ToldTestimony;
import org.mycelium.commands.text.Csv;
import org.mycelium.commands.text.Phrasebook;

/** A line a story. */
final class CsvStories implements StoryWriter {
  /** What the columns are called; programs read these, so they stay. */
  private static final List<String> COLUMNS =
      List.of("assembly", "story", "told_by", "about", "words");

  private final Writer out;

  CsvStories(Writer out) throws IOException {
    this.out = out;
    out.write(Csv.line(COLUMNS));
  }

  @Override
  public void write(AssemblyId assembly, List<ToldTestimony> told, Phrasebook book)
      throws IOException {
    for (ToldTestimony one : told) {
      out.write(
          Csv.line(
              List.of(
                  assembly.value(),
                  one.testimony().no(),
                  one.testimony().teller().orElse(""),
                  one.about().map(about -> book.say(about).plain()).orElse(""),
                  one.testimony().words())));
    }
  }

  @Override
  public void end() {
    // Nothing ends a CSV file.
  }
}
