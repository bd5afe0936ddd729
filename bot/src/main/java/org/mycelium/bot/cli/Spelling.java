package org.mycelium.bot.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How subcommands and the options they share are written, and their help laid out. */
public final class Spelling {
  /** What people type before a subcommand. */
  public static final String PROGRAM = "deploy/mycelium";

  static final String VERBOSE = "--verbose";
  static final String EXAMPLE = "Example: ";
  private static final String CONFIG = "--config";
  private static final String DATABASE = "--db";

  private Spelling() {}

  /**
   * A subcommand with these options, {@code --verbose} and {@code --help}.
   *
   * @param purpose a sentence or two
   * @param example a whole line as one would type it after {@value #PROGRAM}
   */
  public static CommandSpec of(String name, String purpose, String example, OptionSpec... options) {
    CommandSpec spec = CommandSpec.create().name(name);
    for (OptionSpec option : options) {
      spec.addOption(option);
    }
    spec.addOption(
        OptionSpec.builder(VERBOSE)
            .type(boolean.class)
            .description("If it fails, show where in the program.")
            .build());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("Show this.")
            .build());
    // So that a misspelt option is told before the one that is missing because of it.
    spec.parser().collectErrors(true);
    spec.usageMessage()
        .sortOptions(false)
        .sortSynopsis(false)
        .description(purpose)
        .optionListHeading("%n")
        .exitCodeListHeading("%nIt ends with:%n")
        .exitCodeList(ExitCode.MEANINGS)
        .footer("", EXAMPLE + PROGRAM + " " + example);
    return spec;
  }

  /** {@code --config FILE}. */
  public static OptionSpec config() {
    return OptionSpec.builder(CONFIG)
        .paramLabel("FILE")
        .type(Path.class)
        .description("The settings; without it, mycelium.toml in this folder.")
        .build();
  }

  /** The file that {@link #config()} names. */
  public static Path configOf(ParseResult given) {
    return given.matchedOptionValue(CONFIG, Path.of("mycelium.toml"));
  }

  /** {@code --db FILE}, which must be given. */
  public static OptionSpec database() {
    return OptionSpec.builder(DATABASE)
        .paramLabel("FILE")
        .type(Path.class)
        .required(true)
        .description("The bot's database.")
        .build();
  }

  /** The file that {@link #database()} names. */
  public static Path databaseOf(ParseResult given) {
    return given.<Path>matchedOptionValue(DATABASE, Path.of(""));
  }
}
