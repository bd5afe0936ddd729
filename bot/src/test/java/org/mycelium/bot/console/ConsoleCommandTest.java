package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.storage.Database;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ConsoleCommandTest {
  @TempDir Path folder;
  private int files;

  @Test
  void readsALanguageAZoneAndAStart() {
    CommandLine line = new CommandLine(new ConsoleCommand(Terminal.ofThisProcess()).spec());

    ParseResult given =
        line.parseArgs(
            "--language", "es", "--zone", "Europe/Madrid", "--start", "2026-12-01T10:00");

    assertThat(given.<Locale>matchedOptionValue("--language", null)).isEqualTo(Locale.of("es"));
    assertThat(given.<ZoneId>matchedOptionValue("--zone", null))
        .isEqualTo(ZoneId.of("Europe/Madrid"));
    assertThat(given.<LocalDateTime>matchedOptionValue("--start", null))
        .isEqualTo(LocalDateTime.of(2026, 12, 1, 10, 0));
  }

  @Test
  void endsWithZeroWhenTheBotSaysWhatIsExpected() throws Exception {
    Path fits = afterOpening("ana: /open", "room> Nothing is open ...", "# The end.");

    Outcome outcome = console(fits.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("room: ana, bo\nroom> Hello. I keep")
        .endsWith(
            """
            ana: /open
            room> Nothing is open for voting. Open something with `!propose Buy a cargo bike`.
            # The end.
            """);
  }

  @Test
  void expectsNothingOfTranscriptsThatExpectNothing() throws Exception {
    assertThat(console(transcript("ana: /open", "bo: /members").toString()).code()).isZero();
  }

  @Test
  void endsWithOneWhenTheBotSaysSomethingElseAndTellsWhatAndWhere() throws Exception {
    Path differs = afterOpening("ana: /open", "room> One proposal is open ...");

    Outcome outcome = console(differs.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            """
            %s, line 4: ana: /open
              expected:
                room> One proposal is open ...
              but the bot said:
                room> Nothing is open for voting. Open something with `!propose Buy a cargo bike`.
            """
                .formatted(differs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/open                  | Who says it? Begin with a name, for example: ana: /open",
        "ana raects 👍 P1        | Did you mean: bo reacts 👍 P1?",
        "zoe: /open             | zoe is not in room",
        "ana: hi\\nana reacts 👍 P7 | There is no card of P7 in room.",
        "[~3d]                  | Did you mean: [+3d]",
      })
  void endsWithTwoAtALineThatCannotBeReadOrCannotHappen(String lines, String said)
      throws Exception {
    Path file = transcript(lines.split("\\\\n"));

    Outcome outcome = console(file.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith(file + ", line ").contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--members 'ana,@bo:x' | \"@bo:x\" cannot be a name.",
        "--members ana,bot     | \"bot\" cannot be a name.",
        "--members ''          | \"\" cannot be a name.",
        "--record              | --record needs the files to write into.",
        "no-such.transcript    | there is no file no-such.transcript that can be read.",
        "--zone Atlantis       | Invalid value for option '--zone'",
        "--start yesterday     | Invalid value for option '--start'",
        "--membres ana         | there is no option \"--membres\". Did you mean \"--members\"?",
      })
  void endsWithTwoWhenItIsAskedWrongly(String arguments, String said) {
    Outcome outcome =
        console(
            Stream.of(arguments.split(" "))
                .map(word -> word.replace("'", ""))
                .toArray(String[]::new));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("deploy/mycelium console: " + said);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void takesTheWorstOfSeveralFiles() throws Exception {
    Path fits = afterOpening("ana: /open", "room> Nothing is open ...");
    Path differs = afterOpening("ana: /open", "room> Something else");

    assertThat(console(differs.toString(), fits.toString()).code()).isEqualTo(1);
  }

  @Test
  void printsOneJsonObjectALine() throws Exception {
    Path file = transcript("room: ana, bo", "ana: /propose Buy a bike", "bo: /vote yes", "[+6s]");

    Outcome outcome = console("--json", file.toString());

    assertThat(outcome.code()).isZero();
    List<JsonNode> lines = outcome.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.path("kind").asString() + " " + line.path("to").asString(""))
        .containsExactly(
            "step ",
            "message room",
            "step ",
            "message room",
            "pin room",
            "step ",
            "reaction bo",
            "step ",
            "edit room");
    assertThat(lines.get(3).path("body").stringValue()).contains("Buy a bike");
    assertThat(lines.get(3).path("html").stringValue()).startsWith("<p><b>");
    assertThat(lines.get(8).path("at").stringValue()).isEqualTo("2026-12-01T10:00:05Z");
  }

  @Test
  void writesIntoAFileWhatTheBotSaysAndNothingElse() throws Exception {
    Path file =
        afterOpening("# What is open?", "", "ana: /open", "room> Something else", "", "# The end.");

    assertThat(console("--record", file.toString()))
        .isEqualTo(new Outcome(0, file + ": one answer written\n", ""));

    assertThat(file)
        .hasContent(
            """
            room: ana, bo
            room> Hello. ...
                  ...
            # What is open?

            ana: /open
            room> Nothing is open for voting. Open something with `!propose Buy a cargo bike`.

            # The end.
            """);
    assertThat(console("--record", file.toString()).out()).isEqualTo(file + ": as it was\n");
    assertThat(console(file.toString()).code()).isZero();
  }

  @Test
  void leavesAFileAsItIsThatCannotBeRecorded() throws Exception {
    Path file = transcript("ana: /open", "zoe: /open");
    String before = Files.readString(file);

    assertThat(console("--record", file.toString()).code()).isEqualTo(2);
    assertThat(file).hasContent(before);
  }

  @Test
  void goesOnWithADatabaseOfAnEarlierRun() throws Exception {
    String database = folder.resolve("kept.db").toString();
    Path first =
        transcript(
            "ana: /propose Buy a cargo bike", "bo is called Bo the Baker", "dana joins", "[+1d]");
    Path second =
        transcript(
            "bo reacts 👍 P1",
            "chidi replies P1: no because of the stairs",
            "eli threads P1: abstain",
            "bo (private): help vote",
            "dana: /proposal P1");
    assertThat(console("--db", database, first.toString()).code()).isZero();

    Outcome outcome = console("--db", database, second.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("chidi + ✅", "eli + ✅")
        .contains("So far 3 of 4 voted: yes 1, no 1, abstain 1 (as of 10:00).");
    assertThat(console("--db", database, transcript("ana: /members").toString()).out())
        .contains("Ana, Bo the Baker, Chidi, Eli and Dana.")
        .doesNotContain("Hello");
  }

  @Test
  void opensTheSameRoomInEachFileOfOneDatabase() throws Exception {
    String database = folder.resolve("kept.db").toString();
    Path first = transcript("room: ana, bo", "ana: /propose Buy a cargo bike");
    Path second = transcript("room: ana, bo, zoe", "bo reacts 👍 P1", "zoe: /members");

    Outcome outcome = console("--db", database, first.toString(), second.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("3 members are here").containsOnlyOnce("Hello.");
  }

  @Test
  void writesNothingIntoTheDatabaseOfABotOnAHomeserver() throws Exception {
    Path database = folder.resolve("mycelium.db");
    try (Database real = Database.open(database)) {
      real.writer().run(tx -> tx.rooms().joined("!garden:example.org", null));
    }

    Outcome outcome = console("--db", database.toString(), transcript("ana: /open").toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).startsWith(database + " belongs to a bot that runs on a homeserver");
  }

  /** Below the opening of a room, which is greeted. */
  private Path afterOpening(String... lines) throws IOException {
    List<String> opening = List.of("room: ana, bo", "room> Hello. ...", "      ...");
    return transcript(Stream.concat(opening.stream(), Stream.of(lines)).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | This is the room; ana, bo are in it    | ana: /propose      | keeps silent: this is conv",
        "es | Esta es la sala; están en ella ana, bo | bo: /votar sí      | calla: esto es conversación",
      })
  void helpsWhoeverTypesInTheLanguageTheyChose(
      String language, String welcome, String example, String silence) throws Exception {
    String said = talk(Locale.of(language), "ana: hello all", "bo: nice to meet you", "exit");

    assertThat(said).startsWith(welcome).contains(example).containsOnlyOnce(silence);
  }

  @Test
  void writesTheFilesThatTheBotHandsOutAndNoneInThePlaceOfAnother() throws Exception {
    Path file =
        transcript(
            "room: ana, bo",
            "ana: /propose Buy a cargo bike",
            "ana: /vote yes",
            "bo: /vote yes",
            "ana: /close",
            "ana: /log file",
            "bo: /log csv");
    Path downloads = folder.resolve("downloads");

    Outcome outcome = console("--files", downloads.toString(), file.toString());

    assertThat(outcome.out()).containsPattern("\\[decisions.csv, \\d+ bytes\\]");
    assertThat(downloads.resolve("decisions.csv"))
        .content()
        .startsWith("assembly,decision,")
        .contains("1,D1,P1,Buy a cargo bike,,Ana,");
    assertThat(downloads.resolve("decisions-2.csv"))
        .hasSameTextualContentAs(downloads.resolve("decisions.csv"));
  }

  private static String talk(Locale language, String... lines) throws Exception {
    PlayOptions defaults = PlayOptions.defaults();
    PlayOptions options =
        new PlayOptions(
            defaults.database(),
            List.of("ana", "bo"),
            language,
            defaults.zone(),
            defaults.start(),
            defaults.deliveries(),
            defaults.restless(),
            defaults.maxAnswers(),
            defaults.files());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printing = new PrintStream(out, true, StandardCharsets.UTF_8);
    new Console(printing, printing)
        .talk(new BufferedReader(new StringReader(String.join("\n", lines))), options, false);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path transcript(String... lines) throws IOException {
    Path file = folder.resolve("transcript-" + ++files);
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static Outcome console(String... arguments) {
    return Outcome.of(
        ConsoleCommand::new,
        Map.of(),
        Stream.concat(Stream.of("console"), Stream.of(arguments)).toArray(String[]::new));
  }
}
