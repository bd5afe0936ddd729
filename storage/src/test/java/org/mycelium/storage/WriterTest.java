package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.storage.room.Room;
import org.mycelium.storage.sql.StorageUnavailable;

/** What is kept of units of work, alone and together. */
final class WriterTest {
  private static final int PAGE_BYTES = 4_096;
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  @TempDir Path folder;
  private House house;
  private Writer writer;

  @BeforeEach
  void open() {
    house = House.ofMembers(folder.resolve("house.db"), 1);
    writer = house.database.writer();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nothingIsKeptOfALoneUnitThatFails() {
    assertThatThrownBy(() -> writer.run(WriterTest::joinsAndFails)).hasMessage("spoilt");

    assertThat(rooms()).isEmpty();
  }

  @Test
  void aUnitThatFailsTakesNothingOfThoseCommittedWithIt() {
    CompletableFuture<Void> goOn = hold();
    CompletableFuture<Void> first = joins("!a:example.org");
    CompletableFuture<Void> spoilt =
        writer.submit(
            transaction -> {
              joinsAndFails(transaction);
              return null;
            });
    CompletableFuture<Void> last = joins("!c:example.org");
    goOn.complete(null);

    assertThat(first).succeedsWithin(PATIENCE);
    assertThat(last).succeedsWithin(PATIENCE);
    assertThatThrownBy(spoilt::join).hasRootCauseMessage("spoilt");
    assertThat(rooms()).containsExactlyInAnyOrder("!a:example.org", "!c:example.org");
  }

  @Test
  void settingsReadBeforeAChangeAreReadAnewAfterIt() {
    List<String> languages =
        writer.call(
            transaction -> {
              Tx tx = transaction.assembly(House.ONE);
              String before = tx.settings().current().language().toLanguageTag();
              tx.append(
                  Cause.event("$setting"),
                  null,
                  new Moment(House.NOON, ZoneOffset.UTC, count -> new byte[count]),
                  List.of(new SettingChanged("language", "es")),
                  List.of());
              return List.of(before, tx.settings().current().language().toLanguageTag());
            });

    assertThat(languages).containsExactly("en", "es");
  }

  @Test
  void anErrorUndoesItsUnitAndTheWriterGoesOn() {
    assertThatThrownBy(
            () ->
                writer.run(
                    transaction -> {
                      transaction.rooms().joined("!b:example.org", null);
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(rooms()).isEmpty();
  }

  @Test
  void anAnswerComesOnlyAfterTheCommit() {
    String committed = "select count(*) from room";

    CompletableFuture<String> answer =
        joins("!a:example.org").thenApply(_ -> house.text(committed));

    assertThat(answer).succeedsWithin(PATIENCE).isEqualTo("1");
  }

  @Test
  void unitsAreDoneInTheOrderInWhichTheyCame() {
    List<Integer> order = new ArrayList<>();
    CompletableFuture<Void> goOn = hold();
    CompletableFuture<Boolean> last = CompletableFuture.completedFuture(true);
    for (int i = 0; i < 300; i++) {
      int number = i;
      last = writer.submit(_ -> order.add(number));
    }
    goOn.complete(null);

    assertThat(last).succeedsWithin(PATIENCE);
    assertThat(order).isEqualTo(IntStream.range(0, 300).boxed().toList());
  }

  @Test
  void aFullDiskFailsAllThatAreCommittedTogetherEvenIfSomebodySwallowsIt() {
    long pages = pages();
    CompletableFuture<Void> goOn = hold();
    CompletableFuture<Void> small =
        submit(
            transaction -> {
              transaction.rooms().joined("!a:example.org", null);
              house.limitPages(transaction, pages);
            });
    CompletableFuture<Void> large =
        submit(
            transaction -> {
              try {
                joinsWithALongTopic(transaction, "!b:example.org");
              } catch (StorageUnavailable e) {
                assertThat(e.reason()).isEqualTo(StorageUnavailable.Reason.DISK_FULL);
              }
            });
    CompletableFuture<Void> after = joins("!c:example.org");
    goOn.complete(null);

    for (CompletableFuture<Void> unit : List.of(small, large, after)) {
      assertThatThrownBy(unit::join).hasCauseInstanceOf(StorageUnavailable.class);
    }
    assertThat(rooms()).isEmpty();
  }

  @Test
  void aDiskThatFillsAtAnyPageLeavesNoPartOfAUnitAndTheNextTrySucceeds() {
    int failures = 0;
    for (int room = 0; room < 40; room++) {
      String roomId = "!%02d:example.org".formatted(room);
      long limit = pages();
      boolean done = false;
      while (!done) {
        long allowed = limit++;
        done = tryToJoin(roomId, allowed);
        failures += done ? 0 : 1;
        assertThat(rooms()).as("with %d pages", allowed).hasSize(room + (done ? 1 : 0));
        assertThat(topics()).as("with %d pages", allowed).hasSize(room + (done ? 1 : 0));
      }
    }

    assertThat(failures).isGreaterThan(100);
  }

  @Test
  void aUnitInsideAnotherIsAMistakeAndNotADeadlock() {
    assertThatThrownBy(() -> writer.call(_ -> writer.call(_ -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside another");
  }

  @Test
  void whatWasSubmittedBeforeTheEndIsDoneAndWhatComesLaterFails() {
    CompletableFuture<Void> goOn = hold();
    CompletableFuture<Void> before = joins("!a:example.org");
    CompletableFuture<Void> closing = CompletableFuture.runAsync(writer::close);
    goOn.complete(null);

    assertThat(before).succeedsWithin(PATIENCE);
    assertThat(closing).succeedsWithin(PATIENCE);
    assertThatThrownBy(() -> writer.call(_ -> 2)).hasMessage("the database is closed");
    assertThat(house.text("select room_id from room")).isEqualTo("!a:example.org");
  }

  /** Keeps the writer busy, so that what is submitted meanwhile is committed together. */
  private CompletableFuture<Void> hold() {
    CompletableFuture<Void> busy = new CompletableFuture<>();
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    submit(
        _ -> {
          busy.complete(null);
          goOn.join();
        });
    busy.join();
    return goOn;
  }

  private CompletableFuture<Void> submit(Consumer<Transaction> work) {
    return writer.submit(
        transaction -> {
          work.accept(transaction);
          return null;
        });
  }

  /** Whether it was kept, on a disk of so many pages. */
  private boolean tryToJoin(String roomId, long pages) {
    writer.run(transaction -> house.limitPages(transaction, pages));
    try {
      writer.run(transaction -> joinsWithALongTopic(transaction, roomId));
      return true;
    } catch (StorageUnavailable e) {
      assertThat(e.reason()).isEqualTo(StorageUnavailable.Reason.DISK_FULL);
      return false;
    }
  }

  private static void joinsWithALongTopic(Transaction transaction, String roomId) {
    transaction.rooms().joined(roomId, null);
    transaction.rooms().sawState(roomId, "m.room.topic", "", "x".repeat(10 * PAGE_BYTES));
  }

  private List<String> topics() {
    return House.texts(house.reading, "select room_id from room_state");
  }

  private long pages() {
    return Long.parseLong(house.text("select page_count from pragma_page_count"));
  }

  private CompletableFuture<Void> joins(String room) {
    return submit(transaction -> transaction.rooms().joined(room, null));
  }

  private static void joinsAndFails(Transaction transaction) {
    transaction.rooms().joined("!b:example.org", null);
    throw new IllegalStateException("spoilt");
  }

  private List<String> rooms() {
    return writer.call(transaction -> transaction.rooms().joined()).stream()
        .map(Room::roomId)
        .toList();
  }
}
