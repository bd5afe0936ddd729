package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.DrawCheck;
import org.mycelium.commands.sortition.DrawCheck.Misfit;
import org.mycelium.commands.sortition.PublishedDraw;
import org.mycelium.commands.sortition.Trust;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code draw verify}: computes a published draw again. */
final class VerifyDrawCommand implements Subcommand {
  private final Terminal terminal;

  VerifyDrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "verify",
            "Computes a published draw again from what was published, and names the first thing that"
                + " does not fit, with its place. Needs nothing but the file.",
            "draw verify drawn.json",
            Options.json());
    return Options.withDraw(spec, "The draw as it was published.");
  }

  /** {@link ExitCode#FAILED} if anything does not fit. */
  @Override
  public int run(ParseResult given) throws OperatingException {
    Path file = Options.drawOf(given);
    if (PanelFile.isOne(file)) {
      return new PanelReport(terminal).verify(file, given.hasMatchedOption(Options.JSON));
    }
    PublishedDraw published = DrawFile.read(file);
    Optional<Misfit> misfit = DrawCheck.firstMisfit(published);
    if (given.hasMatchedOption(Options.JSON)) {
      terminal.out().println(json(published, misfit));
    } else if (misfit.isPresent()) {
      terminal
          .out()
          .println("problem  " + misfit.get().place() + ": " + Speech.say(misfit.get().problem()));
    } else {
      print(published);
    }
    return misfit.isPresent() ? ExitCode.FAILED : ExitCode.OK;
  }

  private void print(PublishedDraw published) {
    Announcement announcement = published.announcement();
    terminal
        .out()
        .printf(
            """
            %s: %s, %d of %d.
              eligible list  %s
              announcement   %s
            """,
            stage(published),
            published.about(),
            announcement.seats(),
            announcement.eligible().names().size(),
            published.eligibleHash(),
            published.announcementHash());
    if (published.closing() != null) {
      terminal.out().println("  closing        " + published.closing());
    }
    terminal.out().println("Compare these with what was published at the time.");
    PublishedDraw.Outcome outcome = published.outcome();
    if (outcome != null) {
      Lists.print(
          terminal.out(),
          called(published, outcome.seated()),
          called(published, outcome.reserves()));
      terminal.out().println(Speech.say(Trust.in(draw(published))));
    }
    if (!published.legend().people().isEmpty()) {
      terminal
          .out()
          .println(
              "This was drawn in a room. Which people the numbers are stands under no hash: compare with"
                  + " what the room was told. Secrets that were left with the bot were known to whoever"
                  + " runs it; the result told how many those were.");
    }
  }

  private static List<String> called(PublishedDraw published, List<String> names) {
    return names.stream().map(published::called).toList();
  }

  private static String stage(PublishedDraw published) {
    if (published.outcome() != null) {
      return "All fits";
    }
    return published.closing() != null ? "All fits; closed, not drawn" : "All fits; announced";
  }

  private static Draw draw(PublishedDraw sound) {
    return new Draw(sound.announcement(), sound.contributions(), sound.sealSecret());
  }

  private static ObjectNode json(PublishedDraw published, Optional<Misfit> misfit) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("holds", misfit.isEmpty());
    if (misfit.isPresent()) {
      node.put("place", misfit.get().place());
      return node.put("problem", Speech.say(misfit.get().problem()));
    }
    node.put("eligible_hash", published.eligibleHash());
    node.put("announcement", published.announcementHash());
    if (published.closing() != null) {
      node.put("closing", published.closing());
    }
    PublishedDraw.Outcome outcome = published.outcome();
    if (outcome != null) {
      node.set("seated", DrawFile.names(outcome.seated()));
      node.set("reserves", DrawFile.names(outcome.reserves()));
      node.put("trust", Speech.say(Trust.in(draw(published))));
    }
    return node;
  }
}
