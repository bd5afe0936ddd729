package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.bot.matrix.ScriptedHomeserver;
import org.mycelium.bot.matrix.Secret;

/** A message that a homeserver, or a gateway before it, finds too large. */
class TooLargeTest {
  private static final String ANA = "@ana:example.org";

  private final ScriptedRoom room = new ScriptedRoom(List.of(ANA, "@bo:example.org"));
  private final SteppedClock clock = new SteppedClock();
  private final TestBot bot;

  TooLargeTest(@TempDir Path folder) throws Exception {
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

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(
            "the homeserver",
            ScriptedHomeserver.json(413, "{\"errcode\":\"M_TOO_LARGE\",\"error\":\"Too large\"}")),
        Arguments.of("a gateway", ScriptedHomeserver.html(413)));
  }

  @ParameterizedTest(name = "to {0}")
  @MethodSource("refusals")
  void isGivenUpAndAllThatComesAfterItGoesOut(String whom, ScriptedHomeserver.Reply refusal)
      throws Exception {
    room.deliversNothing();
    bot.start();
    room.delivers(List.of(ScriptedRoom.botJoins()));
    room.refuses("Buy a bike", refusal);

    // The card is refused, and its edit has nothing to follow; neither may hold up what comes next.
    room.delivers(List.of(ScriptedRoom.says("$opens", ANA, "!propose Buy a bike")));
    room.delivers(List.of(ScriptedRoom.says("$votes", ANA, "!vote yes")));
    Until.holds("the vote is acknowledged", () -> room.reactedTo().contains("$votes"));
    clock.forward(Duration.ofMinutes(1));
    room.delivers(List.of(ScriptedRoom.says("$asks", ANA, "!members")));

    Until.holds(
        "what comes next is answered",
        () -> room.messages().stream().anyMatch(content -> content.contains("$asks")));
    Until.holds("nothing waits", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));
    assertThat(room.messages()).noneMatch(content -> content.contains("Buy a bike"));
  }
}
