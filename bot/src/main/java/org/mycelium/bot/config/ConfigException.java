package org.mycelium.bot.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used. Its message holds every problem, one a line. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1;

  // Not kept when serialized, which nobody does.
  private final transient List<Problem> problems;

  ConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
