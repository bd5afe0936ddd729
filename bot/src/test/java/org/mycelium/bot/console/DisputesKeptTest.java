package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.DigestCommand;
import org.mycelium.bot.cli.ExportCommand;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.Database;
import org.mycelium.storage.journal.JournalReader;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.verify.Verification;

/** What the files hold of disputes that people told of by name, with what they were about. */
final class DisputesKeptTest {
  private static final String OPEN =
      """
      room: ana, bo, chidi

      """;

  @TempDir Path folder;

  @Test
  void theJournalNamesNobodyAndHoldsNoWord() throws Exception {
    assertThat(kept("disputes"))
        .hasSize(6)
        .allSatisfy(DisputesKeptTest::namesNobody)
        .extracting(Entry::body)
        .containsExactly(
            "{}",
            "{}",
            "{\"how\":\"mediation\"}",
            "{\"how\":\"authority\"}",
            "{\"how\":\"circle\"}",
            "{}");
  }

  @Test
  void theJournalNamesOnlyWhoeverTookACountBack() throws Exception {
    List<Entry> disputes = kept("disputes-undone");

    assertThat(disputes)
        .filteredOn(entry -> entry.kind().equals("dispute-taken-back"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.actor()).isNotNull())
        .allSatisfy(entry -> assertThat(entry.cause().key()).startsWith("sealed:"))
        .extracting(Entry::body)
        .contains("{}", "{\"how\":\"circle\"}");
    assertThat(disputes)
        .filteredOn(entry -> !entry.kind().equals("dispute-taken-back"))
        .isNotEmpty()
        .allSatisfy(DisputesKeptTest::namesNobody);
  }

  @Test
  void noFileHoldsAWordOfWhatADisputeWasAboutOrOfThoseItWasBetween() throws Exception {
    play(OPEN);
    // As long as somebody else has the file open, its log stays beside it, with all that was in it.
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database())) {
      assertThat(other.createStatement().executeUpdate("pragma user_version")).isZero();
      String said =
          play(
              OPEN
                  + """
                  bo: /propose Plant a visible tree
                  ana: /vote yes
                  bo: /vote yes
                  bo: /close
                  bo (private): dispute open, planted Anselmo and Berta, the planted debt
                  ana (private): dispute resolved how: planted Anselmo paid
                  ana (private): dispute resolved how: mediation by planted Berta
                  chidi (private): dispute opened and resolved by circle, planted Anselmo again
                  chidi (private): dispute about the planted debt
                  chidi (private): dispute undo, planted Berta was wrong
                  chidi (private): dispute undo resolved by circle, planted Berta was wrong
                  [2026-12-07 09:00]
                  """);
      assertThat(said).contains("Counted. How many there are", "Disputes: 2 opened");
      export();

      assertThat(Traces.of(folder, "visible tree"))
          .as("the search finds what is there")
          .contains("mycelium.db-wal", "decisions.json", "decisions.md", "board/2026-W49.html");
      assertThat(Traces.of(folder, "planted")).isEmpty();
    }
    assertThat(Traces.of(folder, "visible tree")).contains("mycelium.db");
    assertThat(Traces.of(folder, "planted")).isEmpty();
    assertThat(Verification.of(database()).problems()).isEmpty();
  }

  /** All that is written for others to read. */
  private void export() {
    for (String format : List.of("json", "csv", "md", "ics")) {
      written(ExportCommand::new, "export", "decisions." + format, "--format", format);
    }
    for (String format : List.of("json", "csv", "hledger")) {
      written(ExportCommand::new, "export", "ledger." + format, "--ledger", format);
    }
    for (String format : List.of("json", "csv", "md")) {
      written(ExportCommand::new, "export", "stories." + format, "--stories", format);
    }
    written(DigestCommand::new, "digest", "board", "--week", "2026-W49", "--no-pictures");
  }

  private static void namesNobody(Entry entry) {
    assertThat(entry.actor()).isNull();
    assertThat(entry.cause().key()).startsWith("sealed:");
  }

  /** All that is kept of disputes once this was played. */
  private List<Entry> kept(String transcript) throws Exception {
    Path played =
        Path.of(
            DisputesKeptTest.class
                .getResource("/transcripts/" + transcript + ".transcript")
                .toURI());
    run(ConsoleCommand::new, "console", "--db", database().toString(), played.toString());
    assertThat(Verification.of(database()).holds()).isTrue();

    List<Entry> disputes = new ArrayList<>();
    try (Session session = Database.openToRead(database())) {
      new JournalReader(session)
          .each(
              line -> {
                if (line.entry().kind().startsWith("dispute")) {
                  disputes.add(line.entry());
                }
              });
    }
    return disputes;
  }

  /** What everybody saw. The transcript itself, which has every word, does not stay. */
  private String play(String transcript) throws IOException {
    Path file = folder.resolve("played.transcript");
    Files.writeString(file, transcript);
    run(ConsoleCommand::new, "console", "--db", database().toString(), "--record", file.toString());
    String shown = Files.readString(file);
    Files.delete(file);
    return shown;
  }

  private void written(
      Function<Terminal, Subcommand> program, String name, String to, String... options) {
    List<String> arguments = new ArrayList<>(List.of(name, "--db", database().toString()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--out", folder.resolve(to).toString()));
    run(program, arguments.toArray(String[]::new));
  }

  private static void run(Function<Terminal, Subcommand> program, String... arguments) {
    Outcome outcome = Outcome.of(program, Map.of(), arguments);
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
  }

  private Path database() {
    return folder.resolve("mycelium.db");
  }
}
