package org.mycelium.bot.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mycelium.storage.outbox.Enclosure;

/** Where the files go that the bot hands out, for whoever wants to look at them. */
record Downloads(Optional<Path> folder) {
  /** More files of one name are not written. */
  private static final int MAX_OF_A_NAME = 10_000;

  /** Keeps a file; never in the place of another. */
  void keep(Enclosure file) {
    folder.ifPresent(to -> write(to, file));
  }

  private static void write(Path folder, Enclosure file) {
    try {
      Files.createDirectories(folder);
      for (int copy = 1; copy <= MAX_OF_A_NAME; copy++) {
        if (isWritten(folder.resolve(named(file.name(), copy)), file)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWritten(Path path, Enclosure file) throws IOException {
    try {
      Files.write(path, file.bytes(), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** The first has its own name, the second a 2 before its ending. */
  private static String named(String name, int copy) {
    int dot = name.lastIndexOf('.');
    return copy == 1 ? name : name.substring(0, dot) + "-" + copy + name.substring(dot);
  }
}
