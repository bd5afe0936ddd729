package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.util.Optional;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.sortition.DrawCheck;
import org.mycelium.commands.sortition.DrawCheck.Misfit;
import org.mycelium.commands.sortition.PublishedDraw;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that several draws share. */
final class Options {
  static final String JSON = "--json";
  static final String COUNT = "--count";
  private static final String OUT = "--out";

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

  /** A text, which need not be given. */
  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
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

  /** The file of {@link #file}. */
  static Path path(ParseResult given, String name) {
    return given.<Path>matchedOptionValue(name, Path.of(""));
  }

  /** The file to write, which must be given. */
  static OptionSpec out(String description) {
    return file(OUT, description);
  }

  /** The file of {@link #out}. */
  static Path outOf(ParseResult given) {
    return path(given, OUT);
  }

  /** Adds the file of a draw, which must be given. */
  static CommandSpec withDraw(CommandSpec spec, String description) {
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("1")
            .type(Path.class)
            .description(description)
            .build());
  }

  /** The file of {@link #withDraw}. */
  static Path drawOf(ParseResult given) {
    return given.<Path>matchedPositionalValue(0, Path.of(""));
  }

  /**
   * The draw in a file, to go on with.
   *
   * @throws OperatingException if it is none, or something in it does not fit
   */
  static PublishedDraw sound(Path file) throws OperatingException {
    PublishedDraw draw = DrawFile.read(file);
    Optional<Misfit> misfit = DrawCheck.firstMisfit(draw);
    if (misfit.isPresent()) {
      throw new OperatingException(
          file + ", " + misfit.get().place() + ": " + Speech.say(misfit.get().problem()), null);
    }
    return draw;
  }

  /**
   * The same, if it can be gone on with outside of the room.
   *
   * @throws OperatingException if it has quotas: who is drawn follows from what only the bot has
   */
  static PublishedDraw plain(Path file) throws OperatingException {
    PublishedDraw draw = sound(file);
    if (draw.pledge() != null) {
      throw new OperatingException(
          file
              + " has quotas: who is drawn, and who follows, is decided by answers that only the"
              + " bot can read.",
          null);
    }
    return draw;
  }

  static ParameterException misuse(ParseResult given, String text) {
    return new ParameterException(given.commandSpec().commandLine(), text);
  }
}
