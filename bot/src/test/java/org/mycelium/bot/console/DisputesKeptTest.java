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
    Path database = folder.resolve("mycelium.db");
    Path transcript =
        Path.of(DisputesKeptTest.class.getResource("/transcripts/disputes.transcript").toURI());
    Outcome played =
        Outcome.of(
            ConsoleCommand::new,
            Map.of(),
            "console",
            "--db",
            database.toString(),
            transcript.toString());
    assertThat(played.code()).as(played.out()).isZero();

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

    assertThat(disputes)
        .hasSize(5)
        .allSatisfy(entry -> assertThat(entry.actor()).isNull())
        .allSatisfy(entry -> assertThat(entry.cause().key()).startsWith("sealed:"))
        .extracting(Entry::body)
        .containsExactly("{}", "{}", "{\"how\":\"mediation\"}", "{\"how\":\"authority\"}", "{}");
    assertThat(Verification.of(database).holds()).isTrue();
  }
}
