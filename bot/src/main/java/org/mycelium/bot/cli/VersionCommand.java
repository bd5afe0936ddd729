package org.mycelium.bot.cli;

import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code version}: which build this is, for those who report a problem. */
public final class VersionCommand implements Subcommand {
  private final Terminal terminal;

  /** Prints to the terminal. */
  public VersionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of("version", "Says which version this is.", "version");
  }

  @Override
  public int run(ParseResult given) {
    terminal.out().println("Mycelium " + version() + ", Java " + Runtime.version());
    return ExitCode.OK;
  }

  /** As the jar's manifest has it; classes outside a jar have none. */
  static String version() {
    return Objects.requireNonNullElse(
        VersionCommand.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}
