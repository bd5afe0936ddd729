package org.mycelium.bot.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the database of a play lies: in a file somebody named, or in a folder that goes when the
 * play is over.
 */
final class Shelf implements AutoCloseable {
  private final Path file;
  private final Optional<Path> folder;
  private final boolean isNew;

  private Shelf(Path file, Optional<Path> folder) {
    this.file = file;
    this.folder = folder;
    this.isNew = !Files.exists(file);
  }

  /** In this file, or else in a folder of its own. */
  static Shelf of(Optional<Path> named) throws IOException {
    if (named.isPresent()) {
      return new Shelf(named.get(), Optional.empty());
    }
    Path folder = Files.createTempDirectory("mycelium-console");
    return new Shelf(folder.resolve("mycelium.db"), Optional.of(folder));
  }

  /** The database's file. */
  Path file() {
    return file;
  }

  /** Whether there was nothing when this was set up. */
  boolean isNew() {
    return isNew;
  }

  @Override
  public void close() throws IOException {
    if (folder.isPresent()) {
      try (Stream<Path> found = Files.walk(folder.get())) {
        List<Path> innermostFirst = found.sorted(Comparator.reverseOrder()).toList();
        for (Path path : innermostFirst) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
