package org.mycelium.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.bot.matrix.RawEvent;
import org.mycelium.bot.trial.Fault;
import org.mycelium.bot.trial.FaultyProxy;
import org.mycelium.bot.trial.HomeserverExtension;
import org.mycelium.bot.trial.LocalHomeserver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A story that is taken back is gone from a real homeserver: whoever asks it for the messages that
 * told it gets them without their words.
 */
@ExtendWith(HomeserverExtension.class)
@Tag("homeserver")
class StoriesSynapseTest {
  private static final String WORDS = "Eleven of us carried soup up the stairs";

  private final FaultyProxy proxy;
  private final SteppedClock clock = new SteppedClock();
  private final TestPerson ana;
  private final TestPerson bo;
  private final TestBot bot;
  private String room = "";
  private String anasChat = "";
  private String bosChat = "";

  StoriesSynapseTest(LocalHomeserver homeserver, @TempDir Path folder) throws Exception {
    Accounts accounts = new Accounts(homeserver);
    this.proxy = new FaultyProxy(homeserver.address());
    this.ana = accounts.person("ana");
    this.bo = accounts.person("bo");
    this.bot = accounts.bot(proxy.address(), folder, clock);
  }

  @BeforeEach
  void anAssemblyReadsAStoryInItsDigest() throws Exception {
    bot.start();
    room = ana.opens("Assembly", bo.id(), bot.id());
    bo.joins(room);
    ana.hears(room, bot.id(), words -> words.startsWith("Hello"));
    anasChat = chat(ana);
    bosChat = chat(bo);
    bo.says(bosChat, "digest subscribe");
    bo.hears(bosChat, bot.id(), words -> words.contains("weekly digest in private"));

    ana.says(anasChat, "story " + WORDS);
    asked("What is it about?", "nothing");
    asked("With your name", "name");
    asked("Who may read it?", "room, public");
    asked("This is what would be published", "yes");
    ana.hears(anasChat, bot.id(), words -> words.contains("It is told"));
    bo.says(room, "!stories");
    bo.hears(room, bot.id(), words -> words.contains(WORDS));
    monday();
    bo.hears(room, bot.id(), words -> words.startsWith("Digest") && words.contains(WORDS));
    bo.hears(bosChat, bot.id(), words -> words.contains(WORDS));
  }

  @AfterEach
  void nothingIsLeftRunning() throws Exception {
    bot.close();
    proxy.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"story withdraw T1", "story T1 room no"})
  void whatIsTakenBackIsGoneFromEveryMessageThatToldIt(String takenBack) throws Exception {
    List<String> told = telling(room);
    List<String> toldBo = telling(bosChat);
    assertThat(told).hasSize(2);
    assertThat(toldBo).hasSize(1);

    ana.says(anasChat, takenBack);
    Until.holds("no message tells it any more", () -> telling(room).isEmpty());
    Until.holds("nor in private", () -> telling(bosChat).isEmpty());

    for (String event : told) {
      assertEmptied(room, event);
    }
    assertEmptied(bosChat, toldBo.getFirst());
    bo.hears(room, bot.id(), words -> words.startsWith("Digest") && !words.contains(WORDS));
    bo.hears(bosChat, bot.id(), words -> words.startsWith("The week of") && !words.contains(WORDS));
    ana.says(room, "!stories");
    ana.hears(room, bot.id(), words -> words.contains("No story was told here yet"));
  }

  @Test
  void itIsTakenBackOnceThoughTheHomeserverIsGoneAndTheBotStopsMeanwhile() throws Exception {
    List<String> told = telling(room);
    proxy.spoil("/redact/", new Fault.HangUp());
    ana.says(anasChat, "story withdraw T1");
    Until.holds("it was tried", () -> proxy.count("/redact/") > 0);
    bot.stop();
    proxy.heal();
    proxy.spoil("/redact/", new Fault.SwallowAnswer(), 1);
    bot.start();

    Until.holds("no message tells it any more", () -> telling(room).isEmpty());
    Until.holds("all is sent", () -> bot.read(tx -> tx.outbox().rooms().isEmpty()));
    for (String event : told) {
      assertEmptied(room, event);
    }
    assertThat(bo.events(room).stream().filter(event -> event.type().equals("m.room.redaction")))
        .hasSameSizeAs(told);
  }

  private String chat(TestPerson person) throws Exception {
    String chat = person.chatsWith(bot.id());
    Until.holds("the bot comes", () -> person.sees(chat, bot.id()));
    return chat;
  }

  private void asked(String question, String answer) throws Exception {
    ana.hears(anasChat, bot.id(), words -> words.contains(question));
    ana.says(anasChat, answer);
  }

  /** The messages of the bot that hold the story's words, as the homeserver has them now. */
  private List<String> telling(String in) throws Exception {
    return bo.events(in).stream()
        .filter(event -> event.sender().equals(bot.id()))
        .filter(event -> event.json().contains(WORDS))
        .map(RawEvent::eventId)
        .toList();
  }

  private void assertEmptied(String in, String eventId) throws Exception {
    JsonNode event =
        bo.events(in).stream()
            .filter(one -> one.eventId().equals(eventId))
            .map(one -> JsonMapper.shared().readTree(one.json()))
            .findFirst()
            .orElseThrow();
    assertThat(event.path("content").properties()).isEmpty();
    assertThat(event.at("/unsigned/redacted_because/sender").asString()).isEqualTo(bot.id());
  }

  /** Lets the time pass to when the digest comes. */
  private void monday() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Instant nine =
        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(9, 0).toInstant(ZoneOffset.UTC);
    clock.forward(Duration.between(clock.instant(), nine).plusSeconds(1));
  }
}
