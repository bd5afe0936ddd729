package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;
import org.mycelium.storage.inbox.Gap;

/** A vote is due to close, and more was said in its room than a look at its end shows. */
class ReadbackTest {
  private static final String ANA = "@ana:example.org";
  private static final String BO = "@bo:example.org";
  private static final String OPENS =
      ScriptedRoom.says("$opens", ANA, "!propose Buy a bike for 1h quorum 1");
  private static final int PAGE_EVENTS = 100;
  private static final int PAGES_AT_ONCE = 100;

  private final ScriptedRoom room = new ScriptedRoom(List.of(ANA, BO));
  private final SteppedClock clock = new SteppedClock();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final TestBot bot;

  ReadbackTest(@TempDir Path folder) throws Exception {
    this.bot =
        new TestBot(
            room.address(),
            "@bot:example.org",
            new Secret("token"),
            folder.resolve("mycelium.db"),
            clock);
  }

  @BeforeEach
  void aVoteIsOpen() throws Exception {
    bot.start();
    room.delivers(List.of(ScriptedRoom.botJoins()));
    room.delivers(List.of(OPENS));
    Until.holds("the vote is open", () -> bot.read(tx -> tx.inbox().known("$opens")));
    Until.holds("it is dealt with", () -> bot.read(tx -> !tx.inbox().waitingIn(ScriptedRoom.ID)));
  }

  @AfterEach
  void nothingIsLeftRunning() {
    bot.close();
    room.close();
  }

  @Test
  void staysOpenWhileTheHomeserverPagesForEverAndKeepsWhatWasRead() throws Exception {
    room.shows(this::endless);
    anHourPasses();

    Until.holds("a hundred pages are read", () -> gap().reached() == -pages(PAGES_AT_ONCE));
    // The look at the room's end, and as many pages as are read before a rest.
    assertThat(asked).hasSize(1 + PAGES_AT_ONCE);
    Until.holds("it goes on", () -> gap().reached() < -pages(PAGES_AT_ONCE + 5));
    assertThat(bot.proposal(ScriptedRoom.ID, 1).open()).isTrue();

    bot.stop();
    int before = asked.size();
    room.shows(from -> asking(from, ending(from)));
    bot.start();

    Until.holds("the vote closes", () -> !bot.proposal(ScriptedRoom.ID, 1).open());
    assertThat(asked.get(before)).isNotEmpty();
    assertThat(bot.proposal(ScriptedRoom.ID, 1).status()).isEqualTo(Proposal.Status.PASSED);
    assertThat(bot.ballots(ScriptedRoom.ID, 1))
        .extracting(Ballot::mark)
        .containsExactly(Choice.YES);
  }

  @Test
  void goesOnPastAPageOfWhichEverythingIsHidden() throws Exception {
    room.shows(
        from ->
            switch (from) {
              case "" -> ScriptedRoom.page(talk("end"), "hidden");
              case "hidden" -> ScriptedRoom.page(List.of(), "last");
              default -> ending(from);
            });
    anHourPasses();

    Until.holds("the vote closes", () -> !bot.proposal(ScriptedRoom.ID, 1).open());
    assertThat(bot.ballots(ScriptedRoom.ID, 1))
        .extracting(Ballot::mark)
        .containsExactly(Choice.YES);
  }

  @Test
  void countsWhatWasSaidLastThoughASyncBringsWhatWasSaidFirstMeanwhile() throws Exception {
    CountDownLatch synced = new CountDownLatch(1);
    String first = ScriptedRoom.says("$first", BO, "!vote yes");
    List<String> end = new ArrayList<>(talk("end"));
    end.set(0, ScriptedRoom.says("$last", BO, "!vote no"));
    room.shows(
        from -> {
          if (from.isEmpty()) {
            return ScriptedRoom.page(end, "middle");
          }
          await(synced);
          return ScriptedRoom.page(List.of(first, OPENS), "");
        });
    anHourPasses();
    Until.holds("the end is read", () -> gap().reached() == -PAGE_EVENTS);
    room.delivers(List.of(first));
    Until.holds("the sync is stored", () -> bot.read(tx -> tx.inbox().known("$first")));
    synced.countDown();

    Until.holds("the vote closes", () -> !bot.proposal(ScriptedRoom.ID, 1).open());
    assertThat(bot.ballots(ScriptedRoom.ID, 1)).extracting(Ballot::castBy).containsExactly("$last");
  }

  /** What somebody says has the bot look at the clock. */
  private void anHourPasses() {
    clock.forward(Duration.ofHours(1));
    room.delivers(List.of(ScriptedRoom.says("$later", ANA, "How time flies!")));
  }

  private String endless(String from) {
    return asking(from, ScriptedRoom.page(talk(from), "p" + asked.size()));
  }

  private String asking(String from, String page) {
    asked.add(from);
    return page;
  }

  /** Bo's vote and what was there before the bot, from which nothing leads on. */
  private static String ending(String from) {
    return ScriptedRoom.page(
        Stream.concat(
                talk(from).stream(), Stream.of(ScriptedRoom.says("$vote", BO, "!vote yes"), OPENS))
            .toList(),
        "");
  }

  private static List<String> talk(String page) {
    return IntStream.range(0, PAGE_EVENTS)
        .mapToObj(i -> ScriptedRoom.says("$talk" + page + "-" + i, ANA, "about the weather"))
        .toList();
  }

  private static long pages(int count) {
    return (long) count * PAGE_EVENTS;
  }

  private Gap gap() {
    List<Gap> open = bot.read(tx -> tx.gaps().open());
    return open.isEmpty() ? new Gap(0, "", 0, "", "", 0) : open.getFirst();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
