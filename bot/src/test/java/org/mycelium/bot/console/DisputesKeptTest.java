package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.cli.Outcome;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.Database;
import org.mycelium.storage.journal.JournalReader;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.verify.Verification;

/** What the journal holds of disputes that people told of by name, with what they were about. */
final class DisputesKeptTest {
  @TempDir Path folder;

  @Test
  void theJournalNamesNobodyAndHoldsNoWord() throws Exception {
    assertThat(kept("disputes"))
        .hasSize(5)
        .allSatisfy(DisputesKeptTest::namesNobody)
        .extracting(Entry::body)
        .containsExactly("{}", "{}", "{\"how\":\"mediation\"}", "{\"how\":\"authority\"}", "{}");
  }

  @Test
  void theJournalNamesOnlyWhoeverTookACountBack() throws Exception {
    List<Entry> disputes = kept("disputes-undone");

    assertThat(disputes)
        .filteredOn(entry -> entry.kind().equals("dispute-miscounted"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.actor()).isNotNull())
        .allSatisfy(entry -> assertThat(entry.body()).isEqualTo("{}"));
    assertThat(disputes)
        .filteredOn(entry -> !entry.kind().equals("dispute-miscounted"))
        .isNotEmpty()
        .allSatisfy(DisputesKeptTest::namesNobody);
  }

  private static void namesNobody(Entry entry) {
    assertThat(entry.actor()).isNull();
    assertThat(entry.cause().key()).startsWith("sealed:");
  }

  /** All that is kept of disputes once this was played. */
  private List<Entry> kept(String transcript) throws Exception {
    Path database = folder.resolve("mycelium.db");
    Path played =
        Path.of(
            DisputesKeptTest.class
                .getResource("/transcripts/" + transcript + ".transcript")
                .toURI());
    Outcome outcome =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--db",
            database.toString(),
            played.toString());
    assertThat(outcome.code()).as(outcome.out()).isZero();
    assertThat(Verification.of(database).holds()).isTrue();

    List<Entry> disputes = new ArrayList<>();
    try (Session session = Database.openToRead(database)) {
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
}
