package org.mycelium.bot.cli;

import org.mycelium.bot.config.Launch;
import org.mycelium.bot.log.Logging;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code run}: the bot, until it is told to stop. */
public final class RunCommand implements Subcommand {
  /** The bot put together. */
  @FunctionalInterface
  public interface Bot {
    /**
     * Works until the process is told to stop.
     *
     * @throws Exception why it cannot go on: {@link Failure} puts it in words
     */
    void run(Launch launch) throws Exception;
  }

  private final Terminal terminal;
  private final Bot bot;

  /** Runs this bot with the settings that the options and the environment give. */
  public RunCommand(Terminal terminal, Bot bot) {
    this.terminal = terminal;
    this.bot = bot;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "run",
        "Runs the bot until it is stopped. Its log goes to stderr.",
        "run --config /etc/mycelium/mycelium.toml",
        Spelling.config());
  }

  @Override
  public int run(ParseResult given) throws Exception {
    Launch launch = Launch.read(Spelling.configOf(given), terminal.environment());
    Logging.level(launch.config().log());
    bot.run(launch);
    return ExitCode.OK;
  }
}
