package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every transcript of this project: what the bot says in it is what it says. */
final class TranscriptsTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicContainer> everyTranscript() throws IOException, URISyntaxException {
    URI transcripts = TranscriptsTest.class.getResource("/transcripts").toURI();
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(transcripts))) {
      files = found.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(file -> DynamicContainer.dynamicContainer(file.getFileName().toString(), tests(file)));
  }

  private Stream<DynamicTest> tests(Path file) {
    PlayOptions plain = PlayOptions.defaults();
    List<List<String>> journals = new ArrayList<>();
    return Stream.of(
        DynamicTest.dynamicTest(
            "goes as it is written", () -> journals.add(journalOf(file, plain))),
        DynamicTest.dynamicTest(
            "goes the same with a restart after every step",
            () -> journals.add(journalOf(file, plain.restartingAfterEveryStep()))),
        DynamicTest.dynamicTest(
            "goes the same with every event delivered twice",
            () -> plays(file, plain.delivering(2))),
        DynamicTest.dynamicTest(
            "gives the same journal each time, restarts or not",
            () -> {
              journals.add(journalOf(file, plain));
              assertThat(journals).hasSize(3).containsOnly(journals.getFirst());
              assertThat(journals.getFirst()).isNotEmpty();
            }));
  }

  private List<String> journalOf(Path file, PlayOptions options) throws Exception {
    Path database = Files.createTempDirectory(folder, "journal").resolve("mycelium.db");
    plays(file, options.keptIn(database));
    return Journals.heads(database);
  }

  private static void plays(Path file, PlayOptions options) throws Exception {
    assertThat(String.join("\n\n", play(file, options)))
        .as("what is expected in %s", file.getFileName())
        .isEmpty();
  }

  private static List<String> play(Path file, PlayOptions options) throws Exception {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        Play play = new Play(options)) {
      Conversation conversation =
          new Conversation(Sources.piped(reader), play, new Printer.Silent());
      while (conversation.goOn()) {}
      return conversation.differences();
    }
  }
}
