package org.mycelium.storage.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.Topics;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;
import org.mycelium.storage.decisionlog.StoredDecisionLog;
import org.mycelium.storage.metric.StoredMetrics;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.testimony.StoredTestimonies;

/**
 * Writes the stories that some readers may read at this moment, whether or not the bot runs. One
 * that was taken back, or is not for these readers any more, is not among them.
 */
public final class StoryExport {
  /** What the file is written in. */
  public enum Format {
    /** Markdown, in each assembly's own language. */
    MD,
    /** RFC 4180, with a header, safe to open in a spreadsheet. */
    CSV,
    /** An array of objects. */
    JSON
  }

  private StoryExport() {}

  /**
   * Writes stories, each assembly's in the order in which they were told.
   *
   * @param database the file
   * @param readers who is to read the file
   * @param only one assembly; empty for all
   * @param out gets UTF-8; is flushed, not closed
   * @throws CannotOpen if the file cannot be read
   * @throws IllegalArgumentException if there is no such assembly
   * @throws IOException if {@code out} takes no more
   */
  public static void write(
      Path database, Format format, Reach readers, Optional<AssemblyId> only, OutputStream out)
      throws IOException {
    try (Session session = Database.openToRead(database)) {
      session.run(Sql.plain("begin"));
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      StoryWriter writer =
          switch (format) {
            case MD -> new MarkdownStories(text, readers);
            case CSV -> new CsvStories(text);
            case JSON -> new JsonStories(text);
          };
      for (AssemblyId assembly : Export.assemblies(session, only)) {
        write(session, assembly, readers, writer);
      }
      writer.end();
      text.flush();
    }
  }

  private static void write(Session session, AssemblyId assembly, Reach readers, StoryWriter writer)
      throws IOException {
    Settings settings = new StoredSettings(session, assembly).current();
    Phrasebook book = Phrasebook.of(settings.language(), settings.zone(), Features.BUNDLES);
    Topics topics =
        new Topics(new StoredMetrics(session, assembly), new StoredDecisionLog(session, assembly));
    writer.write(
        assembly,
        new StoredTestimonies(session, assembly)
            .only(readers).all().reversed().stream().map(topics::told).toList(),
        book);
  }
}
