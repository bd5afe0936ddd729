package org.mycelium.bot.draw;

import java.io.IOException;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.DrawProblem;
import org.mycelium.commands.sortition.PublishedDraw;
import org.mycelium.commands.sortition.Result;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code draw strike}: somebody does not serve, and the next in the order moves up. */
final class StrikeCommand implements Subcommand {
  private static final String WHO = "--who";
  private static final String CAUSE = "--cause";

  private final Terminal terminal;

  StrikeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "strike",
            "Notes in a draw that somebody declined or was not eligible after all. The next reserve"
                + " moves up; nobody else's place changes.",
            "draw strike drawn.json --who bo --cause declined",
            OptionSpec.builder(WHO)
                .paramLabel("NAME")
                .type(String.class)
                .required(true)
                .description("Who does not serve.")
                .build(),
            OptionSpec.builder(CAUSE)
                .paramLabel("declined|disqualified")
                .type(Departure.Cause.class)
                .required(true)
                .description("Why; declining needs no reason.")
                .build());
    return Options.withDraw(spec, "The draw; it is written anew.");
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    PublishedDraw draw = Options.plain(Options.drawOf(given));
    PublishedDraw.Outcome outcome = draw.outcome();
    if (outcome == null) {
      throw new OperatingException("Nothing is drawn yet in " + Options.drawOf(given) + ".", null);
    }
    Result before =
        new Result(
            outcome.seed(), outcome.order(), draw.announcement().seats(), outcome.departures());
    String who = given.matchedOptionValue(WHO, "").strip();
    if (!before.seated().contains(who) && !before.reserves().contains(who)) {
      throw new OperatingException(Speech.say(new DrawProblem.NotThere(who)), null);
    }
    Departure departure =
        new Departure(who, given.matchedOptionValue(CAUSE, Departure.Cause.DECLINED));
    Result after = before.without(departure);
    DrawFile.write(Options.drawOf(given), draw.with(PublishedDraw.Outcome.of(after)));
    Lists.print(terminal.out(), after.seated(), after.reserves());
    return ExitCode.OK;
  }
}
