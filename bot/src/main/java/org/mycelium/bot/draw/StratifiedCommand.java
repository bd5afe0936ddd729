package org.mycelium.bot.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.lottery.OjalgoSolver;
import org.mycelium.bot.lottery.TimeLimit;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.lot.quota.Listing;
import org.mycelium.commands.sortition.quota.Clash;
import org.mycelium.commands.sortition.quota.Leximin;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code draw stratified}: a panel with quotas, everybody's chance as equal as they allow. */
final class StratifiedCommand implements Subcommand {
  private static final String PEOPLE = "--people";
  private static final String QUOTAS = "--quotas";
  private static final String SEED = "--seed";
  private static final String OUT = "--out";
  private static final String TIME_LIMIT = "--time-limit";
  private static final int DECIMALS = 9;

  /** As long as a lottery of a room. */
  private static final int LONGEST_S = Math.toIntExact(Listing.LONGEST_COMPUTING.toSeconds());

  private final Terminal terminal;
  private final Entropy entropy;

  StratifiedCommand(Terminal terminal, Entropy entropy) {
    this.terminal = terminal;
    this.entropy = entropy;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "stratified",
        "Draws a panel that keeps quotas, such that the smallest chance of anybody is as large as"
            + " the quotas allow, then the next smallest, and so on (LEXIMIN).",
        "draw stratified --people people.csv --quotas quotas.csv --count 22 --seed \"what the dice"
            + " said\"",
        Options.file(PEOPLE, "A table: id, and a column for each category."),
        Options.file(QUOTAS, "A table: category,feature,min,max."),
        Options.count(),
        OptionSpec.builder(SEED)
            .paramLabel("TEXT")
            .type(String.class)
            .description(
                "What chance decided, and nobody could choose, such as the seed of a plain draw;"
                    + " without it one is made. The same seed draws the same panel.")
            .build(),
        OptionSpec.builder(OUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description(
                "Write all that the panel follows from into this file, for draw verify and for"
                    + " everybody.")
            .build(),
        OptionSpec.builder(TIME_LIMIT)
            .paramLabel("SECONDS")
            .type(int.class)
            .description(
                "How long the chances may be computed, " + LONGEST_S + " unless it is said.")
            .build(),
        Options.json());
  }

  @Override
  public int run(ParseResult given) throws OperatingException {
    PoolFiles files = PoolFiles.read(Options.path(given, PEOPLE), Options.path(given, QUOTAS));
    int count = given.matchedOptionValue(Options.COUNT, 0);
    if (count < 1 || count > files.people().size()) {
      throw Options.misuse(
          given, "--count must be from 1 to the number of people, " + files.people().size());
    }
    for (String column : files.unused()) {
      terminal
          .err()
          .println("There are no quotas for " + Shown.line(column) + ", so it has no part in it.");
    }
    for (String column : files.unread()) {
      terminal.err().println("The column " + Shown.line(column) + " of the quotas is not used.");
    }
    Pool pool = Pool.of(files.quotas(), files.people(), count);
    int seconds = given.matchedOptionValue(TIME_LIMIT, LONGEST_S);
    if (seconds < 1) {
      throw Options.misuse(given, TIME_LIMIT + " must be at least one second");
    }
    Lottery lottery = lottery(pool, Duration.ofSeconds(seconds));
    String seed =
        given.hasMatchedOption(SEED) ? given.matchedOptionValue(SEED, "") : Secrets.make(entropy);
    if (given.hasMatchedOption(OUT)) {
      Texts.write(Options.path(given, OUT), PanelFile.text(lottery, seed));
    }
    if (given.hasMatchedOption(Options.JSON)) {
      terminal.out().println(Shown.json(json(lottery, seed)));
    } else {
      print(lottery, seed);
    }
    return ExitCode.OK;
  }

