package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.port.Tx;
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
                },
                Surroundings.MAX_ANSWERS));
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

  @Test
  void anEditOfAnothersVoteCountsForNothing() {
    String vote = say(BAKERS, "!vote yes", "");
    sendAll();
    edit(BAKERS, "@bo:x", vote, "!vote no");
    assertThat(choicesIn(1)).containsExactly("@ana:x yes");
    assertThat(sendAll()).isEmpty();
  }

  @Test
  void anEditOfAnothersSlipGetsNoMarkAndLeavesItToBeMended() {
    String slip = say(BAKERS, "!vot yes", "");
    sendAll();
    edit(BAKERS, "@bo:x", slip, "!vote no");
    assertThat(choicesIn(1)).isEmpty();
    assertThat(sendAll()).isEmpty();

    edit(BAKERS, "@ana:x", slip, "!vote yes");
    assertThat(choicesIn(1)).containsExactly("@ana:x yes");
    assertThat(sendAll()).singleElement().asString().contains("m.annotation", slip);
  }

  @Test
  void anEditOfConversationCountsForNothingAndIsAnsweredWithoutPointingAtIt() {
    String talk = say(BAKERS, "I think we should", "");
    sendAll();
    for (String sender : List.of("@bo:x", "@ana:x")) {
      edit(BAKERS, sender, talk, "!vote yes");
      assertThat(choicesIn(1)).isEmpty();
      assertThat(sendAll())
          .singleElement()
          .asString()
          .contains("as a new message")
          .doesNotContain("m.relates_to");
    }
    edit(BAKERS, "@bo:x", talk, "I think we should not");
    assertThat(sendAll()).isEmpty();
  }

  @Test
  void anEditOfAMessageThatWasGoneBeforeItCouldBeReadIsNotAnswered() {
    sendAll();
    fileRow(
        BAKERS,
        "$gone",
        "@ana:x",
        "m.room.message",
        """
        {"event_id":"$gone","type":"m.room.message","sender":"@ana:x","content":{},\
        "unsigned":{"redacted_because":{}}}""");
    takeWaiting();
    edit(BAKERS, "@ana:x", "$gone", "!vote yes");
    assertThat(choicesIn(1)).isEmpty();
    assertThat(sendAll()).isEmpty();
  }

  @Test
  void anEditOfAnothersProposalIsNotAnswered() {
    String proposal = say(BAKERS, "!propose Paint the door", "");
    sendAll();
    edit(BAKERS, "@bo:x", proposal, "!propose Paint the door red");
    assertThat(sendAll()).isEmpty();
  }

  @Test
  void anEditFromAnotherRoomCountsForNothing() {
    String vote = say(BAKERS, "!vote yes", "");
    String slip = say(BAKERS, "!vot yes", "");
    sendAll();
    edit(GARDENERS, "@ana:x", vote, "!vote no");
    edit(GARDENERS, "@ana:x", slip, "!vote no");
    assertThat(choicesIn(1)).containsExactly("@ana:x yes");
    assertThat(choicesIn(2)).isEmpty();
    assertThat(sendAll()).isEmpty();
  }

  @Test
  void anEditOfAReactionCountsForNothing() {
    String card = cardIn(BAKERS);
    String reaction =
        send(
            BAKERS,
            "@ana:x",
            "m.reaction",
            "\"m.relates_to\":{\"rel_type\":\"m.annotation\",\"event_id\":\"%s\",\"key\":\"👍\"}"
                .formatted(card));
    edit(BAKERS, "@ana:x", reaction, "!vote no");
    assertThat(choicesIn(1)).containsExactly("@ana:x yes");
  }

  @Test
  void anEditThatOvertakesItsMessageCountsOnlyIfItIsTheSendersOwn() {
    file(BAKERS, "$late", "@ana:x", "m.room.message", words("!vote yes", ""));
    edit(BAKERS, "@bo:x", "$late", "!vote abstain");
    assertThat(choicesIn(1)).isEmpty();
    edit(BAKERS, "@ana:x", "$late", "!vote no");
    assertThat(choicesIn(1)).containsExactly("@ana:x no");
    takeWaiting();
    assertThat(choicesIn(1)).containsExactly("@ana:x no");
  }

  private void found(String roomId) {
    database.writer().run(tx -> tx.rooms().joined(roomId, null));
    Roster roster = new Roster(List.of(new Person("@ana:x", "Ana"), new Person("@bo:x", "Bo")));
    fileRow(roomId, "roster:" + roomId, "", Roster.TYPE, roster.json());
    takeWaiting();
  }

  private String say(String roomId, String words, String relation) {
    return send(roomId, "@ana:x", "m.room.message", words(words, relation));
  }

  private void edit(String roomId, String sender, String target, String words) {
    send(
        roomId,
        sender,
        "m.room.message",
        """
        "msgtype":"m.text","body":"* %s","m.new_content":{"msgtype":"m.text","body":"%s"},\
        "m.relates_to":{"rel_type":"m.replace","event_id":"%s"}"""
            .formatted(words, words, target));
  }

  private static String words(String words, String relation) {
    return "\"msgtype\":\"m.text\",\"body\":\"%s\"%s".formatted(words, relation);
  }

  /** Lets somebody send such an event, and the bot deal with it; returns its id. */
  private String send(String roomId, String sender, String type, String content) {
    String eventId = "$said" + ++events;
    file(roomId, eventId, sender, type, content);
    take(row -> row.eventId().equals(eventId));
    return eventId;
  }

  private static String inReplyTo(String eventId) {
    return ",\"m.relates_to\":{\"m.in_reply_to\":{\"event_id\":\"%s\"}}".formatted(eventId);
  }

  private void file(String roomId, String eventId, String sender, String type, String content) {
    fileRow(
        roomId,
        eventId,
        sender,
        type,
        """
        {"event_id":"%s","type":"%s","sender":"%s","content":{%s}}"""
            .formatted(eventId, type, sender, content));
  }

  private void fileRow(String roomId, String eventId, String sender, String type, String json) {
    InboxRow row = new InboxRow(eventId, roomId, 1, ++events, NOW, sender, type, json);
    database.writer().run(tx -> tx.inbox().file(row));
  }

  private void takeWaiting() {
    take(_ -> true);
  }

  private void take(Predicate<InboxRow> which) {
    database
        .writer()
        .run(
            tx ->
                tx.inbox().pendingAfter(0, 0, 100).stream()
                    .filter(which)
                    .forEach(row -> pipeline.receive(tx, row)));
  }

  /** Sends what waits for all rooms; gives what it says. */
  private List<String> sendAll() {
    List<String> sent = new ArrayList<>();
    for (String roomId : List.of(BAKERS, GARDENERS)) {
      send(roomId, (letter, _) -> sent.add(letter.letter().content()));
    }
    return sent;
  }

  /** Sends what waits for a room; the card is the one letter about something. */
  private String cardIn(String roomId) {
    List<String> cards = new ArrayList<>();
    send(
        roomId,
        (letter, eventId) -> {
          if (letter.letter().eventType().equals("m.room.message")
              && letter.letter().subject().isPresent()) {
            cards.add(eventId);
          }
        });
    return cards.getLast();
  }

  private void send(String roomId, BiConsumer<QueuedLetter, String> shown) {
    database
        .writer()
        .run(
            tx -> {
              for (var next = tx.outbox().next(roomId);
                  next.isPresent();
                  next = tx.outbox().next(roomId)) {
                String eventId = "$sent" + next.get().id();
                tx.outbox().sent(next.get().id(), eventId);
                shown.accept(next.get(), eventId);
              }
            });
  }

  private int votesIn(long assembly) {
    return choicesIn(assembly).size();
  }

  /** The standing votes on the assembly's first proposal. */
  private List<String> choicesIn(long assembly) {
    return database
        .writer()
        .call(
            tx -> {
              Tx state = tx.assembly(new AssemblyId(assembly));
              return state.proposals().ballots(new ProposalNo(1)).stream()
                  .map(
                      b -> state.members().get(b.voter().orElseThrow()).matrixId() + " " + b.mark())
                  .toList();
            });
  }
}
