package org.mycelium.bot.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All subcommands under one name. */
public final class Program {
  private final Terminal terminal;
  private final Map<String, Subcommand> subcommands = new LinkedHashMap<>();

  /** Its help shows the subcommands in this order. */
  public Program(Terminal terminal, List<Subcommand> subcommands) {
    this.terminal = terminal;
    for (Subcommand subcommand : subcommands) {
      this.subcommands.put(subcommand.spec().name(), subcommand);
    }
  }

  /**
   * Does what the arguments ask.
   *
   * @return an {@link ExitCode}
   */
  public int run(String... arguments) {
    try {
      ParseResult given = commandLine().parseArgs(withoutAliases(arguments));
      List<ParseResult> path = path(given);
      ParseResult asked = path.getLast();
      if (asked.isUsageHelpRequested()) {
        asked.commandSpec().commandLine().usage(terminal.out(), Ansi.OFF);
        return ExitCode.OK;
      }
      List<Exception> errors = path.stream().flatMap(step -> step.errors().stream()).toList();
      if (!errors.isEmpty()) {
        terminal.err().println(Misuse.explain(asked.commandSpec(), errors));
        return ExitCode.MISUSED;
      }
      return path.size() == 1 ? nothingAsked(asked) : run(path.get(1), asked);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** The program, the subcommand, and the subcommand's own, as far as they are given. */
  private static List<ParseResult> path(ParseResult given) {
    List<ParseResult> path = new ArrayList<>(List.of(given));
    while (path.getLast().hasSubcommand()) {
      path.add(path.getLast().subcommand());
    }
    return path;
  }

  private int nothingAsked(ParseResult asked) {
    terminal.err().println(Misuse.nothingAsked(asked.commandSpec()));
    return ExitCode.MISUSED;
  }

  private int run(ParseResult given, ParseResult asked) {
    Subcommand subcommand = Objects.requireNonNull(subcommands.get(given.commandSpec().name()));
    try {
      return subcommand.run(given);
    } catch (ParameterException e) {
      terminal.err().println(Misuse.explain(asked.commandSpec(), List.of(e)));
      return ExitCode.MISUSED;
    } catch (Exception e) {
      terminal.err().println(Failure.explain(e));
      if (asked.hasMatchedOption(Spelling.VERBOSE)) {
        e.printStackTrace(terminal.err());
      }
      return e instanceof OperatingException operating ? operating.exitCode() : ExitCode.FAILED;
    }
  }

  private CommandLine commandLine() {
    CommandSpec root =
        Spelling.of(
            Spelling.PROGRAM,
            "Assemblies that govern themselves from their Matrix rooms.",
            "doctor");
    subcommands.forEach((name, subcommand) -> root.addSubcommand(name, subcommand.spec()));
    // A file of arguments is a surprise that nobody needs.
    return new CommandLine(root).setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** {@code help x} is {@code x --help}; {@code --version} is {@code version}. */
  private static String[] withoutAliases(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    List<String> rest =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    return switch (first) {
      case "help" -> with(rest, "--help");
      case "--version", "-V" -> with(List.of("version"), rest.toArray(String[]::new));
      default -> arguments;
    };
  }

  private static String[] with(List<String> words, String... more) {
    String[] all = Arrays.copyOf(words.toArray(String[]::new), words.size() + more.length);
    System.arraycopy(more, 0, all, words.size(), more.length);
    return all;
  }
}
