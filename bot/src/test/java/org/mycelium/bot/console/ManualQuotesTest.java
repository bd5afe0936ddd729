package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manual says the bot answers, it answers in a transcript. */
final class ManualQuotesTest {
  private static final Path MANUAL = Path.of("../deploy/docs/MANUAL.md");
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

  /** The lines of each answer, without the marks that make them a quotation and bold. */
  static List<List<String>> quotes() throws IOException {
    List<List<String>> quotes = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(MANUAL)) {
      if (line.startsWith(">") && !inside) {
        quotes.add(new ArrayList<>());
      }
      inside = line.startsWith(">");
      String said = inside ? line.substring(1).strip().replace("**", "") : "";
      if (!said.isEmpty()) {
        quotes.getLast().add(said);
      }
    }
    return quotes;
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void isSaidInOneTranscriptLineAfterLine(List<String> quote) throws IOException {
    try (Stream<Path> all = Files.list(TRANSCRIPTS)) {
      assertThat(all).as(String.join("\n", quote)).anyMatch(file -> says(file, quote));
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(quotes()).hasSizeGreaterThan(5);
  }

  private static boolean says(Path transcript, List<String> quote) {
    try {
      Iterator<String> said =
          Files.readAllLines(transcript).stream()
              .map(line -> line.replaceFirst("^\\w+[>~] ", "").strip())
              .iterator();
      return quote.stream().allMatch(line -> comes(line, said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean comes(String line, Iterator<String> said) {
    while (said.hasNext()) {
      if (said.next().equals(line)) {
        return true;
      }
    }
    return false;
  }
}
