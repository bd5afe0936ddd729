package org.mycelium.bot;

import java.util.List;
import org.mycelium.bot.cli.DoctorCommand;
import org.mycelium.bot.cli.Program;
import org.mycelium.bot.cli.Surroundings;
import org.mycelium.bot.cli.VersionCommand;

/** Where everything is put together, by plain {@code new}. */
public final class Main {
  private Main() {}

  /** Ends the process with an {@link org.mycelium.bot.cli.ExitCode}. */
  public static void main(String[] arguments) {
    Surroundings surroundings = Surroundings.ofThisProcess();
    Program program =
        new Program(
            surroundings,
            List.of(new DoctorCommand(surroundings), new VersionCommand(surroundings)));
    System.exit(program.run(arguments));
  }
}
