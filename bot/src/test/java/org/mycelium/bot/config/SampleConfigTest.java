package org.mycelium.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keeps {@code deploy/mycelium.toml} and the code in agreement. */
final class SampleConfigTest {
  private static final Path SAMPLE = Path.of("../deploy/mycelium.toml");

  @Test
  void theSampleIsValidAsItStands() throws Exception {
    Config config = Config.load(SAMPLE, Map.of());

    assertThat(config.user()).isEqualTo("@mycelium:mycelium.localhost");
    assertThat(config.allow().allows("@ana:mycelium.localhost")).isTrue();
    assertThat(config.database())
        .isEqualTo(SAMPLE.toAbsolutePath().resolveSibling("mycelium.db").normalize());
  }

  @Test
  void theSampleShowsEveryKeyInItsSectionBelowAComment() throws Exception {
    List<String> shown = new ArrayList<>();
    String section = "";
    String before = "";
    for (String line : Files.readAllLines(SAMPLE)) {
      if (line.startsWith("[")) {
        section = line;
      } else if (line.contains(" = ") && !line.startsWith("#")) {
        assertThat(before).as("the line before %s", line).startsWith("# ");
        shown.add(section + " " + line.substring(0, line.indexOf(' ')));
      }
      before = line;
    }

    assertThat(shown)
        .containsExactlyElementsOf(
            Arrays.stream(Key.values())
                .map(key -> "[" + key.section() + "] " + key.word())
                .toList());
  }

  @Test
  void theSampleNamesEveryVariableOfTheEnvironment() throws Exception {
    assertThat(Files.readString(SAMPLE))
        .contains(Credential.VARIABLES)
        .contains(Config.LOG_VARIABLE);
  }
}
