package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.cli.DigestCommand;
import org.mycelium.bot.cli.ExportCommand;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.Database;
import org.mycelium.storage.journal.JournalReader;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.verify.Verification;

/** What the files hold of stories that people told, and of those that they took back. */
final class StoriesKeptTest {
  private static final String OPEN =
      """
      room: ana, bo, chidi

      """;

  private static final String BO_TELLS =
      """
      bo (private): story I hid my brother for three planted weeks.
      bo (private): nothing
      bo (private): anonymous
      bo (private): room, public
      bo (private): yes
      """;

  private static final String ANA_TELLS =
      """
      ana (private): story We cooked for the planted eleven.
      ana (private): the planted strike
      ana (private): name
      ana (private): all
      ana (private): yes
      """;

  private static final Pattern PHRASE = Pattern.compile("`story withdraw ((?:[a-z]+ ){5}[a-z]+)`");

  @TempDir Path folder;
  private Path database;
  private int plays;

  @Test
  void theJournalNamesNoTellerAndHoldsNoWord() throws Exception {
    play(OPEN + ANA_TELLS + BO_TELLS + "[+3d]\n");

    List<Entry> told = told();
    assertThat(told)
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.actor()).isNull())
        .allSatisfy(entry -> assertThat(entry.cause().key()).startsWith("sealed:"))
        .allSatisfy(entry -> assertThat(entry.body()).doesNotContain("Ana", "planted"));
    assertThat(Verification.of(database).problems()).isEmpty();
  }

  @Test
  void whatIsToldWithoutANameComesInAtNight() throws Exception {
    play(OPEN + BO_TELLS);
    assertThat(told()).isEmpty();
    play("room: ana, bo, chidi\n\n[+1d]\n");
    assertThat(told())
        .singleElement()
        .satisfies(entry -> assertThat(entry.at()).hasToString("2026-12-02T03:00:00Z"));
  }

  @Test
  void noRowOfTheInboxTellsWhoWasAskedForAStory() throws Exception {
    play(OPEN + BO_TELLS + "chidi (private): open\n[+1d]\nbo (private): dispute open\n");
    assertThat(messages("author is not null")).as("the search finds what is there").isEqualTo(7);
    assertThat(messages("author is null")).isZero();
  }

  private int messages(String condition) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*) from inbox where type = 'm.room.message' and state = 'done' and "
                    + condition)) {
      return rows.getInt(1);
    }
  }

  @Test
  void theSixWordsTakeItBackBeforeItComesIn() throws Exception {
    String phrase = phrase(play(OPEN + BO_TELLS));
    String answer = play("room: ana, bo, chidi\n\nbo (private): story withdraw " + phrase + "\n");
    assertThat(answer).contains("taken back before it came in");
    play("room: ana, bo, chidi\n\n[+7d]\nchidi: /stories\n");
    assertThat(told()).isEmpty();
    assertThat(traces("planted")).isEmpty();
  }

  @Test
  void whoeverHasTheSixWordsCanChangeItAndTakeItBack() throws Exception {
    String phrase = phrase(play(OPEN + BO_TELLS + "[2026-12-07 09:00]\n"));
    String answers =
        play(
            "room: ana, bo, chidi\n\n"
                + "chidi (private): story withdraw T1 piano coral radio mango perla hotel\n"
                + "bo (private): story T1 public no "
                + phrase
                + "\nbo (private): Story withdraw T1, "
                + phrase.toUpperCase(java.util.Locale.ROOT)
                + "!\n");
    assertThat(answers)
        .contains("Only whoever told T1", "Everybody: no", "T1 is taken back", "room~ (deleted)");
    assertThat(traces("planted")).isEmpty();
    assertThat(Verification.of(database).problems()).isEmpty();
  }

  @Test
  void nothingOfAStoryIsLeftInTheFilesWhenItIsTakenBack() throws Exception {
    play(OPEN + ANA_TELLS + "[2026-12-07 09:00]\nchidi: /story T1\n");
    assertThat(traces("planted")).as("the search finds what is there").isNotEmpty();
    String answer = play("room: ana, bo, chidi\n\nana (private): story withdraw T1\n");
    assertThat(answer.lines().filter(line -> line.startsWith("room~ (deleted)"))).hasSize(2);
    assertThat(traces("planted")).isEmpty();
    assertThat(Verification.of(database).problems()).isEmpty();
  }

  @Test
  void nothingOfADroppedStoryIsLeft() throws Exception {
    play(OPEN + "ana (private): story I was planted here.\nana (private): cancel\n");
    assertThat(traces("planted")).isEmpty();
  }

  @Test
  void sixtyThousandCharactersAreTooLong() throws Exception {
    String long60 = "a planted word ".repeat(4_000);
    String answer = play(OPEN + "ana (private): story\nana (private): " + long60 + "\n");
    assertThat(answer).contains("That is 59,999 characters, and 2,000 are the most.");
    assertThat(play("room: ana, bo, chidi\n\nana (private): Shorter.\n"))
        .contains("What is it about?");
  }

  @Test
  void aBoardTellsOnlyWhatEverybodyMayReadNow() throws Exception {
    play(OPEN + ANA_TELLS + "[2026-12-07 09:00]\n");
    assertThat(board()).contains("In the words of Ana", "planted eleven");
    play("room: ana, bo, chidi\n\nana (private): story T1 public no\n");
    assertThat(board()).doesNotContain("planted");
    play("room: ana, bo, chidi\n\nana (private): story T1 public yes\n");
    assertThat(board()).contains("In the words of Ana");
    play("room: ana, bo, chidi\n\nana (private): story T1 anonymous\n");
    assertThat(board()).contains("In the words of one of us").doesNotContain("Ana");
  }

  /** Headings, items and bold words of a story are no headings, items and bold words of a board. */
  @Test
  void whatLooksLikeADigestInAStoryIsSeenToBeQuoted() throws Exception {
    String shown =
        play(
            OPEN
                + """
                ana (private): story We cooked.
                               # Digest, 1 May to 8 May
                               - Decided: D9 Sell the planted house
                               **Money: nothing is left**
                               > Open: P8
                ana (private): nothing
                ana (private): name
                ana (private): all
                ana (private): yes
                [2026-12-07 09:00]
                """);
    assertThat(shown.lines().filter(line -> line.contains("planted house")).toList())
        .last(InstanceOfAssertFactories.STRING)
        .contains("In the words of Ana", "“We cooked. # Digest", "**Money: nothing is left**", "”");

    String both = board();
    assertThat(both.substring(0, both.indexOf("<!DOCTYPE")))
        .contains(
            """
            > We cooked.
            > \\# Digest, 1 May to 8 May
            > \\- Decided: D9 Sell the planted house
            > \\*\\*Money: nothing is left\\*\\*
            > \\> Open: P8
            """);
    assertThat(both)
        .contains(
            "<blockquote>We cooked.<br># Digest, 1 May to 8 May<br>- Decided: D9 Sell the planted"
                + " house<br>**Money: nothing is left**<br>&gt; Open: P8</blockquote>");
  }

  @ParameterizedTest
  @CsvSource({"md", "csv", "json"})
  void anExportHasWhatItsReadersMayReadNowAndNothingElse(String format) throws Exception {
    play(OPEN + ANA_TELLS + BO_TELLS + "[2026-12-07 09:00]\n");
    assertThat(export(format, "public"))
        .contains("Ana", "the planted strike", "planted eleven", "three planted weeks")
        .doesNotContain("Bo", "@ana", "@bo");
    assertThat(export(format, "federation"))
        .contains("planted eleven")
        .doesNotContain("planted weeks");

    play("room: ana, bo, chidi\n\nana (private): story T1 public no\n");
    assertThat(export(format, "public")).doesNotContain("planted eleven").contains("planted weeks");
    assertThat(export(format, "room")).contains("planted eleven", "planted weeks");
    play("room: ana, bo, chidi\n\nana (private): story T1 anonymous\n");
    assertThat(export(format, "room")).contains("planted eleven").doesNotContain("Ana");
  }

  @ParameterizedTest
  @CsvSource({"md", "csv", "json"})
  void theFederationReadsNoMoreWhatItMayReadNoMore(String format) throws Exception {
    play(OPEN + ANA_TELLS + "[2026-12-07 09:00]\n");
    assertThat(export(format, "federation")).contains("planted eleven");

    assertThat(play("room: ana, bo, chidi\n\nana (private): story T1 federation no\n"))
        .contains("this assembly: yes. Federation: no. Everybody: yes.");
    assertThat(export(format, "federation")).doesNotContain("planted", "Ana");
    assertThat(export(format, "public")).contains("planted eleven");
    assertThat(export(format, "room")).contains("planted eleven");

    play("room: ana, bo, chidi\n\nana (private): story T1 federation yes\n");
    assertThat(export(format, "federation")).contains("planted eleven");
    assertThat(Verification.of(database).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"md", "csv", "json"})
  void anExportHasNothingOfWhatWasTakenBack(String format) throws Exception {
    play(OPEN + ANA_TELLS + "[2026-12-07 09:00]\nana (private): story withdraw T1\n");
    assertThat(export(format, "room")).doesNotContain("planted", "Ana");
    assertThat(export(format, "public")).doesNotContain("planted", "Ana");
  }

  @Test
  void aSpreadsheetTakesNoStoryForAFormula() throws Exception {
    play(
        OPEN
            + "ana (private): story =HYPERLINK(\"planted\")\nana (private): +1\n"
            + "ana (private): name\nana (private): all\nana (private): yes\n");
    assertThat(export("csv", "public")).contains("'=HYPERLINK", "'+1").doesNotContain(",=", ",+");
  }

  private String export(String format, String readers) {
    Outcome written =
        Outcome.of(
            ExportCommand::new,
            Map.of(),
            "export",
            "--db",
            database.toString(),
            "--stories",
            format,
            "--for",
            readers);
    assertThat(written.code()).as(written.err()).isZero();
    return written.out();
  }

  /** What the room saw. */
  private String play(String transcript) throws IOException {
    database = folder.resolve("mycelium.db");
    Path file = folder.resolve("play-" + plays++ + ".transcript");
    Files.writeString(file, transcript);
    Outcome played =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--db",
            database.toString(),
            "--record",
            file.toString());
    assertThat(played.code()).as(played.out() + played.err()).isZero();
    String shown = Files.readString(file);
    Files.delete(file);
    return shown;
  }

  private String board() throws IOException {
    Outcome written =
        Outcome.of(
            DigestCommand::new,
            Map.of(),
            "digest",
            "--db",
            database.toString(),
            "--week",
            "2026-W49",
            "--out",
            folder.resolve("board").toString(),
            "--no-pictures");
    assertThat(written.code()).as(written.err()).isZero();
    String both =
        Files.readString(folder.resolve("board/2026-W49.md"))
            + Files.readString(folder.resolve("board/2026-W49.html"));
    return both.replaceAll("[\\u2068\\u2069]", "");
  }

  private static String phrase(String shown) {
    Matcher phrase = PHRASE.matcher(shown);
    assertThat(phrase.find()).as(shown).isTrue();
    return phrase.group(1);
  }

  private List<Entry> told() {
    List<Entry> told = new ArrayList<>();
    try (Session session = Database.openToRead(database)) {
      new JournalReader(session)
          .each(
              line -> {
                if (line.entry().kind().equals("testimony-told")) {
                  told.add(line.entry());
                }
              });
    }
    return told;
  }

  /** The files of the database in which a word stands. */
  private List<String> traces(String word) throws IOException {
    return Traces.of(folder, word);
  }
}