  /**
   * Everybody's chance.
   *
   * @throws OperatingException if the quotas cannot be kept, or it is not found in time
   */
  private Lottery lottery(Pool pool, Duration most) throws OperatingException {
    TimeLimit limit = new TimeLimit(most, new Ticker(terminal));
    OjalgoSolver solver = new OjalgoSolver(limit);
    try {
      Optional<Lottery> lottery = Leximin.of(pool, solver, limit);
      if (lottery.isEmpty()) {
        throw new OperatingException(impossible(pool, Clash.in(pool, solver)), null);
      }
      return lottery.get();
    } catch (TimeLimit.Over e) {
      throw new OperatingException(
          """
          This took longer than %d s, so it was ended and nobody was drawn.
          Fewer categories, fewer features in them or wider quotas make it faster; %s gives it \
          more time."""
              .formatted(most.toSeconds(), TIME_LIMIT),
          e);
    }
  }

  private static ObjectNode json(Lottery lottery, String seed) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.set("selected", DrawFile.names(lottery.draw(seed)));
    ObjectNode probabilities = node.putObject("probabilities");
    lottery.chances().forEach((id, chance) -> probabilities.put(id, decimal(chance)));
    node.put("min_probability", decimal(lottery.smallestChance()));
    node.put("error", error(lottery));
    node.put("panels", lottery.panels().size());
    return node.put("seed", seed);
  }

  private static BigDecimal decimal(double chance) {
    return new BigDecimal(chance).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** With what is cut off by writing so many decimals; never too small. */
  private static BigDecimal error(Lottery lottery) {
    return new BigDecimal(lottery.error())
        .add(BigDecimal.valueOf(1, DECIMALS))
        .setScale(DECIMALS, RoundingMode.UP);
  }

  private void print(Lottery lottery, String seed) {
    Pool pool = lottery.pool();
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%d of %d people, of %d types. The smallest chance of anybody is %.4f%%.%n",
            pool.seats(),
            pool.people(),
            pool.types().size(),
            100 * lottery.smallestChance());
    Map<Double, Integer> groups = new TreeMap<>();
    for (int type = 0; type < pool.types().size(); type++) {
      // Chances that differ only by rounding are shown as one.
      double shown = Math.rint(lottery.chance(type) * 1e6) / 1e6;
      groups.merge(shown, pool.types().get(type).size(), Integer::sum);
    }
    groups.forEach(
        (chance, people) ->
            terminal
                .out()
                .printf(Locale.ROOT, "  %8.4f%% each: %d people%n", 100 * chance, people));
    terminal.out().println("Drawn with the seed " + seed + ":");
    lottery.draw(seed).forEach(id -> terminal.out().println("  " + Shown.line(id)));
  }

  private static String impossible(Pool pool, Clash clash) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "No panel of %d keeps these quotas. %s:"
            .formatted(
                pool.seats(),
                clash.bounds().size() == 1
                    ? "This one cannot be kept"
                    : "These cannot be kept together, but without any one of them the others can"));
    for (Clash.Bound bound : clash.bounds()) {
      lines.add(
          "  %s: %s %d (there are %d)"
              .formatted(
                  feature(bound.quota()),
                  bound.lower() ? "at least" : "at most",
                  bound.lower() ? bound.quota().min() : bound.quota().max(),
                  bound.available()));
    }
    if (clash.bounds().size() > 1) {
      lines.add(
          clash.smallest()
              ? "No fewer than these contradict one another."
              : "Fewer may contradict one another: there are too many to try all.");
    }
    lines.add("The least change that makes it possible:");
    for (int i = 0; i < pool.quotas().size(); i++) {
      Quota now = pool.quotas().get(i);
      Quota then = clash.relaxed().get(i);
      if (then.min() != now.min()) {
        lines.add("  %s: at least %d instead of %d".formatted(feature(now), then.min(), now.min()));
      }
      if (then.max() != now.max()) {
        lines.add("  %s: at most %d instead of %d".formatted(feature(now), then.max(), now.max()));
      }
    }
    return String.join("\n", lines);
  }

  private static String feature(Quota quota) {
    return Shown.line(quota.category() + " " + quota.feature());
  }
}
