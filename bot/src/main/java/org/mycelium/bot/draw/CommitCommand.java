package org.mycelium.bot.draw;

import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Name;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code draw commit}: a member's own share of the chance. */
final class CommitCommand implements Subcommand {
  private static final String WHO = "--who";

  private final Terminal terminal;
  private final Entropy entropy;

  CommitCommand(Terminal terminal, Entropy entropy) {
    this.terminal = terminal;
    this.entropy = entropy;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "commit",
            "Makes a secret for a draw that was announced, and prints what to hand in now and what"
                + " later. Run it on your own machine.",
            "draw commit draw.json --who ana",
            OptionSpec.builder(WHO)
                .paramLabel("NAME")
                .type(String.class)
                .required(true)
                .description("Who contributes.")
                .build());
    return Options.withDraw(spec, "The announcement.");
  }

  @Override
  public int run(ParseResult given) throws OperatingException {
    Announcement announcement = Options.sound(Options.drawOf(given)).announcement();
    String who = given.matchedOptionValue(WHO, "").strip();
    if (!Name.isValid(who)) {
      throw Options.misuse(given, "--who needs a name");
    }
    String secret = Secrets.make(entropy);
    String commitment = Contribution.commitment(announcement, who, secret);
    String cell = CsvTable.cell(who);
    terminal
        .out()
        .printf(
            """
            Hand in before %s:
              %s,%s,
            Keep to yourself, and hand in after that and before %s:
              %s,%s,%s
            """,
            announcement.commitUntil(),
            cell,
            commitment,
            announcement.revealUntil(),
            cell,
            commitment,
            secret);
    return ExitCode.OK;
  }
}
