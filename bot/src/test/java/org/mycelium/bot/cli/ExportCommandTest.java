package org.mycelium.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExportCommandTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void decide() {
    file = folder.resolve("mycelium.db");
    DecidedDatabase.make(file, "Comprar una bici, ¿sí?");
  }

  @ParameterizedTest
  @CsvSource({"json, [", "csv, assembly", "md, #", "MD, #"})
  void writesToStdout(String format, String begins) {
    Outcome outcome = export("--format", format);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith(begins).contains("Comprar una bici, ¿sí?");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void writesWhatIsComingAsACalendar() {
    Outcome outcome = export("--format", "ics");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(export("--format", "ics", "--assembly", "7").err())
        .isEqualTo("There is no assembly 7 in " + file + ".\n");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, 'assembly,entry,recorded_at,kind,'",
    "json, [",
    "hledger, ; The ledger of assembly 1."
  })
  void writesTheLedgerEvenWhereNothingIsInIt(String format, String begins) {
    Outcome outcome = export("--ledger", format);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith(begins);
    assertThat(export("--ledger", format, "--assembly", "7").err())
        .isEqualTo("There is no assembly 7 in " + file + ".\n");
  }

  @ParameterizedTest
  @CsvSource({
    "csv, 'assembly,story,told_by,about,words'",
    "json, '[ ]'",
    "md, '# What members told, for everybody'"
  })
  void writesStoriesEvenWhereThereAreNone(String format, String begins) {
    Outcome outcome = export("--stories", format);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith(begins);
    assertThat(export("--stories", format, "--assembly", "7").err())
        .isEqualTo("There is no assembly 7 in " + file + ".\n");
  }

  @Test
  void writesAFileWholeOrNotAtAll() throws Exception {
    Path out = Files.writeString(folder.resolve("decisions.md"), "of last week");

    assertThat(export("--format", "md", "--out", out.toString(), "--assembly", "7"))
        .isEqualTo(new Outcome(1, "", "There is no assembly 7 in " + file + ".\n"));
    assertThat(out).hasContent("of last week");

    assertThat(export("--format", "md", "--out", out.toString(), "--assembly", "1").code())
        .isZero();
    assertThat(Files.readString(out)).contains("Comprar una bici");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".new"));
    }
  }

  @Test
  void neverWritesOverTheDatabase() {
    assertThat(export("--format", "json", "--out", file.toString()).err())
        .startsWith("--out names the database itself");
    assertThat(export("--format", "json").code()).isZero();
  }

  @Test
  void aFileThatCannotBeWrittenIsExplained() {
    Outcome outcome = export("--format", "json", "--out", folder + "/none/x.json");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith(folder + "/none/x.json cannot be written: ");
  }

  @ParameterizedTest
  @CsvSource({
    "--format xml, Invalid value for option '--format'",
    "--format md --assembly none, Invalid value for option '--assembly'",
    "--format md --assembly 0, assemblies are numbered from 1",
    "--out x, Missing required option: '--format=json|csv|md|ics'",
    "--format md --ledger csv, 'only one of --format, --ledger, --stories and --ballots'",
    "--format md --for room, --for says who is to read --stories",
    "--stories pdf, Invalid value for option '--stories'",
    "--stories md --for us, Invalid value for option '--for'",
    "--ledger md, Invalid value for option '--ledger'",
  })
  void wrongUseIsExplained(String options, String said) {
    Outcome outcome = export(options.split(" "));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("deploy/mycelium export: " + said);
  }

  private Outcome export(String... options) {
    return Outcome.of(
        ExportCommand::new,
        Map.of(),
        Stream.concat(Stream.of("export", "--db", file.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
