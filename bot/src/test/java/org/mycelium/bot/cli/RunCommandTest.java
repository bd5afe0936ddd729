package org.mycelium.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mycelium.bot.config.Credential;
import org.mycelium.bot.config.Launch;

final class RunCommandTest {
  private static final String SAMPLE = Path.of("../deploy/mycelium.toml").toString();

  private final List<Launch> launched = new ArrayList<>();

  @Test
  void startsTheBotWithWhatTheOperatorSet() {
    Outcome outcome = run(Map.of("MYCELIUM_PASSWORD", "hunter2"), "run", "--config", SAMPLE);

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(launched)
        .singleElement()
        .satisfies(
            launch -> {
              assertThat(launch.config().user()).isEqualTo("@mycelium:mycelium.localhost");
              assertThat(launch.credential()).isInstanceOf(Credential.Password.class);
            });
  }

  @Test
  void tellsEverythingThatIsWrongWithFileAndSecretAtOnce() {
    Outcome outcome = run(Map.of(), "run", "--config", "/none/mycelium.toml");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .hasLineCount(2)
        .contains("/none/mycelium.toml: there is no such file.")
        .contains("environment: there is no secret to log in with.");
    assertThat(launched).isEmpty();
  }

  private Outcome run(Map<String, String> environment, String... arguments) {
    return Outcome.of(s -> new RunCommand(s, launched::add), environment, arguments);
  }
}
