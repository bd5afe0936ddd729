package org.mycelium.bot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.mycelium.bot.config.ConfigException;
import org.mycelium.bot.doctor.Advice;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.storage.CannotOpen;

/** What to say when a subcommand could not do its work: one line and what to do, no stack trace. */
final class Failure {
  private Failure() {}

  static String explain(Exception e) {
    return switch (e) {
      case ConfigException _, OperatingException _, CannotOpen _, UncheckedIOException _ ->
          String.valueOf(e.getMessage());
      case MatrixException matrix -> Advice.on(matrix);
      case IOException io -> io.toString();
      default ->
          "This should not have happened: "
              + e
              + ". Please report it, with what "
              + Spelling.VERBOSE
              + " shows.";
    };
  }
}
