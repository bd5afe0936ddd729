package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.bot.cli.ExportCommand;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.storage.export.Export;
import org.mycelium.storage.export.LedgerExport;
import org.mycelium.storage.export.StoryExport;

/** Every export that names people, of an assembly in which two are called the same. */
final class NamesakesExportedTest {
  /** The name without what tells whose it is; the journal of hledger has no colons in it. */
  private static final Pattern ALONE =
      Pattern.compile("\\bAna\\b(?! \\(@(?:ana|bo)[: ]console\\))");

  @TempDir static Path life;
  private static Path database = Path.of("");

  @BeforeAll
  static void live() throws Exception {
    database = life.resolve("mycelium.db");
    Path transcript =
        Path.of(
            NamesakesExportedTest.class
                .getResource("/transcripts/namesakes-exported.transcript")
                .toURI());
    Outcome played =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--db",
            database.toString(),
            transcript.toString());
    assertThat(played.code()).as(played.out()).isZero();
  }

  static Stream<Arguments> exports() {
    return Stream.of(
            options("--format", Export.Format.values()),
            options("--ledger", LedgerExport.Format.values()),
            options("--stories", StoryExport.Format.values()))
        .flatMap(some -> some);
  }

  @ParameterizedTest
  @MethodSource("exports")
  void tellsThemApart(String option, String format) {
    Outcome outcome =
        Outcome.of(
            ExportCommand::new, Map.of(), "export", "--db", database.toString(), option, format);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Ana (@ana").contains("Ana (@bo");
    assertThat(outcome.out()).doesNotContainPattern(ALONE);
  }

  private static Stream<Arguments> options(String option, Enum<?>[] formats) {
    return Stream.of(formats)
        .map(format -> Arguments.of(option, format.name().toLowerCase(Locale.ROOT)));
  }
}
