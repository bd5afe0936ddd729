package org.mycelium.bot;

import java.util.List;
import org.mycelium.bot.cli.DoctorCommand;
import org.mycelium.bot.cli.ExportCommand;
import org.mycelium.bot.cli.Program;
import org.mycelium.bot.cli.RunCommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.cli.VerifyCommand;
import org.mycelium.bot.cli.VersionCommand;
import org.mycelium.bot.console.ConsoleCommand;
import org.mycelium.bot.process.BotProcess;
import org.mycelium.bot.trial.TryCommand;
import org.mycelium.bot.warmup.WarmUpCommand;

/** Where everything is put together, by plain {@code new}. */
public final class Main {
  private Main() {}

  /** Ends the process with an {@link org.mycelium.bot.cli.ExitCode}. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofThisProcess();
    RunCommand.Bot bot = new BotProcess(terminal.clock())::run;
    Program program =
        new Program(
            terminal,
            List.of(
                new RunCommand(terminal, bot),
                new TryCommand(terminal),
                new ConsoleCommand(terminal),
                new DoctorCommand(terminal),
                new VerifyCommand(terminal),
                new ExportCommand(terminal),
                new VersionCommand(terminal),
                new WarmUpCommand(bot)));
    System.exit(program.run(arguments));
  }
}
