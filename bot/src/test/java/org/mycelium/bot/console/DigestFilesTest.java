package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.DigestCommand;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.chart.Sketch;
import org.mycelium.commands.chart.Svg;
import org.mycelium.commands.digest.Digest;
import org.mycelium.commands.digest.DigestPage;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.RightToLeft;
import org.mycelium.storage.archive.DigestArchive;

/** Digests as files, of an assembly that lived through a transcript. */
final class DigestFilesTest {
  @TempDir static Path life;
  private static Path database = Path.of("");

  @TempDir Path out;

  @BeforeAll
  static void live() throws Exception {
    database = life.resolve("mycelium.db");
    Path transcript =
        Path.of(DigestFilesTest.class.getResource("/transcripts/digest.transcript").toURI());
    Outcome played =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--db",
            database.toString(),
            transcript.toString());
    assertThat(played.code()).as(played.out()).isZero();
  }

  @Test
  void tellsAWeekAsTheRoomWasToldItThen() throws Exception {
    assertThat(digest("--week", "2026-W49").code()).isZero();

    assertThat(out.resolve("2026-W49.md"))
        .content()
        .startsWith("# Digest, 30 November 2026 to 7 December 2026\n")
        .contains(
            "Decided: \u2068D1\u2069 \u2068Rent the old bakery for the winter\u2069",
            "Not decided, too few voted: \u2068P2\u2069 \u2068Sell the cargo bike\u2069",
            "households: 101\n",
            "A small victory: your first decision.");
  }

  @Test
  void tellsWhatWasOpenThenThoughItClosedSince() throws Exception {
    assertThat(digest("--week", "2026-W50").code()).isZero();

    assertThat(out.resolve("2026-W50.md"))
        .content()
        .contains("Open until", "Paint the hall green", "1 of 3 voted")
        .contains("households has no number for the week of 7 December 2026")
        .doesNotContain("Chart");
  }

  @Test
  void inALanguageWrittenFromRightToLeftThePageAndItsChartsGoThatWay() {
    DigestPage theirs = new DigestPage(told("2026-W53"), RightToLeft.book());
    assertThat(theirs.html(RightToLeft.LANGUAGE))
        .startsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n")
        .contains(Svg.of(theirs.charts().getFirst().sketch(RightToLeft.book())));
    Phrasebook english = Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES);
    DigestPage ours = new DigestPage(told("2026-W53"), english);
    assertThat(ours.html(Locale.ENGLISH)).doesNotContain("dir=\"rtl\"");

    List<Double> fromTheRight = columns(theirs.charts().getFirst().sketch(RightToLeft.book()));
    assertThat(fromTheRight).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(columns(ours.charts().getFirst().sketch(english))).hasSizeGreaterThan(2).isSorted();
  }

  private static Digest told(String week) {
    return DigestArchive.of(
            database,
            new AssemblyId(1),
            Week.read(week).orElseThrow(),
            Instant.parse("2027-02-01T00:00:00Z"))
        .orElseThrow()
        .digest();
  }

  /** Where each column begins on the left, the oldest column first. */
  private static List<Double> columns(Sketch sketch) {
    return sketch.marks().stream()
        .filter(Sketch.Mark.Box.class::isInstance)
        .map(box -> ((Sketch.Mark.Box) box).left())
        .skip(1)
        .toList();
  }

  @Test
  void writesAPageThatStandsAloneAndAPictureOfEachChart() throws Exception {
    Outcome outcome = digest("--week", "2026-W53");

    assertThat(outcome.out().lines().map(line -> Path.of(line).getFileName().toString()))
        .containsExactly("2026-W53-1.png", "2026-W53.md", "2026-W53.html");
    assertThat(out.resolve("2026-W53.html"))
        .content()
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<svg ", "role=\"img\"", "<th scope=\"row\">")
        .doesNotContain("<script", "src=", "href=", "@import");
    assertThat(ImageIO.read(out.resolve("2026-W53-1.png").toFile()).getWidth()).isEqualTo(800);
    assertThat(out.resolve("2026-W53.md")).content().contains("](2026-W53-1.png)\n");
  }

  @Test
  void withoutPicturesTheNumbersStandInATable() throws Exception {
    digest("--week", "2026-W53", "--no-pictures");

    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("2026-W53.md", "2026-W53.html");
    }
    assertThat(out.resolve("2026-W53.md"))
        .content()
        .contains("Chart of", "|---|---|", "125 |")
        .doesNotContain("png");
  }

  @Test
  void aWeekThatWasNeverToldIsToldAsItsLastDayWouldHave() throws Exception {
    digest("--week", "2026-W51");

    // The bot was away on its Monday, and told it all on 29 December.
    assertThat(out.resolve("2026-W51.md"))
        .content()
        .startsWith("# Digest, 14 December 2026 to 20 December 2026\n")
        .contains("Open until", "Paint the hall green");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--week 2026-47 | 2 | Invalid value for option '--week'",
        "--week 2026-W54 | 2 | Invalid value for option '--week'",
        "--week 2999-W01 | 1 | 2999-W01 has not begun yet.",
        "--week 2026-W49 --assembly 0 | 2 | assemblies are numbered from 1",
        "--week 2026-W49 --assembly 7 | 1 | There is no assembly 7 in",
      })
  void whatCannotBeToldIsExplained(String options, int code, String said) {
    Outcome outcome = digest(options.split(" "));

    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.err()).contains(said);
    assertThat(out).isEmptyDirectory();
  }

  private Outcome digest(String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of("digest", "--db", database.toString(), "--out", out.toString()),
                Stream.of(options))
            .toList();
    return Outcome.of(DigestCommand::new, Map.of(), arguments.toArray(String[]::new));
  }
}
