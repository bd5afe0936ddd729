package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.DrawCheck;
import org.mycelium.commands.sortition.DrawCheck.Misfit;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.sortition.PublishedDraw;
import org.mycelium.commands.sortition.Trust;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code draw verify}: computes a published draw again. */
final class VerifyDrawCommand implements Subcommand {
  private static final String WHO = "--who";
  private static final String SALT = "--salt";
  private static final String ANSWERS = "--answers";

  /** What nobody can see from what is public. */
  private static final String NOT_CHECKED =
      "Not checked, because it takes answers that only the bot can read: that the panel keeps the"
          + " quotas and follows from the seed, that who followed had to, and that the lottery"
          + " gives the smallest chance most. The bot was bound to answers and lottery before the"
          + " seed was known. Whoever answered can check their own: --who, --salt, --answers.";

  /** A file that leaves a departure out fits as well as one that has it. */
  private static final String UNDER_NO_HASH =
      "That stands under no hash, and who serves depends on it: compare with what was told since.";

  private final Terminal terminal;

  VerifyDrawCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "verify",
            "Computes a published draw again from what was published, and names the first thing"
                + " that does not fit, with its place. Needs nothing but the file.",
            "draw verify drawn.json",
            Options.json());
    spec.addOption(
            Options.text(
                WHO, "NAME", "Check somebody's answers to a draw with quotas: their name in it."))
        .addOption(Options.text(SALT, "HEX", "Their salt, as the bot told it to them."))
        .addOption(
            Options.text(
                ANSWERS,
                "TEXT",
                "Their answers, as the bot told them, such as \"age: 30+, gender: men\"."));
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
    if (misfit.isEmpty() && given.hasMatchedOption(WHO)) {
      return answers(given, published);
    }
    if (given.hasMatchedOption(Options.JSON)) {
      terminal.out().println(Shown.json(json(published, misfit)));
    } else if (misfit.isPresent()) {
      terminal
          .out()
          .println("problem  " + misfit.get().place() + ": " + Speech.say(misfit.get().problem()));
    } else {
      print(published);
    }
    return misfit.isPresent() ? ExitCode.FAILED : ExitCode.OK;
  }

  /** Whether somebody's answers are those that the draw is bound to. */
  private int answers(ParseResult given, PublishedDraw published) throws OperatingException {
    Pledge pledge = published.pledge();
    if (pledge == null) {
      throw new OperatingException("This draw has no quotas, so nobody gave answers.", null);
    }
    String salt = given.matchedOptionValue(SALT, "").strip();
    if (!salt.matches("[0-9a-f]{64}") || !given.hasMatchedOption(ANSWERS)) {
      throw Options.misuse(given, "--who needs --salt, 64 hex digits, and --answers");
    }
    String who = given.matchedOptionValue(WHO, "").strip();
    boolean bound = false;
    for (Map<String, String> features : readings(given)) {
      bound |= Pledge.answersHash(salt, who, features).equals(pledge.answers().get(who));
    }
    terminal
        .out()
        .println(
            bound
                ? "All fits, and the draw is bound to these answers of " + who + "."
                : "The draw is not bound to these answers of "
                    + who
                    + ". Copy salt and answers as the bot told them.");
    return bound ? ExitCode.OK : ExitCode.FAILED;
  }

  /**
   * What the answers can mean, as the bot tells them: with commas between, which a feature may have
   * in it too, or with semicolons.
   */
  private static List<Map<String, String>> readings(ParseResult given) {
    String written = given.matchedOptionValue(ANSWERS, "").strip();
    List<Map<String, String>> readings =
        Stream.of("\\s*[;\n]\\s*", "\\s*[;,\n]\\s*", "\\s*[;\n]\\s*|\\s*,\\s*(?=[^,;:]+:)")
            .flatMap(between -> reading(written, between).stream())
            .distinct()
            .toList();
    if (readings.isEmpty()) {
      throw Options.misuse(given, "answers are written as category: feature, category: feature");
    }
    return readings;
  }

  private static Optional<Map<String, String>> reading(String written, String between) {
    Map<String, String> features = new TreeMap<>();
    for (String answer : written.split(between, -1)) {
      String[] parts = answer.strip().split("\\s*:\\s*", 2);
      if (parts.length < 2 || features.put(parts[0], parts[1].strip()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(features);
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
            Shown.line(published.about()),
            announcement.seats(),
            announcement.eligible().names().size(),
            published.eligibleHash(),
            published.announcementHash());
    if (!published.contributions().isEmpty()) {
      terminal.out().println("  commitments    " + draw(published).commitments());
    }
    if (published.closing() != null) {
      terminal.out().println("  closing        " + published.closing());
    }
    terminal
        .out()
        .println(
            published.legend().people().isEmpty()
                ? "Compare these with what was published at the time."
                : "Compare these with what the room was told: list and announcement when the draw was"
                    + " announced, commitments when nobody could put chance in any more, if somebody"
                    + " had a secret of their own, and closing with the result.");
    PublishedDraw.Outcome outcome = published.outcome();
    if (outcome != null) {
      Lists.print(
          terminal.out(),
          called(published, outcome.seated()),
          called(published, outcome.reserves()));
      terminal.out().println(departures(published, outcome));
      terminal.out().println(Speech.say(Trust.in(draw(published))));
    }
    Pledge pledge = published.pledge();
    if (pledge != null) {
      String quotas = pledge.asked().map(asked -> Shown.line(asked.text())).orElse("erased");
      terminal.out().println("Quotas: " + quotas + "\n" + NOT_CHECKED);
    }
    if (!published.legend().people().isEmpty()) {
      terminal
          .out()
          .println(
              "This was drawn in a room. Which people the numbers are stands under no hash: compare"
                  + " with what the room was told. Secrets that were left with the bot were known"
                  + " to whoever runs it; the result told how many those were.");
    }
  }

  /** What the file says of who left, and that nothing else says it. */
  private static String departures(PublishedDraw published, PublishedDraw.Outcome outcome) {
    if (outcome.departures().isEmpty()) {
      return "The file claims that nobody who was drawn has declined or been disqualified since. "
          + UNDER_NO_HASH;
    }
    String drawn =
        outcome.order().stream()
            .limit(published.announcement().seats())
            .map(name -> Shown.line(published.called(name)))
            .collect(Collectors.joining(", "));
    return outcome.departures().stream()
        .map(
            one ->
                "  %s, %s%n"
                    .formatted(
                        Shown.line(published.called(one.who())),
                        one.cause() == Departure.Cause.DECLINED ? "declined" : "disqualified"))
        .collect(
            Collectors.joining(
                "",
                "First drawn: " + drawn + ".\nThe file claims that these do not serve:\n",
                UNDER_NO_HASH));
  }

  private static List<String> called(PublishedDraw published, List<String> names) {
    return names.stream().map(published::called).toList();
  }

  private static String stage(PublishedDraw published) {
    if (published.outcome() != null) {
      return "All fits";
    }
    return published.closing() != null
        ? "All fits; chance is closed, and nothing is drawn yet in this file"
        : "All fits; announced, and nothing is drawn yet in this file";
  }

  private static ArrayNode departures(PublishedDraw.Outcome outcome) {
    ArrayNode departures = Json.MAPPER.createArrayNode();
    for (Departure one : outcome.departures()) {
      departures
          .addObject()
          .put("who", one.who())
          .put("cause", one.cause().name().toLowerCase(Locale.ROOT));
    }
    return departures;
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
    if (!published.contributions().isEmpty()) {
      node.put("commitments", draw(published).commitments());
    }
    if (published.closing() != null) {
      node.put("closing", published.closing());
    }
    if (published.pledge() != null) {
      node.put("not_checked", NOT_CHECKED);
    }
    node.put("drawn", published.outcome() != null);
    PublishedDraw.Outcome outcome = published.outcome();
    if (outcome != null) {
      node.set("seated", DrawFile.names(outcome.seated()));
      node.set("reserves", DrawFile.names(outcome.reserves()));
      node.set("departures", departures(outcome));
      node.put("claimed", "departures: " + UNDER_NO_HASH);
      node.put("trust", Speech.say(Trust.in(draw(published))));
    }
    return node;
  }
}
