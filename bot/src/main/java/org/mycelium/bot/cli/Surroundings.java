package org.mycelium.bot.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a subcommand sees of its process.
 *
 * @param out for results, which a pipe may take
 * @param err for what a person should know
 * @param environment its variables
 * @param clock the wall clock
 */
public record Surroundings(
    PrintStream out, PrintStream err, Map<String, String> environment, InstantSource clock) {
  /** Keeps its own copy. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * Those of this process. Text is UTF-8 whatever the locale says, because a server's is often
   * {@code C} and members' names are not ASCII.
   */
  public static Surroundings ofThisProcess() {
    return new Surroundings(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        InstantSource.system());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The environment would be shown otherwise, and it holds secrets. */
  @Override
  public String toString() {
    return "Surroundings";
  }
}
