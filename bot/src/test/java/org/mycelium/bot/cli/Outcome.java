package org.mycelium.bot.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a run of the program came to.
 *
 * @param code what the process would end with
 * @param out all that went to stdout
 * @param err all that went to stderr
 */
public record Outcome(int code, String out, String err) {
  /** Runs a program of one subcommand. */
  public static Outcome of(
      Function<Terminal, Subcommand> subcommand,
      Map<String, String> environment,
      String... arguments) {
    return ofAll(s -> List.of(subcommand.apply(s)), environment, arguments);
  }

  /** Runs a program of one subcommand at a time of its own. */
  public static Outcome at(
      Instant now, Function<Terminal, Subcommand> subcommand, String... arguments) {
    return of(InstantSource.fixed(now), s -> List.of(subcommand.apply(s)), Map.of(), arguments);
  }

  /** Runs a program of several. */
  public static Outcome ofAll(
      Function<Terminal, List<Subcommand>> subcommands,
      Map<String, String> environment,
      String... arguments) {
    return of(InstantSource.system(), subcommands, environment, arguments);
  }

  private static Outcome of(
      InstantSource clock,
      Function<Terminal, List<Subcommand>> subcommands,
      Map<String, String> environment,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(printing(out), printing(err), environment, clock);
    int code = new Program(terminal, subcommands.apply(terminal)).run(arguments);
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
