package org.mycelium.bot.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.ClientLimits;
import org.mycelium.bot.matrix.JoinedRoom;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.mycelium.bot.matrix.ScriptedHomeserver;
import org.mycelium.bot.matrix.SyncBatch;
import org.mycelium.storage.Database;

class ScoutingTest {
  private static final String BOT = "@bot:example.org";
  private static final InstantSource CLOCK = InstantSource.system();

  /** So many members that the answer breaks off, as one does that is too long. */
  @Test
  void aRoomWhoseMembersCannotBeReadHoldsTheOthersUpForAWhileOnly(@TempDir Path folder)
      throws Exception {
    try (ScriptedHomeserver server = new ScriptedHomeserver(ScriptedHomeserver.json(200, "{"));
        MatrixClient client = new MatrixClient(server.address(), ClientLimits.DEFAULT, CLOCK);
        Database database = Database.open(folder.resolve("mycelium.db"))) {
      Scouting scouting =
          new Scouting(new Units(database.writer()), new Membership(client, BOT), CLOCK);
      SyncBatch batch =
          new SyncBatch(
              "s1",
              List.of(new JoinedRoom("!huge:example.org", false, null, List.of(), List.of())),
              List.of(),
              List.of());

      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> scouting.scout(batch)).isInstanceOf(MatrixException.Garbled.class);
      }

      assertThat(scouting.scout(batch).looks()).isEmpty();
    }
  }
}
