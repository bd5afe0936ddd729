package org.mycelium.storage.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.TestimonyMessage;
import org.mycelium.commands.testimony.ToldTestimony;
import org.mycelium.commands.text.Phrasebook;

/** A chapter an assembly: who tells, about what, and their words as a quotation. */
final class MarkdownStories implements StoryWriter {
  private final Writer out;
  private final Reach readers;

  MarkdownStories(Writer out, Reach readers) {
    this.out = out;
    this.readers = readers;
  }

  @Override
  public void write(AssemblyId assembly, List<ToldTestimony> told, Phrasebook book)
      throws IOException {
    MarkdownText text = new MarkdownText(out, book);
    out.write("# ");
    text.paragraph(new TestimonyMessage.Collection(readers));
    for (ToldTestimony one : told) {
      text.paragraph(one::heading);
      text.quote(one.testimony().words());
    }
    text.paragraph(new TestimonyMessage.CollectionEnd(told.isEmpty()));
  }

  @Override
  public void end() {
    // Each chapter ends by itself.
  }
}
