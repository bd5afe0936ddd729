package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mycelium.bot.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

final class ConsoleCommandTest {
  @Test
  void readsALanguageAZoneAndAStart() {
    CommandLine line = new CommandLine(new ConsoleCommand(Terminal.ofThisProcess()).spec());

    ParseResult given =
        line.parseArgs(
            "--language", "es", "--zone", "Europe/Madrid", "--start", "2026-12-01T10:00");

    assertThat(given.<Locale>matchedOptionValue("--language", null)).isEqualTo(Locale.of("es"));
    assertThat(given.<ZoneId>matchedOptionValue("--zone", null))
        .isEqualTo(ZoneId.of("Europe/Madrid"));
    assertThat(given.<LocalDateTime>matchedOptionValue("--start", null))
        .isEqualTo(LocalDateTime.of(2026, 12, 1, 10, 0));
  }
}
