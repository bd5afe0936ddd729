package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.NOON;
import static org.mycelium.storage.House.ONE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyTold;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.testimony.Topic;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.outbox.QueuedLetter;

/** A story is taken back while the message that tells it waits, is on its way, or is there. */
final class TestimonyLettersTest {
  private static final String ROOM = "!kitchen:example.org";
  private static final TestimonyNo T1 = new TestimonyNo(1);

  @TempDir Path folder;
  private House house;
  private long letter;

  @BeforeEach
  void tell() {
    house = House.ofMembers(folder.resolve("house.db"), 2);
    Disclosure words = house.disclose("There were five of us.");
    house.append(
        ONE,
        null,
        List.of(
            new TestimonyTold(
                T1, new Topic.OfNothing(), null, words.commitment(), null, Set.of(Reach.ROOM))),
        List.of(words));
    house
        .database
        .writer()
        .run(
            tx -> {
              Letter digest = Letter.send(ROOM, "m.room.message", "{\"body\":\"five\"}", "txn-1");
              letter = tx.outbox().add(digest, NOON);
              tx.testimonyLetters().told(letter, ONE, T1, "{\"body\":\"none\"}");
            });
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatStillWaitsNeverGoesOut() {
    takeBack();
    QueuedLetter next = next();
    assertThat(next.letter().isRedaction()).isTrue();
    assertThat(next.followed()).isEmpty();
    assertThat(House.texts(house.reading, "select content as text from outbox where id = 1"))
        .containsExactly("");
  }

  @Test
  void whatIsOnItsWayIsRedactedWhenItIsThere() {
    assertThat(next().id()).as("the sender has it in hand").isEqualTo(letter);
    takeBack();
    house.database.writer().run(tx -> tx.outbox().sent(letter, "$there"));
    assertThat(next().letter().isRedaction()).isTrue();
    assertThat(next().followed()).contains("$there");
  }

  @Test
  void whatIsThereIsRedacted() {
    house.database.writer().run(tx -> tx.outbox().sent(letter, "$there"));
    takeBack();
    assertThat(next().followed()).contains("$there");
    assertThat(next().content()).isEqualTo("{\"redacts\":\"$there\"}");
  }

  @Test
  void whatWentOutBeforeACrashIsKnownByItsEcho() {
    takeBack();
    assertThat(taken("txn-1")).isPresent();
    assertThat(taken("txn-2")).isEmpty();
  }

  @Test
  void itIsTakenBackOnce() {
    takeBack();
    house.database.writer().run(tx -> assertThat(tx.testimonyLetters().of(ONE, T1)).isEmpty());
  }

  private void takeBack() {
    house
        .database
        .writer()
        .run(
            tx ->
                tx.testimonyLetters()
                    .of(ONE, T1)
                    .forEach(
                        told -> {
                          assertThat(told.otherwise()).isEqualTo("{\"body\":\"none\"}");
                          tx.testimonyLetters().takenBack(told.letter());
                          tx.outbox()
                              .add(Letter.redaction(told.roomId(), told.letter(), "back"), NOON);
                        }));
  }

  private QueuedLetter next() {
    return house.database.writer().call(tx -> tx.outbox().next(ROOM)).orElseThrow();
  }

  private Optional<?> taken(String transactionId) {
    return house.database.writer().call(tx -> tx.testimonyLetters().takenBack(transactionId));
  }
}
