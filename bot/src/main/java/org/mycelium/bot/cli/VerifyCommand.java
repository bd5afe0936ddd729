package org.mycelium.bot.cli;

import org.mycelium.storage.verify.Problem;
import org.mycelium.storage.verify.Report;
import org.mycelium.storage.verify.Verification;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code verify}: whether the database still is what its journal says. */
public final class VerifyCommand implements Subcommand {
  private final Terminal terminal;

  /** Prints to the terminal. */
  public VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "verify",
        "Computes the journal's chain anew, replays it, and compares the outcome with the tables."
            + " Changes nothing, and may run beside the bot.",
        "verify --db mycelium.db",
        Spelling.database());
  }

  /** {@link ExitCode#FAILED} if anything differs. */
  @Override
  public int run(ParseResult given) {
    Report report = Verification.of(Spelling.databaseOf(given));
    if (!report.holds()) {
      report.problems().forEach(this::print);
      terminal.out().println(failed(report.problems().size()));
      return ExitCode.FAILED;
    }
    terminal
        .out()
        .printf(
            "All is as the journal says: %d facts, %d texts, %d rows.%n",
            report.facts(), report.texts(), report.rows());
    for (Report.Head head : report.heads()) {
      terminal
          .out()
          .printf(
              "assembly %d: %d facts, the last has the hash %s%n",
              head.assembly().value(), head.seq(), head.hash());
    }
    return ExitCode.OK;
  }

  private void print(Problem problem) {
    terminal.out().println("problem  " + problem);
  }

  private static String failed(int problems) {
    return (problems == Verification.MAX_PROBLEMS
            ? "At least " + problems + " problems."
            : problems == 1 ? "1 problem." : problems + " problems.")
        + " Stop the bot, keep this file for whoever looks into it, and go on with the last backup"
        + " that verifies.";
  }
}
