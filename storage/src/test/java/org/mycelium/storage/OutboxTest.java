package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.NOON;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.storage.outbox.Card;
import org.mycelium.storage.outbox.Enclosure;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.LetterSubject;
import org.mycelium.storage.outbox.QueuedLetter;

/** In which order letters go out, and what becomes of them. */
final class OutboxTest {
  private static final String ROOM = "!room:example.org";
  private static final Enclosure FILE =
      new Enclosure("log.csv", "text/csv", new byte[] {1, 0, -1}, "{\"body\":\"not taken\"}");
  private static final String OTHER = "!other:example.org";

  @TempDir Path folder;
  private House house;
  private int sent;

  @BeforeEach
  void open() {
    house = House.at(folder.resolve("house.db"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void run(Consumer<Transaction> work) {
    house.database.writer().run(work);
  }

  private long add(Letter letter) {
    return house.database.writer().call(tx -> tx.outbox().add(letter, NOON));
  }

  private Letter message(String room, String content) {
    return Letter.send(room, "m.room.message", content, "txn" + sent++);
  }

  private Optional<QueuedLetter> next(String room) {
    return house.database.writer().call(tx -> tx.outbox().next(room));
  }

  private String nextContent(String room) {
    return next(room).orElseThrow().content();
  }

  @Test
  void lettersOfARoomGoInTheOrderTheyWerePutIn() {
    long first = add(message(ROOM, "{\"a\":1}"));
    add(message(OTHER, "{\"b\":1}"));
    add(message(ROOM, "{\"a\":2}"));
    run(tx -> assertThat(tx.outbox().rooms()).containsExactlyInAnyOrder(ROOM, OTHER));
    assertThat(nextContent(ROOM)).isEqualTo("{\"a\":1}");
    assertThat(nextContent(OTHER)).isEqualTo("{\"b\":1}");
    run(tx -> tx.outbox().sent(first, "$sent"));
    assertThat(nextContent(ROOM)).isEqualTo("{\"a\":2}");
  }

  /** Else whoever asks how a vote stands would wait for all who voted before. */
  @Test
  void reactionsLetWordsPass() {
    add(Letter.send(ROOM, "m.reaction", "{\"r\":1}", "reaction1"));
    add(Letter.send(ROOM, "m.reaction", "{\"r\":2}", "reaction2"));
    long words = add(message(ROOM, "{\"a\":1}"));
    assertThat(nextContent(ROOM)).isEqualTo("{\"a\":1}");
    run(tx -> tx.outbox().sent(words, "$words"));
    assertThat(nextContent(ROOM)).isEqualTo("{\"r\":1}");
  }

  @Test
  void aLetterComesBackAsItWasPutIn() {
    Letter letter =
        Letter.state(ROOM, "org.example", "key", "{}", "txn").about(ONE, Optional.of("P1"));
    long id = add(letter);
    assertThat(next(ROOM))
        .contains(new QueuedLetter(id, letter, NOON, 0, false, Optional.empty(), false));
    add(Letter.join(OTHER, "txn2"));
    assertThat(next(OTHER).orElseThrow().letter()).isEqualTo(Letter.join(OTHER, "txn2"));
  }

  @Test
  void aLetterThatFailedKeepsItsTurnAndTheTimeItWasWritten() {
    long first = add(message(ROOM, "1"));
    add(message(ROOM, "2"));
    run(tx -> tx.outbox().tried(first, NOON));
    run(tx -> tx.outbox().tried(first, NOON.plusSeconds(30)));
    QueuedLetter next = next(ROOM).orElseThrow();
    assertThat(next.id()).isEqualTo(first);
    assertThat(next.attempts()).isEqualTo(2);
    assertThat(next.createdAt()).isEqualTo(NOON);
  }

  @Test
  void aFollowerIsFilledInWhenItsTurnComes() {
    long card = add(message(ROOM, "{}"));
    long edit =
        add(
            message(
                    ROOM,
                    "{\"m.relates_to\":{\"event_id\":\"$followed\"},\"body\":\"\\\"event_id\\\":\\\"$followed\\\"\"}")
                .following(card));
    add(Letter.pin(OTHER, card, "pin"));
    assertThat(next(OTHER).orElseThrow().followed()).isEmpty();
    run(tx -> tx.outbox().sent(card, "$card"));
    assertThat(nextContent(ROOM))
        .isEqualTo(
            "{\"m.relates_to\":{\"event_id\":\"$card\"},\"body\":\"\\\"event_id\\\":\\\"$followed\\\"\"}");
    assertThat(next(ROOM).orElseThrow().id()).isEqualTo(edit);
    assertThat(next(OTHER).orElseThrow().followed()).contains("$card");
  }

  @Test
  void whatFollowsAWedgedLetterIsLost() {
    long card = add(message(ROOM, "card"));
    long edit = add(message(ROOM, "edit").following(card));
    add(message(ROOM, "unrelated"));
    run(tx -> tx.outbox().wedged(card, "too large"));
    assertThat(next(ROOM).orElseThrow().lost()).isTrue();
    run(tx -> tx.outbox().wedged(edit, "lost"));
    assertThat(next(ROOM).orElseThrow().lost()).isFalse();
    assertThat(nextContent(ROOM)).isEqualTo("unrelated");
    run(tx -> tx.outbox().wedgedRoom(ROOM, "left"));
    assertThat(next(ROOM)).isEmpty();
    run(tx -> assertThat(tx.outbox().rooms()).isEmpty());
    assertThat(house.text("select group_concat(wedged_reason) from outbox"))
        .isEqualTo("too large,lost,left");
  }

  @Test
  void anEchoCountsAsAnAnswer() {
    long id = add(Letter.send(ROOM, "m.room.message", "{}", "mine"));
    run(tx -> assertThat(tx.outbox().echoed("not mine", "$x")).isFalse());
    assertThat(next(ROOM)).isPresent();
    run(tx -> assertThat(tx.outbox().echoed("mine", "$event")).isTrue());
    assertThat(next(ROOM)).isEmpty();
    run(tx -> tx.outbox().sent(id, "$event"));
    assertThat(house.text("select state || event_id || content from outbox"))
        .isEqualTo("sent$event");
  }

  @Test
  void aFileIsForgottenOnceTheHomeserverHasItAndItsLetterSaysWhere() {
    long id = enclosing("{\"url\":\"mxc://enclosed\",\"body\":\"\\\"mxc://enclosed\\\"\"}");
    run(tx -> assertThat(tx.enclosures().of(id)).contains(FILE));

    run(tx -> tx.enclosures().taken(id, "mxc://example.org/abc"));
    run(tx -> assertThat(tx.enclosures().of(id)).isEmpty());
    assertThat(nextContent(ROOM))
        .isEqualTo("{\"url\":\"mxc://example.org/abc\",\"body\":\"\\\"mxc://enclosed\\\"\"}");

    // Whoever hears it twice hears nothing new.
    run(tx -> tx.enclosures().taken(id, "mxc://example.org/other"));
    assertThat(nextContent(ROOM)).contains("abc").doesNotContain("other");
  }

  @Test
  void aLetterWhoseFileIsRefusedSaysSoInstead() {
    long id = enclosing("{\"url\":\"mxc://enclosed\"}");

    run(tx -> tx.enclosures().refused(id));
    run(tx -> tx.enclosures().refused(id));

    assertThat(nextContent(ROOM)).isEqualTo("{\"body\":\"not taken\"}");
    assertThat(house.text("select count(*) from enclosure")).isEqualTo("0");
  }

  @Test
  void aFileGoesWithALetterThatWasSentOrGivenUp() {
    long echoed = enclosing("1");
    enclosing("2");
    run(tx -> assertThat(tx.outbox().echoed("txn0", "$sent")).isTrue());
    run(tx -> assertThat(tx.enclosures().of(echoed)).isEmpty());
    assertThat(house.text("select count(*) from enclosure")).isEqualTo("1");

    run(tx -> tx.outbox().wedgedRoom(ROOM, "left"));
    assertThat(house.text("select count(*) from enclosure")).isEqualTo("0");
    run(tx -> tx.enclosures().taken(echoed, "mxc://example.org/late"));
    assertThat(house.text("select content from outbox where id = " + echoed)).isEmpty();
  }

  private long enclosing(String content) {
    long id = add(message(ROOM, content));
    run(tx -> tx.enclosures().add(id, FILE));
    return id;
  }

  @Test
  void aReplyIsAboutWhatTheLetterWasAbout() {
    long id = add(message(ROOM, "{}").about(ONE, Optional.of("P1")));
    long plain = add(message(ROOM, "{}").about(ONE, Optional.empty()));
    run(
        tx -> {
          tx.outbox().sent(id, "$about");
          tx.outbox().sent(plain, "$plain");
          assertThat(tx.outbox().subjectOf("$about")).contains(new LetterSubject(ONE, "P1"));
          assertThat(tx.outbox().subjectOf("$plain")).isEmpty();
          assertThat(tx.outbox().subjectOf("$unknown")).isEmpty();
        });
  }

  @Test
  void aCardCountsItsEditsUntilItIsFrozen() {
    long letter = add(message(ROOM, "{}"));
    run(
        tx -> {
          tx.cards().posted(ONE, P1, letter, "$opened");
          assertThat(tx.cards().openedBy("$opened")).contains(new LetterSubject(ONE, "P1"));
          assertThat(tx.cards().openedBy("$other")).isEmpty();
          assertThat(tx.cards().get(ONE, P1))
              .isEqualTo(new Card(letter, 0, Optional.empty(), false));
          tx.cards().edited(ONE, P1, NOON);
          tx.cards().edited(ONE, P1, NOON.plusSeconds(60));
          tx.cards().froze(ONE, P1);
          assertThat(tx.cards().get(ONE, P1))
              .isEqualTo(new Card(letter, 2, Optional.of(NOON.plusSeconds(60)), true));
          assertThat(tx.cards().shownBy("$card")).isEmpty();
          tx.outbox().sent(letter, "$card");
          assertThat(tx.cards().shownBy("$card")).contains(new LetterSubject(ONE, "P1"));
        });
  }
}
