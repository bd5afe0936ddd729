package org.mycelium.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of banks become the message that brings them in, or it is said what is wrong with them. */
final class ImportBankCommandTest {
  private static final String CSV =
      "Fecha;Concepto;Importe\r\n13/11/2025;café y jabón;-3,50\r\n14/11/2025;=1+1;1.200,00\r\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', ''",
    "UTF-8, \uFEFF, ''",
    "UTF-16LE, \uFEFF, ''",
    "UTF-16BE, \uFEFF, ''",
    "windows-1252, '', windows-1252",
    "ISO-8859-1, '', ISO-8859-1"
  })
  void readsWhateverEncodingABankOrASpreadsheetUses(String charset, String mark, String named)
      throws IOException {
    Path file = folder.resolve("statement.csv");
    Files.write(file, (mark + CSV).getBytes(Charset.forName(charset)));

    Outcome outcome =
        named.isEmpty()
            ? run(file.toString(), "--as", "EUR")
            : run(file.toString(), "--as", "EUR", "--encoding", named);

    assertThat(outcome.err()).contains("Lines: 2.");
    assertThat(outcome.code()).isEqualTo(ExitCode.OK);
    assertThat(outcome.out())
        .isEqualTo(
            """
            !bank import dates ymd, decimal point\r
            date,debit,credit,currency,text\r
            2025-11-13,3.50,,EUR,café y jabón\r
            2025-11-14,,1200.00,EUR,'=1+1\r
            """);
  }

  @Test
  void namesTheLinesWithBytesThatAreNoText() throws IOException {
    Path file = folder.resolve("statement.csv");
    Files.write(file, CSV.getBytes(StandardCharsets.ISO_8859_1));

    Outcome outcome = run(file.toString(), "--as", "EUR");

    assertThat(outcome.code()).isNotEqualTo(ExitCode.OK);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("line 2").contains("--encoding windows-1252");
  }

  @Test
  void saysWhatItCannotReadAndOnWhichLine() throws IOException {
    Path file = folder.resolve("statement.csv");
    Files.writeString(file, "Date;Amount\n2025-11-13;45\n2025-11-14;many\n");

    Outcome outcome = run(file.toString(), "--as", "EUR");

    assertThat(outcome.code()).isNotEqualTo(ExitCode.OK);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Line 3").contains("many");
  }

  @Test
  void refusesWhatIsNoFileAndNoEncoding() throws IOException {
    assertThat(run(folder.resolve("none.csv").toString()).err()).contains("none.csv");
    Path file = Files.writeString(folder.resolve("statement.csv"), CSV);
    assertThat(run(file.toString(), "--encoding", "utf-ate").err()).contains("utf-ate");
  }

  private static Outcome run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "import-bank";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Outcome.of(ImportBankCommand::new, Map.of(), all);
  }
}
