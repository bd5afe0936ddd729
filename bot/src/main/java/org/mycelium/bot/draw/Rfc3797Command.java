package org.mycelium.bot.draw;

import java.util.List;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.sortition.rfc3797.KeySource;
import org.mycelium.commands.sortition.rfc3797.Rfc3797;
import org.mycelium.commands.sortition.rfc3797.Rfc3797.Pick;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code draw rfc3797}: repeats a draw made by the IETF's published method. */
final class Rfc3797Command implements Subcommand {
  private static final String POOL = "--pool";
  private static final String SOURCE = "--source";

  private final Terminal terminal;

  Rfc3797Command(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "rfc3797",
        "Draws from a numbered pool as RFC 3797 says, so that such a draw can be repeated. For a draw"
            + " of your own, see draw announce.",
        "draw rfc3797 --pool 25 --count 10 --source \"9319\" --source \"2 5 12 8 10\""
            + " --source \"9 18 26 34 41 45\"",
        Options.number(POOL, "How many are in the published list."),
        Options.count(),
        OptionSpec.builder(SOURCE)
            .paramLabel("VALUES")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .required(true)
            .description(
                "What one source of randomness gave; once for each, in the order announced.")
            .build(),
        Options.json());
  }

  @Override
  public int run(ParseResult given) {
    int pool = given.matchedOptionValue(POOL, 0);
    int count = given.matchedOptionValue(Options.COUNT, 0);
    if (pool < 1 || pool > Rfc3797.MAX_POOL) {
      throw Options.misuse(given, "--pool must be from 1 to " + Rfc3797.MAX_POOL);
    }
    if (count < 1 || count > pool) {
      throw Options.misuse(given, "--count must be from 1 to the size of the pool, " + pool);
    }
    String key =
        Rfc3797.key(
            given.<List<String>>matchedOptionValue(SOURCE, List.of()).stream()
                .map(published -> source(given, published))
                .toList());
    List<Pick> picks = Rfc3797.draw(pool, count, key);
    if (given.hasMatchedOption(Options.JSON)) {
      terminal.out().println(json(key, picks));
    } else {
      print(pool, key, picks);
    }
    return ExitCode.OK;
  }

  private static KeySource source(ParseResult given, String published) {
    try {
      return KeySource.of(published);
    } catch (IllegalArgumentException e) {
      throw Options.misuse(
          given,
          "nothing can be drawn from the source \""
              + published
              + "\": give whole numbers with spaces between them, one decimal number, or a text that"
              + " can be written in the letters a to z and digits");
    }
  }

  private void print(int pool, String key, List<Pick> picks) {
    terminal.out().println("Key: " + key);
    terminal
        .out()
        .println(
            "Every choice of %d from %d can only come out if the sources hold at least %d bits of chance."
                .formatted(picks.size(), pool, Rfc3797.bitsNeeded(pool, picks.size())));
    for (int turn = 0; turn < picks.size(); turn++) {
      Pick pick = picks.get(turn);
      terminal.out().printf("%5d. number %d, by %s%n", turn + 1, pick.number(), pick.digest());
    }
  }

  private static ObjectNode json(String key, List<Pick> picks) {
    ObjectNode result = Json.MAPPER.createObjectNode();
    result.put("key", key);
    ArrayNode selected = result.putArray("selected");
    ArrayNode digests = result.putArray("digests");
    for (Pick pick : picks) {
      selected.add(pick.number());
      digests.add(pick.digest());
    }
    return result;
  }
}
