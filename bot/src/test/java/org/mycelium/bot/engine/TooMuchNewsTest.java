package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.Secret;

/** News of which there are more than can be read, or none, for ever. */
class TooMuchNewsTest {
  private static final String ANA = "@ana:example.org";
  private static final String OPENS = ScriptedRoom.says("$opens", ANA, "!propose Buy a bike");
  private static final String VOTES = ScriptedRoom.says("$votes", ANA, "!vote yes");
  private static final String LAST = ScriptedRoom.says("$last", ANA, "Good night!");

  private final ScriptedRoom room = new ScriptedRoom(List.of(ANA, "@bo:example.org"));
  private final TestBot bot;

  TooMuchNewsTest(@TempDir Path folder) throws Exception {
    this.bot =
        new TestBot(
            room.address(),
            "@bot:example.org",
            new Secret("token"),
            folder.resolve("mycelium.db"),
            InstantSource.system());
  }

  @BeforeEach
  void theBotIsInTheRoom() throws Exception {
    bot.start();
    room.delivers(List.of(ScriptedRoom.botJoins()));
    Until.holds("an assembly began", () -> bot.assembly(ScriptedRoom.ID).isPresent());
  }

  @AfterEach
  void nothingIsLeftRunning() {
    bot.close();
    room.close();
  }

  @Test
  void whatCannotBeReadToItsEndIsAskedForInParts() throws Exception {
    room.shows(_ -> ScriptedRoom.page(List.of(VOTES, OPENS), ""));
    room.breaksOff(query -> query.contains("\"limit\":50"));
    room.deliversNothing();
    room.deliversOnly(LAST);

    Until.holds("the vote is acknowledged", () -> room.reactedTo().contains("$votes"));
    assertThat(bot.ballots(ScriptedRoom.ID, 1)).hasSize(1);
  }

  @Test
  void emptyAnswersThatComeAtOnceAreNotAskedForAsFastAsTheyCome() throws Exception {
    long fromNanos = System.nanoTime();
    for (int i = 0; i < 11; i++) {
      room.deliversNothing();
    }

    Until.holds("all are fetched", room::deliveredAll);

    assertThat(System.nanoTime() - fromNanos).isGreaterThan(Duration.ofMillis(1_900).toNanos());
  }
}
