package org.mycelium.bot.warmup;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mycelium.bot.cli.DigestCommand;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Program;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.picture.Painter;
import org.mycelium.commands.Features;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/**
 * Writes a digest of what was played, and a picture, since the play is too short for one: most of
 * the time that a digest takes is that of loading what it is made with.
 */
final class DigestRehearsal {
  private static final int COLUMNS = 12;

  private DigestRehearsal() {}

  /** Writes into this folder, from this database. */
  static void play(Path database, Path folder) throws OperatingException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal silent = new Terminal(nowhere, nowhere, Map.of(), InstantSource.system());
    int code =
        new Program(silent, List.of(new DigestCommand(silent)))
            .run("digest", "--db", database.toString(), "--out", folder.toString());
    if (code != ExitCode.OK) {
      throw new OperatingException("The rehearsal wrote no digest.", null);
    }
    // A machine without fonts draws nothing, here as there.
    new Painter().png(chart().sketch(book()));
  }

  private static Chart chart() {
    Message words = out -> out.line("digest.victory.first");
    return new Chart(
        words,
        words,
        IntStream.rangeClosed(1, COLUMNS)
            .mapToObj(i -> new Chart.Column(words, Optional.of(new Chart.Bar(i, words))))
            .toList(),
        words);
  }

  private static Phrasebook book() {
    return Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES);
  }
}
