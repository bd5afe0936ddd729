package org.mycelium.bot.draw;

import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that several draws share. */
final class Options {
  static final String JSON = "--json";
  static final String COUNT = "--count";

  private Options() {}

  static OptionSpec json() {
    return OptionSpec.builder(JSON)
        .type(boolean.class)
        .description("Print one JSON object instead of words.")
        .build();
  }

  static OptionSpec count() {
    return number(COUNT, "How many to draw.");
  }

  /** A whole number, which must be given. */
  static OptionSpec number(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("N")
        .type(int.class)
        .required(true)
        .description(description)
        .build();
  }

  /** A file, which must be given. */
  static OptionSpec file(String name, String description) {
    return OptionSpec.builder(name)
        .paramLabel("FILE")
        .type(Path.class)
        .required(true)
        .description(description)
        .build();
  }

  static ParameterException misuse(ParseResult given, String text) {
    return new ParameterException(given.commandSpec().commandLine(), text);
  }
}
