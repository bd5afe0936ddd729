package org.mycelium.bot.count;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.bot.input.Bounded;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.DrawnOrder;
import org.mycelium.commands.election.Election;
import org.mycelium.commands.election.Lot;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.PreviousRound;
import org.mycelium.commands.election.Quota;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.TieBreak;
import org.mycelium.commands.election.Unranked;
import org.mycelium.commands.election.form.BallotFile;
import org.mycelium.commands.election.form.Limits;
import org.mycelium.commands.election.form.MalformedBallots;
import org.mycelium.commands.explanation.Currency;
import org.mycelium.commands.explanation.Report;
import org.mycelium.commands.text.Phrasebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code count}: who is elected by the ballots of a file, and how that comes about. */
public final class CountCommand implements Subcommand {
  private static final String METHOD = "--method";
  private static final String SEATS = "--seats";
  private static final String UNRANKED = "--unranked";
  private static final String STRENGTH = "--strength";
  private static final String QUOTA = "--quota";
  private static final String TIE_BREAK = "--tie-break";
  private static final String RULE = "--rule";
  private static final String MAX = "--max";
  private static final String TOTAL = "--total";
  private static final String COST = "--cost";
  private static final String COSTS = "--costs";
  private static final String JSON = "--json";
  private static final String LANGUAGE = "--lang";

  /** Half a million ballots fit into it, each with its own ranking of 30. */
  private static final int MAX_BYTES = 64 << 20;

  private static final String LOT = "lot:";
  private static final String ORDER = "order:";

  private final Terminal terminal;

