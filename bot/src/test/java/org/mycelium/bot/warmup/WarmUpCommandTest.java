package org.mycelium.bot.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mycelium.bot.cli.Program;
import org.mycelium.bot.cli.RunCommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.process.BotProcess;

final class WarmUpCommandTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /**
   * A rehearsal that stops half way would leave a cache that hardly helps, and nobody would know.
   */
  @Test
  void theRealBotPlaysThePieceToItsEnd() {
    assertThat(warmUp(new BotProcess(InstantSource.system())::run)).as(said()).isZero();
    assertThat(said()).isEmpty();
  }

  @Test
  void aBotThatFailsFailsTheRehearsal() {
    RunCommand.Bot broken =
        _ -> {
          throw new IOException("no disk");
        };

    assertThat(warmUp(broken)).isEqualTo(1);
    assertThat(said()).isEqualTo("The rehearsal broke off." + System.lineSeparator());
  }

  @Test
  void aBotThatLeavesFailsTheRehearsal() {
    assertThat(warmUp(_ -> {})).isEqualTo(1);
    assertThat(said()).startsWith("The bot left the rehearsal");
  }

  private int warmUp(RunCommand.Bot bot) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(stream, stream, Map.of(), InstantSource.system());
    return new Program(terminal, List.of(new WarmUpCommand(bot))).run("warm-up");
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
