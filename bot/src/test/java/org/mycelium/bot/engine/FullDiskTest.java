package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.bot.loop.Units;
import org.mycelium.bot.matrix.Secret;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.storage.SmallDisk;
import org.mycelium.storage.verify.Verification;
import org.slf4j.LoggerFactory;

/** A disk that fills up while the bot runs. */
class FullDiskTest {
  private static final String ANA = "@ana:example.org";
  private static final String BO = "@bo:example.org";

  /** As many bytes as a proposal may have: ten pages as an event, and more as a decision. */
  private static final String LONG_TEXT = "🚲".repeat(10_000);

  private final ScriptedRoom room = new ScriptedRoom(List.of(ANA, BO));
  private final Logger log = (Logger) LoggerFactory.getLogger(Units.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Path file;
  private final TestBot bot;

  FullDiskTest(@TempDir Path folder) throws Exception {
    this.file = folder.resolve("mycelium.db");
    this.bot =
        new TestBot(
            room.address(), "@bot:example.org", new Secret("token"), file, InstantSource.system());
  }

  @BeforeEach
  void listen() {
    logged.list = new CopyOnWriteArrayList<>();
    logged.start();
    log.addAppender(logged);
  }

  @AfterEach
  void nothingIsLeftRunning() {
    log.detachAppender(logged);
    bot.close();
    room.close();
  }

  @ParameterizedTest(name = "{0} pages left")
  @CsvSource({"0, false", "16, true"})
  void stopsTheBotUntilThereIsRoomAndThenItGoesOnByItself(int pagesLeft, boolean eventFits)
      throws Exception {
    room.deliversNothing();
    bot.start();
    room.delivers(List.of(ScriptedRoom.botJoins()));
    room.delivers(List.of(ScriptedRoom.says("$first", ANA, "!propose Buy a bike")));
    Until.holds("the card is sent", () -> cards("Buy a bike") == 1);

    bot.read(
        tx -> {
          SmallDisk.leave(tx, pagesLeft);
          return null;
        });
    String opens = "!propose Paint the door\\n" + LONG_TEXT;
    room.delivers(List.of(ScriptedRoom.says("$opens", ANA, opens)));
    room.delivers(List.of(ScriptedRoom.says("$votes", BO, "!vote P2 yes")));
    Until.holds("the bot says so", () -> says("cannot be written (DISK_FULL)") == 1);
    assertThat(bot.<Boolean>read(tx -> tx.inbox().known("$opens"))).isEqualTo(eventFits);
    assertThat(proposals()).isEqualTo(1);
    assertThat(room.reactedTo()).isEmpty();

    bot.read(
        tx -> {
          SmallDisk.makeRoom(tx);
          return null;
        });
    Until.holds("the vote is acknowledged", () -> room.reactedTo().contains("$votes"));
    Until.holds("nothing waits", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));

    assertThat(proposals()).isEqualTo(2);
    assertThat(bot.ballots(ScriptedRoom.ID, 2)).hasSize(1);
    assertThat(cards("Paint the door")).isEqualTo(1);
    assertThat(says("cannot be written")).isEqualTo(1);
    assertThat(says("can be written again")).isEqualTo(1);
    assertThat(Verification.of(file).problems()).isEmpty();
  }

  private int proposals() {
    return bot.read(
        tx -> {
          var assembly = tx.rooms().find(ScriptedRoom.ID).orElseThrow().assembly().orElseThrow();
          ProposalNo next = tx.assembly(assembly).proposals().next();
          return next.value() - 1;
        });
  }

  /** How many new messages the bot wrote about this. */
  private long cards(String title) {
    return room.messages().stream()
        .filter(content -> content.contains(title) && !content.contains("m.replace"))
        .count();
  }

  private long says(String words) {
    return logged.list.stream()
        .filter(event -> event.getFormattedMessage().contains(words))
        .count();
  }
}
