package org.mycelium.bot.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.BeaconPulse;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.DrawProblem;
import org.mycelium.commands.sortition.Name;
import org.mycelium.commands.sortition.PublishedDraw;
import org.mycelium.commands.sortition.Result;
import org.mycelium.commands.sortition.Trust;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code draw make}: takes the contributions, opens the seal, and draws. */
final class MakeCommand implements Subcommand {
  private static final String CONTRIBUTIONS = "--contributions";
  private static final String SEAL = "--seal";
  private static final String SIGNATURE = "--signature";
  private static final String ROUND = "--round";

  private final Terminal terminal;

  MakeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "make",
            "Makes the draw from what members handed in and your secret. If it waits for a beacon,"
                + " run it twice: first without the signature, which closes the draw, then with"
                + " it.",
            "draw make draw.json --contributions contributions.csv --seal seal.txt --out"
                + " drawn.json",
            Options.file(
                CONTRIBUTIONS, "A table of who, commitment and secret; empty if withheld."),
            Options.file(SEAL, "Your secret, as announce wrote it."),
            OptionSpec.builder(ROUND)
                .paramLabel("N")
                .type(long.class)
                .description(
                    "The beacon's round, if other than the announced one is in your hands.")
                .build(),
            OptionSpec.builder(SIGNATURE)
                .paramLabel("HEX")
                .type(String.class)
                .description("The signature that drand published for the round.")
                .build(),
            Options.out("The file for the draw, to be published."));
    return Options.withDraw(spec, "The announcement.");
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    Announcement announcement = Options.plain(Options.drawOf(given)).announcement();
    Draw draw = opened(given, contributed(given, announcement));
    BeaconPulse pulse = pulse(given, announcement);
    Path out = Options.outOf(given);
    AwaitedRound awaited = announcement.beacon();
    if (awaited != null && pulse == null) {
      DrawFile.write(out, PublishedDraw.closed(draw, null, null));
      terminal
          .out()
          .printf(
              """
              The draw is closed. Publish %s before %s, when the beacon's round is known:
                closing        %s
              After that, run this again with --signature, as drand publishes it for round %d of the chain %s.
              """,
              out, awaited.time(), draw.closing(), awaited.round(), awaited.chain().hash());
      return ExitCode.OK;
    }
    Optional<DrawProblem> obstacle = draw.obstacle(pulse);
    if (obstacle.isPresent()) {
      throw new OperatingException(Speech.say(obstacle.get()), null);
    }
    Result result = draw.result(pulse);
    DrawFile.write(out, PublishedDraw.closed(draw, pulse, result));
    terminal.out().println("Drawn, and written to " + out + ". Publish it.");
    Lists.print(terminal.out(), result.seated(), result.reserves());
    terminal.out().println(Speech.say(Trust.in(draw)));
    return ExitCode.OK;
  }

  /** Commitments first, then reveals: the times are the convener's, who took them. */
  private static Draw contributed(ParseResult given, Announcement announcement)
      throws OperatingException {
    CsvTable table =
        CsvTable.read(Options.path(given, CONTRIBUTIONS)).expecting("who", "commitment", "secret");
    Draw draw = Draw.announced(announcement);
    for (CsvTable.Row row : table.rows()) {
      String who = table.cell(row, "who");
      if (!Name.isValid(who)) {
        throw row.wrong("who", "a name", who);
      }
      String commitment = hex(table, row, "commitment");
      draw =
          taken(
              row,
              draw,
              d -> d.commit(who, commitment, announcement.commitUntil().minusSeconds(1)));
    }
    for (CsvTable.Row row : table.rows()) {
      if (!table.cell(row, "secret").isEmpty()) {
        String who = table.cell(row, "who");
        String secret = hex(table, row, "secret");
        draw = taken(row, draw, d -> d.reveal(who, secret, announcement.commitUntil()));
      }
    }
    return draw;
  }

  private static String hex(CsvTable table, CsvTable.Row row, String column)
      throws OperatingException {
    String text = table.cell(row, column);
    if (!Secrets.isSecret(text)) {
      throw row.wrong(column, "64 lower-case hex digits", text);
    }
    return text;
  }

  private static Draw taken(CsvTable.Row row, Draw draw, Function<Draw, Draw.Step> step)
      throws OperatingException {
    return switch (step.apply(draw)) {
      case Draw.Step.Taken(Draw after) -> after;
      case Draw.Step.Refused(DrawProblem problem) ->
          throw OperatingException.malformed(
              row.file() + ", line " + row.line() + ": " + Speech.say(problem));
    };
  }

  private Draw opened(ParseResult given, Draw draw) throws OperatingException {
    Path seal = Options.path(given, SEAL);
    return switch (draw.open(Secrets.read(seal), terminal.clock().instant())) {
      case Draw.Step.Taken(Draw after) -> after;
      case Draw.Step.Refused(DrawProblem problem) ->
          throw new OperatingException(seal + ": " + Speech.say(problem), null);
    };
  }

  private static @Nullable BeaconPulse pulse(ParseResult given, Announcement announcement) {
    if (!given.hasMatchedOption(SIGNATURE)) {
      return null;
    }
    String signature = given.matchedOptionValue(SIGNATURE, "");
    if (!BeaconPulse.isSignature(signature)) {
      throw Options.misuse(
          given,
          "--signature must be the 48, 64 or 96 bytes that drand publishes, as lower-case hex"
              + " digits; this has "
              + signature.length()
              + " characters");
    }
    AwaitedRound awaited = announcement.beacon();
    long round = given.matchedOptionValue(ROUND, awaited == null ? 1L : awaited.round());
    return new BeaconPulse(round, signature);
  }
}
