package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.TWO;
import static org.mycelium.storage.House.member;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.storage.room.Room;

/** What is known of rooms. */
final class RoomsTest {
  private static final String ROOM = "!room:example.org";
  private static final String PRIVATE = "!private:example.org";
  private static final String ANA = "@member1:example.org";

  @TempDir Path folder;
  private House house;

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

  @Test
  void anAssemblyKeepsItsNumberWhenTheBotComesBack() {
    run(
        tx -> {
          tx.rooms().invited(ROOM, null);
          assertThat(tx.rooms().find(ROOM).orElseThrow().joined()).isFalse();
          tx.rooms().joined(ROOM, null);
          tx.rooms().belongsTo(ROOM, ONE);
          assertThat(tx.rooms().roomOf(ONE)).isEqualTo(ROOM);
          assertThat(tx.rooms().joined()).extracting(Room::roomId).containsExactly(ROOM);
          tx.rooms().left(ROOM);
          assertThat(tx.rooms().joined()).isEmpty();
          tx.rooms().joined(ROOM, null);
          assertThat(tx.rooms().find(ROOM))
              .contains(
                  new Room(
                      ROOM,
                      Room.Kind.ASSEMBLY,
                      true,
                      Optional.of(ONE),
                      Optional.empty(),
                      Optional.empty()));
        });
  }

  @Test
  void aPrivateRoomIsFoundByItsPerson() {
    run(
        tx -> {
          tx.rooms().joined(PRIVATE, ANA);
          assertThat(tx.rooms().privateWith(ANA)).contains(PRIVATE);
          assertThat(tx.rooms().privateWith("@bo:example.org")).isEmpty();
          tx.rooms().chose(PRIVATE, TWO);
          assertThat(tx.rooms().find(PRIVATE))
              .contains(
                  new Room(
                      PRIVATE,
                      Room.Kind.PRIVATE,
                      true,
                      Optional.empty(),
                      Optional.of(ANA),
                      Optional.of(TWO)));
          tx.rooms().left(PRIVATE);
          assertThat(tx.rooms().privateWith(ANA)).isEmpty();
        });
  }

  @Test
  void aPrivateRoomIsNobodysOnceItIsOverheard() {
    run(
        tx -> {
          tx.rooms().joined(PRIVATE, ANA);
          tx.rooms().chose(PRIVATE, TWO);
          tx.rooms().overheard(PRIVATE);
          assertThat(tx.rooms().privateWith(ANA)).isEmpty();
          assertThat(tx.rooms().find(PRIVATE))
              .contains(
                  new Room(
                      PRIVATE,
                      Room.Kind.OVERHEARD,
                      true,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()));
          tx.rooms().left(PRIVATE);
          tx.rooms().joined(PRIVATE, ANA);
          assertThat(tx.rooms().privateWith(ANA)).contains(PRIVATE);
        });
  }

  @Test
  void assembliesOneIsPresentInComeFirst() {
    house.found(ONE, 1);
    house.found(TWO, 1);
    run(tx -> assertThat(tx.rooms().assembliesOf(ANA)).containsExactly(ONE, TWO));
    house.append(ONE, null, List.of(new MemberLeft(member(1))), List.of());
    run(tx -> assertThat(tx.rooms().assembliesOf(ANA)).containsExactly(TWO, ONE));
    run(tx -> assertThat(tx.rooms().assembliesOf("@nobody:example.org")).isEmpty());
  }

  @Test
  void theNewestStateIsKept() {
    run(
        tx -> {
          assertThat(tx.rooms().state(ROOM, "m.room.name", "")).isEmpty();
          tx.rooms().sawState(ROOM, "m.room.name", "", "{\"old\":1}");
          tx.rooms().sawState(ROOM, "m.room.name", "", "{\"new\":1}");
          assertThat(tx.rooms().state(ROOM, "m.room.name", "")).contains("{\"new\":1}");
          assertThat(tx.rooms().state(ROOM, "m.room.name", "x")).isEmpty();
        });
  }
}
