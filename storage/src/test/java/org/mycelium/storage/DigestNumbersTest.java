package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.mycelium.commands.Features;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.digest.Charts;
import org.mycelium.commands.digest.Digest;
import org.mycelium.commands.digest.DigestFact.DigestPosted;
import org.mycelium.commands.digest.DigestMessage;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.storage.archive.DigestArchive;
import org.mycelium.storage.codec.EncodedFact;
import org.mycelium.storage.codec.FactCodec;
import org.mycelium.storage.journal.JournalLine;
import org.mycelium.storage.journal.JournalReader;

/**
 * Whatever an assembly lived through, its digests hold no number that the journal does not: each
 * figure is worked out a second time from the facts alone, and what else has digits is the number
 * or the day of a fact. The same holds for the amounts that its charts are drawn from.
 */
final class DigestNumbersTest {
  private static final Duration WEEK = Duration.ofDays(7);

  /** How lines begin of which every word is known beforehand. */
  private static final List<String> FIGURES =
      List.of(
          "households",
          "meals",
          "Money",
          "Scrip",
          "Disputes",
          "Turnout",
          "Open",
          "Lacking",
          "Drawn by lot",
          "Late");

  private static final Pattern OPEN = Pattern.compile("Open until [^:]+:\\d\\d: (.*)");
  private static final Pattern LATE = Pattern.compile("(households|meals), the week of [^:]+: .*");
  private static final Pattern LACKING = Pattern.compile("Needs hands: (P\\d+ lacks .*)");

  @Property(tries = 40)
  void everyNumberFollowsFromTheFacts(
      @ForAll long seed, @ForAll @IntRange(min = 80, max = 200) int steps) throws IOException {
    Path folder = Files.createTempDirectory("digest");
    try {
      Path file = folder.resolve("house.db");
      try (House house = House.at(file)) {
        Life life = new Life(house, House.ONE, seed);
        Random pace = new Random(seed);
        for (int step = 0; step < steps; step++) {
          house.passes(Duration.ofMinutes(pace.nextInt(1, 1_000)));
          life.live(1);
        }
        LocalDate last = monday(day(house.now()));
        for (LocalDate monday = monday(day(House.NOON));
            !monday.isAfter(last);
            monday = monday.plusWeeks(1)) {
          compare(house, file, new Week(monday));
        }
      }
    } finally {
      delete(folder);
    }
    Statistics.label("figures")
        .coverage(seen -> FIGURES.forEach(figure -> seen.check(figure).count(times -> times > 0)));
    Statistics.label("charts").coverage(seen -> seen.check("drawn").count(times -> times > 0));
  }

  private static void compare(House house, Path file, Week week) {
    DigestArchive.Told told = DigestArchive.of(file, House.ONE, week, house.now()).orElseThrow();
    Phrasebook book = Phrasebook.of(told.settings().language(), ZoneOffset.UTC, Features.BUNDLES);
    List<String> lines = read(told.digest(), book);
    Recount recount = recount(house, week);
    LocalDate counted = counted(house, week, recount);
    List<String> expected = recount.figures(counted);
    List<String> figures = lines.stream().map(DigestNumbersTest::figure).toList();
    assertThat(figures.stream().filter(line -> FIGURES.contains(kind(line))))
        .as("%s, %s", week, lines)
        .containsExactlyInAnyOrderElementsOf(expected);
    expected.forEach(line -> Statistics.label("figures").collect(kind(line)));

    List<String> charts = recount.charts(counted);
    assertThat(charts(told.digest(), book)).as("%s", week).containsExactlyElementsOf(charts);
    charts.forEach(_ -> Statistics.label("charts").collect("drawn"));

    List<String> known = recount.numbersAndDays(counted);
    assertThat(lines.stream().filter(line -> !FIGURES.contains(kind(figure(line)))))
        .as("%s, %s", week, lines)
        .noneMatch(line -> without(line, known).matches(".*\\p{Nd}.*"));
  }

  /** A week that was told counts what most of its days lie in, and any other itself. */
  private static LocalDate counted(House house, Week week, Recount recount) {
    return facts(house).stream()
            .anyMatch(
                one -> one.fact() instanceof DigestPosted posted && posted.week().equals(week))
        ? monday(day(recount.until().minus(Duration.ofHours(84))))
        : week.monday();
  }

  private static List<Recount.Happened> facts(House house) {
    List<JournalLine> lines = new ArrayList<>();
    new JournalReader(house.reading).each(lines::add);
    return lines.stream().map(DigestNumbersTest::happened).toList();
  }

  /** A digest in full, line by line, as a board would show it. */
  private static List<String> read(Digest digest, Phrasebook book) {
    return plain(book.sayInFull(new DigestMessage(digest, DigestMessage.Part.WHOLE)))
        .lines()
        .map(line -> line.replaceFirst("^- ", ""))
        .toList();
  }

  /** What each chart is drawn from: its amounts, the oldest first, a dash where there is none. */
  private static List<String> charts(Digest digest, Phrasebook book) {
    return Charts.of(digest).stream()
        .map(
            chart ->
                plain(book.sayInFull(chart.title()))
                    + ": "
                    + chart.columns().stream()
                        .map(column -> column.bar().map(bar -> amount(bar, book)).orElse("-"))
                        .collect(Collectors.joining(" ")))
        .toList();
  }

  private static String amount(Chart.Bar bar, Phrasebook book) {
    return bar.units() + "=" + plain(book.sayInFull(bar.amount()));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\x{2066}-\\x{2069}]", "");
  }

  /** A line as the recount writes it. */
  private static String figure(String line) {
    Matcher open = OPEN.matcher(line);
    Matcher lacking = LACKING.matcher(line);
    return LATE.matcher(line).matches()
        ? "Late: " + line
        : open.matches()
            ? "Open: " + open.group(1)
            : lacking.matches() ? "Lacking: " + lacking.group(1) : line;
  }

  private static String kind(String line) {
    return line.replaceFirst(":.*", "");
  }

  /** What is left of a line without what the journal holds. */
  private static String without(String line, List<String> known) {
    String left = line;
    for (String part : known) {
      left = left.replace(part, "");
    }
    return left;
  }

  /** What the digest of a week can know of: its stretch is in the journal too, if it was told. */
  private static Recount recount(House house, Week week) {
    Instant over = week.monday().plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    boolean isOver = !over.isAfter(house.now());
    Optional<Instant> before = Optional.empty();
    List<Recount.Happened> facts = new ArrayList<>();
    for (Recount.Happened happened : facts(house)) {
      if (happened.fact() instanceof DigestPosted posted) {
        if (posted.week().equals(week)) {
          Instant since = before.orElse(happened.at().minus(WEEK));
          return new Recount(facts, words(house), since, happened.at());
        }
        before = Optional.of(happened.at());
      }
      facts.add(happened);
    }
    facts.removeIf(happened -> isOver && !happened.at().isBefore(over));
    Instant begin = week.monday().atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Recount(facts, words(house), begin.minusMillis(1), isOver ? over : house.now());
  }

  static Recount.Happened happened(JournalLine line) {
    return new Recount.Happened(
        line.entry().at(),
        FactCodec.decode(
            new EncodedFact(line.entry().kind(), line.entry().version(), line.entry().body())));
  }

  private static Map<Commitment, String> words(House house) {
    Map<Commitment, String> words = new HashMap<>();
    for (String line :
        House.texts(house.reading, "select commitment || ' ' || text as text from private_text")) {
      int space = line.indexOf(' ');
      words.put(new Commitment(line.substring(0, space)), line.substring(space + 1));
    }
    return words;
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
