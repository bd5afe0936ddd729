package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;

/** What no homeserver should do: deliver an event again, or others in its place. */
class DeliveriesTest {
  private static final int MEMBERS = 20;
  private static final int EVENTS_A_BATCH = 7;
  private static final int MOST_COPIES = 5;

  private final List<String> members =
      IntStream.range(0, MEMBERS).mapToObj(i -> "@member%02d:example.org".formatted(i)).toList();
  private final ScriptedRoom room = new ScriptedRoom(members);
  private final TestBot bot;

  DeliveriesTest(@TempDir Path folder) throws Exception {
    this.bot =
        new TestBot(
            room.address(),
            "@bot:example.org",
            new Secret("token"),
            folder.resolve("mycelium.db"),
            InstantSource.system());
  }

  @AfterEach
  void nothingIsLeftRunning() {
    bot.close();
    room.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countsTheSameHoweverOftenAndInWhateverOrderVotesAreDelivered(long seed) throws Exception {
    Random random = new Random(seed);
    room.deliversNothing();
    bot.start();
    room.delivers(List.of(ScriptedRoom.botJoins()));
    room.delivers(List.of(ScriptedRoom.says("$opens", members.getFirst(), "!propose Buy a bike")));

    List<String> deliveries = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      String vote =
          ScriptedRoom.says("$vote" + i, members.get(i), i % 3 == 0 ? "!vote no" : "!vote yes");
      deliveries.addAll(Collections.nCopies(1 + random.nextInt(MOST_COPIES), vote));
    }
    Collections.shuffle(deliveries, random);
    for (int i = 0; i < deliveries.size(); i += EVENTS_A_BATCH) {
      room.delivers(deliveries.subList(i, Math.min(i + EVENTS_A_BATCH, deliveries.size())));
    }

    Until.holds("every vote is acknowledged", () -> room.reactedTo().size() >= MEMBERS);
    assertThat(room.reactedTo()).hasSize(MEMBERS).doesNotHaveDuplicates();
    List<Ballot> ballots = bot.ballots(ScriptedRoom.ID, 1);
    assertThat(ballots).hasSize(MEMBERS);
    assertThat(ballots).filteredOn(ballot -> ballot.mark().equals(Choice.NO)).hasSize(7);
  }
}
