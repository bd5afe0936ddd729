package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.storage.room.Room;

/** What is kept of units of work, alone and together. */
final class WriterTest {
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
    CompletableFuture<Void> busy = new CompletableFuture<>();
    CompletableFuture<Void> goOn = new CompletableFuture<>();
    writer.submit(
        transaction -> {
          busy.complete(null);
          goOn.join();
          return null;
        });
    busy.join();
    CompletableFuture<Void> first = joins("!a:example.org");
    CompletableFuture<Void> spoilt =
        writer.submit(
            transaction -> {
              joinsAndFails(transaction);
              return null;
            });
    CompletableFuture<Void> last = joins("!c:example.org");
    goOn.complete(null);

    assertThat(first).succeedsWithin(Duration.ofSeconds(9));
    assertThat(last).succeedsWithin(Duration.ofSeconds(9));
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

  private CompletableFuture<Void> joins(String room) {
    return writer.submit(
        transaction -> {
          transaction.rooms().joined(room, null);
          return null;
        });
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
