package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;

/** A homeserver whose answer about a room's members does not name the bot, which is there. */
class StaleMembersTest {
  private static final String ANA = "@ana:example.org";
  private static final String BO = "@bo:example.org";
  private static final String CHIDI = "@chidi:example.org";

  private final ScriptedRoom room = new ScriptedRoom(List.of(ANA, BO));
  private final SteppedClock clock = new SteppedClock();
  private final TestBot bot;

  StaleMembersTest(@TempDir Path folder) throws Exception {
    this.bot =
        new TestBot(
            room.address(),
            "@bot:example.org",
            new Secret("token"),
            folder.resolve("mycelium.db"),
            clock);
  }

  @AfterEach
  void nothingIsLeftRunning() {
    bot.close();
    room.close();
  }

  @Test
  void beginNoAssemblyUntilTheyAreRight() throws Exception {
    room.deliversNothing();
    bot.start();
    room.givesStaleMembers(1);
    // The same batch is asked for again when its members cannot be told.
    room.delivers(List.of(ScriptedRoom.botJoins()));
    room.delivers(List.of(ScriptedRoom.botJoins()));

    Until.holds("an assembly began", () -> bot.assembly(ScriptedRoom.ID).isPresent());
    assertThat(present()).containsExactly(ANA, BO);
  }

  @Test
  void countNobodyOutAndAreAskedForAgain() throws Exception {
    room.deliversNothing();
    bot.start();
    room.delivers(List.of(ScriptedRoom.botJoins()));
    Until.holds("an assembly began", () -> bot.assembly(ScriptedRoom.ID).isPresent());
    bot.stop();
    int asked = room.askedForMembers();
    room.givesStaleMembers(1);
    room.hasAlso(CHIDI);
    // The first answers the request that the stopped bot left behind.
    room.deliversNothing();
    room.deliversNothing();
    bot.start();
    Until.holds("members were asked for", () -> room.askedForMembers() > asked);
    room.delivers(List.of(ScriptedRoom.says("$opens", ANA, "!propose Buy a bike")));
    room.delivers(List.of(ScriptedRoom.says("$votes", BO, "!vote yes")));
    Until.holds("bo's vote counts", () -> room.reactedTo().contains("$votes"));
    assertThat(present()).containsExactly(ANA, BO);

    clock.forward(Duration.ofMinutes(2));
    room.deliversNothing();

    Until.holds("chidi is known", () -> present().contains(CHIDI));
    assertThat(present()).containsExactly(ANA, BO, CHIDI);
  }

  private List<String> present() {
    return bot.read(
        tx ->
            tx.assembly(new AssemblyId(1)).members().all().stream()
                .filter(Member::present)
                .map(Member::matrixId)
                .toList());
  }
}
