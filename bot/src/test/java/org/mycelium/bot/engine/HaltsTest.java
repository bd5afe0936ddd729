package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.storage.Database;
import org.mycelium.storage.inbox.InboxRow;

/** Something happens in a room that we were not written for. */
class HaltsTest {
  private static final String BROKEN = "!broken:example.org";
  private static final String ANA = "@ana:example.org";

  private final Path file;
  private final ScriptedRoom room = new ScriptedRoom(List.of(ANA, "@bo:example.org"));
  private final TestBot bot;

  HaltsTest(@TempDir Path folder) throws Exception {
    this.file = folder.resolve("mycelium.db");
    this.bot =
        new TestBot(
            room.address(), "@bot:example.org", new Secret("token"), file, InstantSource.system());
  }

  @AfterEach
  void nothingIsLeftRunning() {
    bot.close();
    room.close();
  }

  @Test
  void stopsThatRoomKeepsWhatComesInAndLetsOthersGoOn() throws Exception {
    try (Database database = Database.open(file)) {
      database
          .writer()
          .run(
              tx -> {
                tx.rooms().joined(BROKEN, null);
                tx.inbox().file(row("impossible", 1, Roster.TYPE, "no list of people"));
                tx.inbox().file(row("$later", 2, "m.room.message", message()));
              });
    }
    room.deliversNothing();
    bot.start();
    room.delivers(List.of(ScriptedRoom.botJoins()));
    room.delivers(List.of(ScriptedRoom.says("$opens", ANA, "!propose Buy a bike")));
    room.delivers(List.of(ScriptedRoom.says("$votes", ANA, "!vote yes")));

    Until.holds("the other room goes on", () -> room.reactedTo().equals(List.of("$votes")));
    List<InboxRow> waiting = bot.read(tx -> tx.inbox().pendingAfter(0, 0, 10));
    assertThat(waiting).extracting(InboxRow::eventId).containsExactly("impossible", "$later");
  }

  private static InboxRow row(String id, long position, String type, String json) {
    return new InboxRow(id, BROKEN, 1, position, Instant.EPOCH, ANA, type, json);
  }

  private static String message() {
    return ScriptedRoom.says("$later", ANA, "!help");
  }
}
