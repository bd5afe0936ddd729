package org.mycelium.bot;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.DigestCommand;
import org.mycelium.bot.cli.DoctorCommand;
import org.mycelium.bot.cli.ExportCommand;
import org.mycelium.bot.cli.ImportBankCommand;
import org.mycelium.bot.cli.Program;
import org.mycelium.bot.cli.RunCommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.cli.VerifyCommand;
import org.mycelium.bot.cli.VersionCommand;
import org.mycelium.bot.console.ConsoleCommand;
import org.mycelium.bot.count.CountCommand;
import org.mycelium.bot.draw.DrawCommand;
import org.mycelium.bot.process.BotProcess;
import org.mycelium.bot.trial.TryCommand;
import org.mycelium.bot.warmup.WarmUpCommand;
import org.mycelium.storage.NativeLibrary;

/** Where everything is put together, by plain {@code new}. */
public final class Main {
  /** The folder, named by the launcher, for what is costly to make and can be made again. */
  private static final String CACHE = "mycelium.cache";

  private Main() {}

  /** Ends the process with an {@link org.mycelium.bot.cli.ExitCode}. */
  public static void main(String[] arguments) {
    keepNativeLibrary(System.getProperty(CACHE));
    Terminal terminal = Terminal.ofThisProcess();
    // Made when it is needed: with it comes the logging, which the short commands do without.
    RunCommand.Bot bot = launch -> new BotProcess(terminal.clock()).run(launch);
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
                new DigestCommand(terminal),
                new ImportBankCommand(terminal),
                DrawCommand.in(terminal),
                new CountCommand(terminal),
                new VersionCommand(terminal),
                new WarmUpCommand(bot)));
    System.exit(program.run(arguments));
  }

  /** Without it the driver unpacks its library at every start, which costs a tenth of it. */
  private static void keepNativeLibrary(@Nullable String cache) {
    if (cache == null) {
      return;
    }
    try {
      NativeLibrary.keepIn(Path.of(cache));
    } catch (UncheckedIOException e) {
      // A folder we may not write costs that time, nothing else.
    }
  }
}