  /** Prints to the terminal. */
  public CountCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "count",
            "Counts a file of ballots (BLT or CSV), and shows who is elected and how that comes"
                + " about.",
            "count ballots.blt --method stv-scottish --seats 3",
            OptionSpec.builder(METHOD)
                .paramLabel("METHOD")
                .type(Method.class)
                .converters(word -> choice(word, Method.values()))
                .required(true)
                .description("One of " + Choices.words(Method.values()) + ".")
                .build(),
            OptionSpec.builder(SEATS)
                .paramLabel("N")
                .type(Integer.class)
                .description("How many are elected; otherwise as the file says, or 1.")
                .build(),
            option(
                UNRANKED,
                Unranked.class,
                Unranked.values(),
                "What a ranked ballot says of those it does not rank."),
            option(
                STRENGTH,
                Strength.class,
                Strength.values(),
                "How majorities are compared (schulze, ranked-pairs)."),
            option(QUOTA, Quota.class, Quota.values(), "What it takes for a seat (stv-...)."),
            OptionSpec.builder(TIE_BREAK)
                .paramLabel("RULE")
                .type(List.class)
                .auxiliaryTypes(TieBreak.class)
                .splitRegex(",")
                .converters(CountCommand::tieBreak)
                .description(
                    "previous-round, lot:SEED or order:2+1 (a lot drawn elsewhere, by the candidates'"
                        + " places in the file), several with commas between: what settles ties."
                        + " Otherwise they are shown as ties.")
                .build(),
            OptionSpec.builder(RULE)
                .paramLabel("NAME=VALUE")
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .description(
                    "One of these rules by its name, such as quota=hare or strength=margins; once"
                        + " for each.")
                .build(),
            OptionSpec.builder(MAX)
                .paramLabel("N")
                .type(Integer.class)
                .description(
                    "The most points for a candidate (score; star: 5), or dots on a ballot (dot).")
                .build(),
            OptionSpec.builder(TOTAL)
                .paramLabel("N")
                .type(Long.class)
                .description("What there is to spend (pav, equal-shares); then options have costs.")
                .build(),
            OptionSpec.builder(COST)
                .paramLabel("NAME=N")
                .type(Map.class)
                .auxiliaryTypes(String.class, Long.class)
                .description("What the option of this name costs; once for each.")
                .build(),
            OptionSpec.builder(COSTS)
                .paramLabel("N")
                .type(List.class)
                .auxiliaryTypes(Long.class)
                .splitRegex(",")
                .description(
                    "What the options cost, in the order of the file, with commas between.")
                .build(),
            OptionSpec.builder(JSON)
                .type(boolean.class)
                .description("Print the result as JSON.")
                .build(),
            OptionSpec.builder(LANGUAGE)
                .paramLabel("LANGUAGE")
                .type(Locale.class)
                .converters(Locale::forLanguageTag)
                .description("en or es: the language of the words, not of the JSON.")
                .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(Path.class)
            .arity("1")
            .description("The ballots.")
            .build());
    return spec;
  }

  private static <E extends Enum<E>> OptionSpec option(
      String name, Class<E> type, E[] values, String description) {
    return OptionSpec.builder(name)
        .paramLabel("WORD")
        .type(type)
        .converters(word -> choice(word, values))
        .description(description + " " + Choices.words(values) + ".")
        .build();
  }

  private static <E extends Enum<E>> E choice(String word, E[] values) {
    return Choices.of(word, values)
        .orElseThrow(() -> new TypeConversionException("expected one of " + Choices.words(values)));
  }

  private static TieBreak tieBreak(String word) {
    if (word.startsWith(LOT) && word.length() > LOT.length()) {
      return new Lot(word.substring(LOT.length()));
    }
    if (word.matches(ORDER + "[1-9]\\d{0,3}(\\+[1-9]\\d{0,3})+")) {
      return order(word.substring(ORDER.length()).split("\\+", -1));
    }
    TieBreak previous = new PreviousRound();
    if (word.equals(previous.word())) {
      return previous;
    }
    throw new TypeConversionException("expected previous-round, lot:SEED or order:2+1");
  }

  private static TieBreak order(String[] places) {
    try {
      return new DrawnOrder(
          Arrays.stream(places).map(place -> Integer.parseInt(place) - 1).toList());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("expected each candidate once after " + ORDER);
    }
  }

  @Override
  public int run(ParseResult given) throws OperatingException {
    Method method = given.matchedOptionValue(METHOD, Method.PLURALITY);
    Path path = given.matchedPositionalValue(0, Path.of(""));
    BallotFile file;
    try {
      file =
          BallotFile.read(
              bytes(path), path.getFileName().toString(), method, limits(given, method));
    } catch (MalformedBallots e) {
      terminal.err().println(path + ", " + Shown.clean(String.valueOf(e.getMessage())));
      return ExitCode.MISUSED;
    }
    Result result = Election.of(method, file.votes(), rules(given, method, file));
    if (given.hasMatchedOption(JSON)) {
      terminal.out().println(CountJson.of(file.title(), result));
    } else {
      terminal.out().print(new Report(file.title(), result, Currency.PLAIN).in(book(given)));
    }
    return ExitCode.OK;
  }

  /** Times are not told, so the zone does not matter. */
  private static Phrasebook book(ParseResult given) {
    Locale language = given.matchedOptionValue(LANGUAGE, Locale.ENGLISH);
    return Phrasebook.of(language, ZoneOffset.UTC, List.of("explanation"));
  }

  private static byte[] bytes(Path path) throws OperatingException {
    Optional<byte[]> bytes;
    try {
      bytes = Bounded.bytes(path, MAX_BYTES);
    } catch (NoSuchFileException e) {
      throw new OperatingException("There is no file " + path + ".", e);
    } catch (IOException e) {
      throw new OperatingException(path + " cannot be read: " + e + ".", e);
    }
    return bytes.orElseThrow(
        () ->
            OperatingException.malformed(
                path
                    + ": there is no end within "
                    + (MAX_BYTES >> 20)
                    + " MiB; expected a file of ballots, BLT or CSV, of at most that. Ballots that"
                    + " are the same can stand on one line, with a weight."));
  }

  /** Of two values for one name only the last would be heard of. */
  private static void refuseTwice(ParseResult given, String option) {
    OptionSpec spec = given.matchedOption(option);
    Set<String> names = new HashSet<>();
    for (String pair : spec == null ? List.<String>of() : spec.originalStringValues()) {
      String name = pair.substring(0, pair.indexOf('='));
      if (!names.add(name)) {
        throw misuse(given, option + " says " + name + " twice");
      }
    }
  }

  /** A rule that is said by its option and by its name too could be said differently. */
  private static void refuseBothWays(ParseResult given, Set<String> named) {
    for (String name : named) {
      if (given.hasMatchedOption("--" + name)) {
        throw misuse(given, "either --" + name + " or " + RULE + " " + name + "=..., not both");
      }
    }
  }

  private static Limits limits(ParseResult given, Method method) {
    Limits usual = Limits.usual(method);
    if (!given.hasMatchedOption(MAX)) {
      return usual;
    }
    int max = given.matchedOptionValue(MAX, 0);
    if (max < 1 || max > Limits.MAX_POINTS) {
      throw misuse(given, MAX + " is a number from 1 to " + Limits.MAX_POINTS);
    }
    return switch (method) {
      case SCORE, STAR -> new Limits(max, usual.ballot());
      case DOT -> new Limits(max, max);
      case PLURALITY,
          APPROVAL,
          IRV,
          STV_SCOTTISH,
          STV_MEEK,
          SCHULZE,
          RANKED_PAIRS,
          PAV,
          EQUAL_SHARES ->
          throw misuse(given, MAX + " means nothing for " + method.word());
    };
  }

  private static CountRules rules(ParseResult given, Method method, BallotFile file) {
    int inFile = method.manySeats() ? file.seats().orElse(1) : 1;
    int seats = given.matchedOptionValue(SEATS, inFile);
    int standing = file.votes().slate().standing().size();
    if (seats < 1 || seats > standing || (seats > 1 && !method.manySeats())) {
      int most = method.manySeats() ? standing : 1;
      throw misuse(
          given,
          method.word() + " fills " + (most == 1 ? "1 seat" : "1 to " + most + " seats") + " here");
    }
    Map<String, String> byName = given.matchedOptionValue(RULE, Map.of());
    refuseTwice(given, RULE);
    NamedRules named = NamedRules.of(byName);
    Optional<String> wrong = named.problem();
    if (wrong.isPresent()) {
      throw misuse(given, RULE + " " + wrong.get());
    }
    refuseBothWays(given, byName.keySet());
    List<TieBreak> tieBreaks =
        new ArrayList<>(
            given.<List<TieBreak>>matchedOptionValue(TIE_BREAK, tieBreaks(given, named)));
    int listed = file.votes().slate().size();
    if (tieBreaks.stream().anyMatch(rule -> isBeyond(rule, listed))) {
      throw misuse(given, ORDER + " names a candidate of " + listed + " that the file has not");
    }
    return new CountRules(
        seats,
        given.matchedOptionValue(UNRANKED, named.unranked()),
        given.matchedOptionValue(STRENGTH, named.strength()),
        given.matchedOptionValue(QUOTA, named.quota()),
        tieBreaks,
        limits(given, method).points(),
        budget(given, method, file.votes().slate()));
  }

  private static List<TieBreak> tieBreaks(ParseResult given, NamedRules named) {
    try {
      return named.tieBreaks().stream().map(CountCommand::tieBreak).toList();
    } catch (TypeConversionException e) {
      throw misuse(given, RULE + " tie-break: " + e.getMessage());
    }
  }

  private static boolean isBeyond(TieBreak rule, int listed) {
    return rule instanceof DrawnOrder(List<Integer> places)
        && places.stream().anyMatch(place -> place >= listed);
  }

  /** Null if it is seats that are filled. */
  private static @Nullable Budget budget(ParseResult given, Method method, Slate slate) {
    Map<String, Long> named = given.matchedOptionValue(COST, Map.of());
    refuseTwice(given, COST);
    List<Long> listed = given.matchedOptionValue(COSTS, List.of());
    if (!given.hasMatchedOption(TOTAL) && named.isEmpty() && listed.isEmpty()) {
      return null;
    }
    if (method != Method.PAV && method != Method.EQUAL_SHARES) {
      throw misuse(given, TOTAL + " and " + COST + " mean nothing for " + method.word());
    }
    if (given.hasMatchedOption(SEATS)) {
      throw misuse(given, "either seats are filled or money is spent, not both");
    }
    List<Long> inOrder = listed;
    if (listed.isEmpty()) {
      if (!named.keySet().equals(Set.copyOf(slate.names()))) {
        throw misuse(
            given,
            COST
                + " is needed once for each option, here "
                + slate.names().stream()
                    .map(name -> COST + " \"" + name + "=100\"")
                    .collect(Collectors.joining(" "))
                + " with what each costs");
      }
      inOrder = slate.names().stream().map(named::get).toList();
    } else if (!named.isEmpty() || listed.size() != slate.size()) {
      throw misuse(
          given, COSTS + " is " + slate.size() + " numbers here, and " + COST + " is left out");
    }
    long total = given.matchedOptionValue(TOTAL, 0L);
    if (Stream.concat(Stream.of(total), inOrder.stream())
        .anyMatch(amount -> amount < 1 || amount > Budget.MAX_AMOUNT)) {
      throw misuse(given, "amounts are whole numbers from 1 to " + Budget.MAX_AMOUNT);
    }
    return new Budget(total, inOrder);
  }

  private static ParameterException misuse(ParseResult given, String problem) {
    return new ParameterException(given.commandSpec().commandLine(), problem);
  }
}
