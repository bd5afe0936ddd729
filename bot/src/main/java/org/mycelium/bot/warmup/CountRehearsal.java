package org.mycelium.bot.warmup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Program;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.count.CountCommand;

/** Counts a few ballots again: of that, too, most of the time is that of loading. */
final class CountRehearsal {
  private static final String BALLOTS =
      """
      3 1
      2 1 2 0
      1 2 3 0
      2 3 1 0
      0
      "bike"
      "trailer"
      "van"
      "Which vehicle?"
      """;

  private CountRehearsal() {}

  /** Writes them into this file, and counts them in the two forms that a count can have. */
  static void play(Path file) throws IOException, OperatingException {
    Files.writeString(file, BALLOTS);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal silent = new Terminal(nowhere, nowhere, Map.of(), InstantSource.system());
    for (String form : List.of("--lang=en", "--json")) {
      int code =
          new Program(silent, List.of(new CountCommand(silent)))
              .run("count", file.toString(), "--method", "stv-scottish", "--tie-break=lot:1", form);
      if (code != ExitCode.OK) {
        throw new OperatingException("The rehearsal counted nothing.", null);
      }
    }
  }
}
