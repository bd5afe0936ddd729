package org.mycelium.bot.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One thing the program can be asked to do. */
public interface Subcommand {
  /** Its name, options and help, as {@link Spelling#of} begins it. */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @param given the options of {@link #spec()}, already checked
   * @return an {@link ExitCode}
   * @throws picocli.CommandLine.ParameterException if the options do not fit together
   * @throws Exception what {@link Failure} puts in words
   */
  int run(ParseResult given) throws Exception;
}
