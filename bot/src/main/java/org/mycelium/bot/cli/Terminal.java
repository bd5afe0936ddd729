package org.mycelium.bot.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/**
 * Where a subcommand was called: what it writes to and what it is told beside its options.
 *
 * @param out for results, which a pipe may take
 * @param err for what a person should know
 * @param environment its variables
 * @param clock the wall clock
 */
public record Terminal(
    PrintStream out, PrintStream err, Map<String, String> environment, InstantSource clock) {
  /** Keeps its own copy. */
  public Terminal {
    environment = Map.copyOf(environment);
  }

  /**
   * That of this process. Text is UTF-8 whatever the locale says, because a server's is often
   * {@code C} and members' names are not ASCII.
   */
  public static Terminal ofThisProcess() {
    return new Terminal(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        InstantSource.system());
  }

  /** Whether a person types and reads: there may be no console at all, or one that is a pipe. */
  @SuppressWarnings("SystemConsoleNull")
  public static boolean isPerson() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The environment would be shown otherwise, and it holds secrets. */
  @Override
  public String toString() {
    return "Terminal";
  }
}
