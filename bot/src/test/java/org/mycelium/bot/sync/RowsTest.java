package org.mycelium.bot.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.Database;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.LetterSubject;

class RowsTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String ROOM = "!garden:example.org";
  private static final String BOT = "@mycelium:example.org";

  @TempDir Path folder;
  private Database database;
  private final Rows rows = new Rows(BOT, InstantSource.fixed(NOW));

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("mycelium.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void knowsItsCardAgainFromTheTimeline() {
    assertThat(subjectAfter(tx -> rows.file(tx, 1, 0, ROOM, List.of(card("m1")))))
        .contains(new LetterSubject(new AssemblyId(1), "P3"));
  }

  @Test
  void knowsItsCardAgainFromAGap() {
    assertThat(subjectAfter(tx -> rows.fileBefore(tx, 1, 0, ROOM, List.of(card("m1")))))
        .contains(new LetterSubject(new AssemblyId(1), "P3"));
  }

  @Test
  void takesNoOtherEventForItsCard() {
    assertThat(subjectAfter(tx -> rows.file(tx, 1, 0, ROOM, List.of(card("m2"))))).isEmpty();
  }

  /**
   * What the card's event is about, once this was filed after a card was sent and not yet marked.
   */
  private Optional<LetterSubject> subjectAfter(Filed filed) {
    return database
        .writer()
        .call(
            tx -> {
              tx.outbox()
                  .add(
                      Letter.send(ROOM, "m.room.message", "{}", "m1")
                          .about(new AssemblyId(1), Optional.of("P3")),
                      NOW);
              filed.by(tx);
              return tx.outbox().subjectOf("$card");
            });
  }

  private static RawEvent card(String transactionId) {
    return RawEvent.of(
        """
        {"event_id":"$card","type":"m.room.message","sender":"%s","content":{},
         "unsigned":{"transaction_id":"%s"}}"""
            .formatted(BOT, transactionId));
  }

  @FunctionalInterface
  private interface Filed {
    void by(Transaction tx);
  }
}
