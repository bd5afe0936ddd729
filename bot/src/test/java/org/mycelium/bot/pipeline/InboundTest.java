package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Database;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.outbox.QueuedLetter;

/** What clients would not do and a homeserver lets through. */
final class InboundTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String BAKERS = "!bakers:x";
  private static final String GARDENERS = "!gardeners:x";

  @TempDir Path folder;
  private Database database;
  private Pipeline pipeline;
  private int events;

  @BeforeEach
  void openOneProposalInEachOfTwoAssemblies() {
    database = Database.open(folder.resolve("mycelium.db"));
    pipeline =
        new Pipeline(
            new Surroundings(
                "@mycelium:x",
                "Mycelium",
                Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC),
                InstantSource.fixed(NOW),
                size -> {
                  byte[] bytes = new byte[size];
                  bytes[0] = (byte) ++events;
                  return bytes;
                }));
    for (String roomId : List.of(BAKERS, GARDENERS)) {
      found(roomId);
      say(roomId, "/propose Something for " + roomId, "");
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void answeringTheCardOfAnotherAssemblyVotesOnNothingHere() {
    say(GARDENERS, "yes", inReplyTo(cardIn(BAKERS)));
    assertThat(votesIn(1)).isZero();
    assertThat(votesIn(2)).isZero();

    say(GARDENERS, "yes", inReplyTo(cardIn(GARDENERS)));
    assertThat(votesIn(1)).isZero();
    assertThat(votesIn(2)).isEqualTo(1);
  }

  private void found(String roomId) {
    database.writer().run(tx -> tx.rooms().joined(roomId, null));
    Roster roster = new Roster(List.of(new Person("@ana:x", "Ana"), new Person("@bo:x", "Bo")));
    receive(roomId, "roster:" + roomId, Roster.TYPE, roster.json());
  }

  private void say(String roomId, String words, String relation) {
    String eventId = "$said" + ++events;
    receive(
        roomId,
        eventId,
        "m.room.message",
        """
        {"event_id":"%s","type":"m.room.message","sender":"@ana:x",\
        "content":{"msgtype":"m.text","body":"%s"%s}}"""
            .formatted(eventId, words, relation));
  }

  private static String inReplyTo(String eventId) {
    return ",\"m.relates_to\":{\"m.in_reply_to\":{\"event_id\":\"%s\"}}".formatted(eventId);
  }

  private void receive(String roomId, String eventId, String type, String json) {
    database
        .writer()
        .run(
            tx -> {
              InboxRow row = new InboxRow(eventId, roomId, 1, ++events, NOW, "@ana:x", type, json);
              tx.inbox().file(row);
              pipeline.receive(tx, row);
            });
  }

  /** Sends what waits for a room; the card is the one letter about something. */
  private String cardIn(String roomId) {
    return database
        .writer()
        .call(
            tx -> {
              String card = "";
              for (var next = tx.outbox().next(roomId);
                  next.isPresent();
                  next = tx.outbox().next(roomId)) {
                QueuedLetter letter = next.get();
                String eventId = "$sent" + letter.id();
                tx.outbox().sent(letter.id(), eventId);
                if (letter.letter().eventType().equals("m.room.message")
                    && letter.letter().subject().isPresent()) {
                  card = eventId;
                }
              }
              return card;
            });
  }

  private int votesIn(long assembly) {
    return database
        .writer()
        .call(
            tx ->
                tx.assembly(new AssemblyId(assembly))
                    .proposals()
                    .ballots(new ProposalNo(1))
                    .size());
  }
}
