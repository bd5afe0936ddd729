package org.mycelium.bot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.mycelium.bot.config.ConfigException;
import org.mycelium.bot.doctor.Advice;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.commands.text.Printable;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.sql.StorageUnavailable;

/** What to say when a subcommand could not do its work: one line and what to do, no stack trace. */
final class Failure {
  private Failure() {}

  /** Of what files and servers hold only what does not act on a terminal. */
  static String explain(Exception e) {
    return Printable.of(told(e));
  }

  private static String told(Exception e) {
    return switch (e) {
      case ConfigException _, OperatingException _, CannotOpen _, UncheckedIOException _ ->
          String.valueOf(e.getMessage());
      case MatrixException matrix -> Advice.on(matrix);
      case StorageUnavailable storage -> explain(storage);
      case IOException io -> io.toString();
      default ->
          "This should not have happened: "
              + e
              + ". Please report it, with what "
              + Spelling.VERBOSE
              + " shows.";
    };
  }

  private static String explain(StorageUnavailable e) {
    return switch (e.reason()) {
      case DISK_FULL -> "The disk is full. Make room and try again; nothing was lost.";
      case READ_ONLY -> "The database cannot be written. May this account write its folder?";
      case BUSY -> "Another program holds the database. Close it and try again.";
      case DAMAGED -> "The database is damaged. Go on with the last backup that verifies.";
      case IO -> "The database's disk failed. Look at the system's log.";
    };
  }
}
