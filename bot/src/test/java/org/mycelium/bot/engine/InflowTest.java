package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.pipeline.Pipeline;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Database;
import org.mycelium.storage.inbox.Gap;
import org.mycelium.storage.inbox.InboxRow;

class InflowTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("mycelium.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void dealsWithWhatAGapHeldBeforeWhatCameAfterItAlsoWhenItClosesMeanwhile() throws Exception {
    database
        .writer()
        .call(
            tx -> {
              tx.gaps().opened("!garden:x", 1, "from", "to");
              tx.inbox().file(row("$inGap", "!garden:x", -1));
              tx.inbox().file(row("$elsewhere", "!kitchen:x", 0));
              tx.inbox().file(row("$afterGap", "!garden:x", 1));
              return null;
            });
    List<List<String>> waiting = new ArrayList<>();
    Inflow inflow = inflow(() -> waiting.add(closeGapsAndSeeWhatWaits()));

    inflow.drain();

    assertThat(waiting).containsExactly(List.of("$inGap", "$afterGap"), List.of());
  }

  private List<String> closeGapsAndSeeWhatWaits() {
    return database
        .writer()
        .call(
            tx -> {
              for (Gap gap : tx.gaps().open()) {
                tx.gaps().closed(gap);
              }
              return tx.inbox().pendingAfter(0, Long.MIN_VALUE, 10).stream()
                  .map(InboxRow::eventId)
                  .toList();
            });
  }

  private Inflow inflow(Runnable done) {
    Surroundings surroundings =
        new Surroundings(
            "@mycelium:x",
            "Mycelium",
            Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC),
            InstantSource.fixed(NOW),
            byte[]::new,
            Surroundings.MAX_ANSWERS);
    return new Inflow(new Units(database.writer()), new Pipeline(surroundings), new Halts(), done);
  }

  private static InboxRow row(String eventId, String roomId, long position) {
    return new InboxRow(eventId, roomId, 1, position, NOW, "@ana:x", "m.room.message", "{}");
  }
}
