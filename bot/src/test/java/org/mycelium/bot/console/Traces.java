package org.mycelium.bot.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What somebody finds who searches files byte by byte: a database, its log, what was exported. */
final class Traces {
  private Traces() {}

  /** The names of the files in a folder, and in those below it, in which a word stands. */
  static List<String> of(Path folder, String word) throws IOException {
    String bytes = new String(word.getBytes(UTF_8), ISO_8859_1);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> read(file).contains(bytes))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
