package org.mycelium.bot.cli;

import java.util.EnumMap;
import java.util.Map;
import org.mycelium.bot.doctor.Doctor;
import org.mycelium.bot.doctor.Finding;
import org.mycelium.bot.doctor.Finding.Grade;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: checks the settings and the homeserver, one line a finding. */
public final class DoctorCommand implements Subcommand {
  private final Terminal terminal;

  /** Prints to the terminal. */
  public DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "doctor",
        "Checks the settings, the database's folder, the homeserver and the account, and says"
            + " what to do. Changes nothing.",
        "doctor --config /etc/mycelium/mycelium.toml",
        Spelling.config());
  }

  /** {@link ExitCode#FAILED} if there is a problem; warnings are none. */
  @Override
  public int run(ParseResult given) {
    Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
    new Doctor(
            Spelling.configOf(given),
            terminal.environment(),
            terminal.clock(),
            finding -> {
              counts.merge(finding.grade(), 1, Integer::sum);
              terminal.out().println(line(finding));
            })
        .examine();
    int problems = counts.getOrDefault(Grade.PROBLEM, 0);
    int warnings = counts.getOrDefault(Grade.WARNING, 0);
    terminal.out().println(summary(problems, warnings));
    return problems == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private static String line(Finding finding) {
    String grade =
        switch (finding.grade()) {
          case OK -> "ok";
          case WARNING -> "warning";
          case PROBLEM -> "problem";
        };
    return String.format("%-8s %s: %s", grade, finding.subject(), finding.text());
  }

  private static String summary(int problems, int warnings) {
    if (problems + warnings == 0) {
      return "All is well.";
    }
    return count(problems, "problem") + ", " + count(warnings, "warning") + ".";
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
