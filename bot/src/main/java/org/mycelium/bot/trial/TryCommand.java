package org.mycelium.bot.trial;

import java.io.IOException;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.matrix.MatrixException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code try}: a short assembly on a local homeserver, and then the floor is the visitor's. */
public final class TryCommand implements Subcommand {
  private static final String ONCE = "--once";
  private static final String KEEP = "--keep";

  private final Terminal terminal;

  /** The transcript goes to the terminal's {@code out}, how it goes to {@code err}. */
  public TryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "try",
        "Plays a short assembly with the real bot on a local homeserver, shows what its room looks"
            + " like, and stays up for your own Matrix client. Nothing leaves this machine.",
        "try",
        flag(ONCE, "End after the transcript."),
        flag(KEEP, "Leave the database, the logs and the homeserver's data behind."));
  }

  private static OptionSpec flag(String name, String meaning) {
    return OptionSpec.builder(name).type(boolean.class).description(meaning).build();
  }

  @Override
  public int run(ParseResult given) throws Exception {
    Progress progress = new Progress(terminal.err(), terminal.clock(), Terminal.isPerson());
    Cleanup cleanup = new Cleanup();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cleanup), "the trial's end"));
    Trial trial = new Trial(terminal, progress, cleanup);
    try {
      trial.play(given.hasMatchedOption(KEEP), given.hasMatchedOption(ONCE));
      return ExitCode.OK;
    } catch (Exception e) {
      if (cleanup.ending()) {
        // Not a failure: somebody ended it, and took away what we were working with.
        return ExitCode.FAILED;
      }
      progress.failed();
      throw new OperatingException(
          "The trial failed at \"" + progress.current() + "\": " + why(e) + trial.logTail(), e);
    } finally {
      cleanup.close();
    }
  }

  /** Told to end, by Ctrl-C or otherwise; it takes a second or two. */
  private void end(Cleanup cleanup) {
    if (!cleanup.ending()) {
      terminal.err().println("\nEnding the bot and the homeserver ...");
      cleanup.close();
    }
  }

  private static String why(Exception e) {
    return switch (e) {
      case TrialFailure failure -> failure.getMessage() + ".";
      case MatrixException matrix -> "the homeserver: " + matrix.getMessage();
      case IOException io -> io.getMessage() + ".";
      default -> e.toString();
    };
  }
}
