package org.mycelium.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;

/** What the manual says one can write is understood. */
class ManualTest {
  private static final Path MANUAL = Path.of("../deploy/docs/MANUAL.md");
  private static final String FENCE = "```";

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC, byte[]::new);

  /** The commands in its examples, without what stands beside them. */
  static List<String> commands() throws Exception {
    List<String> commands = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(MANUAL)) {
      if (line.startsWith(FENCE)) {
        inside = !inside;
      } else if (inside && line.startsWith("!")) {
        commands.add(line.split(" {2,}", 2)[0]);
      }
    }
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatItSaysOneCanWriteIsUnderstood(String command) {
    Reading reading =
        new Parser(Features.GRAMMAR, new BotName("@mycelium:example.org", "Mycelium"))
            .read(new Utterance(command, false, false, false, Optional.empty()), NOW);

    assertThat(reading).isInstanceOf(Reading.Understood.class);
  }

  @Test
  void hasMoreThanAHundredExamples() throws Exception {
    assertThat(commands()).hasSizeGreaterThan(100);
  }
}
