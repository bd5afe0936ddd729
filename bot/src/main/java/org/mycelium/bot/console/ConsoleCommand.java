package org.mycelium.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.console.transcript.Transcript;
import org.mycelium.bot.log.Logging;
import org.slf4j.event.Level;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code console}: the terminal as the room, or transcripts played from files. */
public final class ConsoleCommand implements Subcommand {
  private static final String DATABASE = "--db";
  private static final String JSON = "--json";
  private static final String RECORD = "--record";
  private static final String MEMBERS = "--members";
  private static final String LANGUAGE = "--language";
  private static final String ZONE = "--zone";
  private static final String START = "--start";
  private static final String FILES = "--files";

  private final Terminal terminal;

  /** Reads standard input and prints to the terminal. */
  public ConsoleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "console",
            "The terminal as the room, without a homeserver: say who does what, and see what the bot"
                + " answers. Files with transcripts are played, and what they expect is checked.",
            "console --members ana,bo,chidi",
            file(DATABASE, "FILE", "Keep everything in this database, and go on with it."),
            file(FILES, "DIR", "Write the files that the bot hands out into this folder."),
            flag(JSON, "Print one JSON object a line."),
            flag(
                RECORD, "Write into the files what the bot says where they expect another answer."),
            OptionSpec.builder(MEMBERS)
                .paramLabel("NAMES")
                .type(String.class)
                .description(
                    "Who is there; the first made the room. Otherwise %s."
                        .formatted(String.join(",", PlayOptions.PEOPLE)))
                .build(),
            OptionSpec.builder(LANGUAGE)
                .paramLabel("TAG")
                .type(Locale.class)
                .converters(Locale::forLanguageTag)
                .description("What the bot speaks at first, such as es.")
                .build(),
            option(ZONE, "ZONE", ZoneId.class, "Such as Europe/Madrid; for transcripts UTC."),
            option(
                START,
                "TIME",
                LocalDateTime.class,
                "Such as 2026-12-01T10:00, which it is for transcripts."));
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .description("Transcripts; without any, what is typed or piped in.")
            .build());
    spec.usageMessage().exitCodeListHeading("%nIt ends with:%n");
    spec.usageMessage().footerHeading("%nWhat can be written:%n" + Console.forms() + "%n");
    return spec;
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    // What the bot tells its operator is of no interest here.
    Logging.level(Level.WARN);
    List<Path> files = given.matchedPositionalValue(0, List.of());
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw misuse(given, "there is no file " + file + " that can be read.");
      }
    }
    boolean json = given.hasMatchedOption(JSON);
    Console console = new Console(terminal.out(), terminal.err());
    if (given.hasMatchedOption(RECORD)) {
      if (files.isEmpty()) {
        throw misuse(given, RECORD + " needs the files to write into.");
      }
      return console.record(files, options(given, false));
    }
    if (!files.isEmpty()) {
      return console.play(files, options(given, false), json);
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return Terminal.isPerson()
        ? console.talk(in, options(given, true), json)
        : console.play("standard input", in, options(given, false), json);
  }

  /** Somebody who types wants today; a transcript wants the same day each time. */
  private PlayOptions options(ParseResult given, boolean typed) {
    PlayOptions defaults = PlayOptions.defaults();
    ZoneId zone = given.matchedOptionValue(ZONE, typed ? ZoneId.systemDefault() : defaults.zone());
    LocalDateTime otherwise =
        typed
            ? LocalDateTime.ofInstant(terminal.clock().instant(), zone)
                .truncatedTo(ChronoUnit.MINUTES)
            : PlayOptions.START;
    Instant start = given.matchedOptionValue(START, otherwise).atZone(zone).toInstant();
    return new PlayOptions(
        Optional.ofNullable(given.<Path>matchedOptionValue(DATABASE, null)),
        given.hasMatchedOption(MEMBERS) ? members(given) : defaults.people(),
        given.matchedOptionValue(LANGUAGE, defaults.language()),
        zone,
        start,
        defaults.deliveries(),
        defaults.restless(),
        // Where the clock stands still nobody would ever be answered again.
        given.matchedPositionalValue(0, List.<Path>of()).isEmpty() ? 0 : defaults.maxAnswers(),
        new Downloads(Optional.ofNullable(given.<Path>matchedOptionValue(FILES, null))));
  }

  private static List<String> members(ParseResult given) {
    List<String> names =
        List.of(given.matchedOptionValue(MEMBERS, "").strip().split("\\s*,\\s*|\\s+"));
    for (String name : names) {
      if (!Transcript.isName(name)) {
        throw misuse(
            given,
            "\"%s\" cannot be a name. %s takes names of one word each, such as ana,bo,chidi."
                .formatted(name, MEMBERS));
      }
    }
    return names;
  }

  private static ParameterException misuse(ParseResult given, String problem) {
    return new ParameterException(given.commandSpec().commandLine(), problem);
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  private static OptionSpec file(String name, String label, String description) {
    return option(name, label, Path.class, description);
  }

  private static OptionSpec option(String name, String label, Class<?> type, String description) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(description).build();
  }
}
