package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.membership.MembershipCommand.Person;

/** Commands with nothing behind them, and with as much as a homeserver lets through. */
final class EmptyAndHugeTest {
  private static final String ANA = "@ana:example.org";
  private static final String BO = "@bo:example.org";
  private static final int HUGE_CHARS = 60_000;

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void openAProposal() {
    stage = new Stage(folder.resolve("mycelium.db"));
    stage.opensWith(List.of(new Person(ANA, "Ana"), new Person(BO, "Bo")));
    stage.says(Stage.ROOM, ANA, "!propose Buy a cargo bike");
    stage.said(Stage.ROOM);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  static Stream<String> commands() {
    return Features.GRAMMAR.stream().map(command -> "!" + command.name());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aBareCommandIsAnsweredAndNothingIsLost(String command) {
    stage.says(Stage.ROOM, BO, command);

    assertThat(stage.said(Stage.ROOM)).isNotEmpty().allMatch(words -> !words.isBlank());
    assertOthersGoOn();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aHugeCommandIsAnsweredInFewWordsAndNothingIsLost(String command) {
    for (String fill : List.of("x", "x ", "P1 ", "\n")) {
      String huge = command + " " + fill.repeat(HUGE_CHARS / fill.length());
      stage.says(Stage.ROOM, BO, huge);

      assertThat(stage.said(Stage.ROOM))
          .as("%s with much %s", command, fill)
          .isNotEmpty()
          .allMatch(words -> !words.isBlank() && words.length() < 5_000);
    }
    assertOthersGoOn();
  }

  private void assertOthersGoOn() {
    stage.says(Stage.ROOM, ANA, "!vote P1 yes");
    assertThat(stage.said(Stage.ROOM)).isNotEmpty();
    stage.says(Stage.ROOM, ANA, "!proposal P1");
    assertThat(stage.said(Stage.ROOM)).anyMatch(words -> words.contains("Buy a cargo bike"));
  }
}
