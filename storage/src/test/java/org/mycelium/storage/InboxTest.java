package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.storage.inbox.Authorship;
import org.mycelium.storage.inbox.Gap;
import org.mycelium.storage.inbox.InboxRow;
import org.mycelium.storage.sql.Refused;

/** In which order what came in is handed out, and what is kept of it. */
final class InboxTest {
  private static final String ROOM = "!room:example.org";
  private static final String OTHER = "!other:example.org";

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

  private static InboxRow row(String room, String eventId, long batch, long position) {
    return new InboxRow(
        eventId, room, batch, position, House.NOON, "@ana:example.org", "m.room.message", "{}");
  }

  private void file(InboxRow... rows) {
    run(
        tx -> {
          for (InboxRow row : rows) {
            tx.inbox().file(row);
          }
        });
  }

  private List<String> waiting() {
    return house.database.writer().call(tx -> tx.inbox().pendingAfter(0, 0, 100)).stream()
        .map(InboxRow::eventId)
        .toList();
  }

  @Test
  void rowsComeInTheOrderOfReceipt() {
    file(row(ROOM, "$3", 2, 1), row(OTHER, "$2", 1, 2), row(ROOM, "$1", 1, 1));
    assertThat(waiting()).containsExactly("$1", "$2", "$3");
    run(tx -> assertThat(tx.inbox().pendingAfter(1, 1, 1)).containsExactly(row(OTHER, "$2", 1, 2)));
  }

  @Test
  void anEventIsTakenOnce() {
    run(
        tx -> {
          assertThat(tx.inbox().file(row(ROOM, "$1", 1, 1))).isTrue();
          assertThat(tx.inbox().file(row(ROOM, "$1", 9, 9))).isFalse();
          assertThat(tx.inbox().fileIgnored(row(ROOM, "$2", 1, 2))).isTrue();
          assertThat(tx.inbox().file(row(ROOM, "$2", 9, 9))).isFalse();
          assertThat(tx.inbox().known("$2")).isTrue();
          assertThat(tx.inbox().known("$9")).isFalse();
          assertThat(tx.inbox().waitingIn(ROOM)).isTrue();
          assertThat(tx.inbox().waitingIn(OTHER)).isFalse();
        });
    assertThat(waiting()).containsExactly("$1");
  }

  @Test
  void aRoomWaitsUntilItsGapIsClosedAndThenComesInTheServersOrder() {
    file(row(ROOM, "$1", 1, 1), row(OTHER, "$a", 1, 2));
    file(row(ROOM, "$6", 2, 1), row(OTHER, "$b", 2, 2), row(ROOM, "$7", 2, 3));
    run(tx -> tx.gaps().opened(ROOM, 2, "prev", "s1"));
    file(row(ROOM, "$8", 3, 1));
    assertThat(waiting()).containsExactly("$a", "$b");

    file(row(ROOM, "$5", 2, -1), row(ROOM, "$4", 2, -2));
    run(
        tx -> {
          Gap gap = tx.gaps().open().getFirst();
          assertThat(gap.from()).isEqualTo("prev");
          assertThat(gap.to()).isEqualTo("s1");
          assertThat(gap.reached()).isZero();
          tx.gaps().moved(gap, "page2", -2);
        });
    assertThat(waiting()).containsExactly("$a", "$b");
    assertThat(house.text("select from_token || reached from gap")).isEqualTo("page2-2");

    file(row(ROOM, "$3", 2, -3), row(ROOM, "$2", 2, -4), row(ROOM, "$1", 2, -5));
    run(tx -> tx.gaps().closed(tx.gaps().open().getFirst()));
    run(tx -> assertThat(tx.gaps().open()).isEmpty());
    assertThat(waiting())
        .containsExactly("$1", "$a", "$2", "$3", "$4", "$5", "$6", "$b", "$7", "$8");
  }

  @Test
  void whatALaterSyncBroughtBeforeTheGapWasReadSoFarIsBroughtForward() {
    file(row(ROOM, "$1", 1, 1));
    run(tx -> tx.gaps().opened(ROOM, 2, "end", "s1"));
    run(tx -> tx.inbox().fileFromGap(row(ROOM, "$4", 2, -1)));
    file(
        row(ROOM, "$2", 3, 1), row(ROOM, "$3", 3, 2), row(ROOM, "$4", 3, 3), row(ROOM, "$5", 3, 4));
    run(
        tx -> {
          assertThat(tx.inbox().knownUntil("$2", 2)).isFalse();
          tx.inbox().fileFromGap(row(ROOM, "$3", 2, -2));
          tx.inbox().fileFromGap(row(ROOM, "$2", 2, -3));
          tx.inbox().fileFromGap(row(ROOM, "$1", 2, -4));
          assertThat(tx.inbox().knownUntil("$2", 2)).isTrue();
          tx.gaps().closed(tx.gaps().open().getFirst());
        });
    assertThat(waiting()).containsExactly("$1", "$2", "$3", "$4", "$5");
  }

  @Test
  void nothingIsBroughtForwardThatIsDoneOrOfAnotherRoom() {
    file(row(ROOM, "$1", 3, 1), row(OTHER, "$2", 3, 2));
    run(
        tx -> {
          tx.inbox().done("$1");
          tx.inbox().fileFromGap(row(ROOM, "$1", 2, -1));
          tx.inbox().fileFromGap(row(ROOM, "$2", 2, -2));
        });
    assertThat(house.text("select group_concat(batch, ' ') from inbox")).isEqualTo("3 3");
  }

  @Test
  void aRoomWithTwoGapsWaitsForBoth() {
    file(row(ROOM, "$1", 1, 1), row(ROOM, "$2", 2, 1));
    run(tx -> tx.gaps().opened(ROOM, 1, "p1", "s0"));
    run(tx -> tx.gaps().opened(ROOM, 2, "p2", "s1"));
    run(tx -> tx.gaps().closed(tx.gaps().open().get(1)));
    run(tx -> assertThat(tx.gaps().openIn(ROOM)).isTrue());
    assertThat(waiting()).isEmpty();
    run(tx -> tx.gaps().closed(tx.gaps().open().get(0)));
    run(tx -> assertThat(tx.gaps().openIn(ROOM)).isFalse());
    assertThat(waiting()).containsExactly("$1", "$2");
  }

  @Test
  void whatIsDealtWithLosesItsWordsAndItsSender() {
    file(row(ROOM, "$1", 1, 1), row(ROOM, "$2", 1, 2), row(ROOM, "$3", 1, 3));
    run(
        tx -> {
          tx.inbox().done("$1");
          tx.inbox().ignored("$2");
          tx.inbox().quarantined("$3", "malformed");
          tx.inbox().fileIgnored(row(ROOM, "$4", 1, 4));
          tx.inbox().fileQuarantined(row(ROOM, "$5", 1, 5), "malformed");
        });
    assertThat(waiting()).isEmpty();
    assertThat(house.text("select group_concat(state || json || sender, ' ') from inbox"))
        .isEqualTo(
            "done ignored quarantined{}@ana:example.org ignored quarantined{}@ana:example.org");
    assertThatThrownBy(() -> house.run("update inbox set json = '{}' where event_id = '$1'"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void ofAMessageForUsItIsKnownWhoMayChangeIt() {
    String ana = "@ana:example.org";
    file(row(ROOM, "$1", 1, 1), row(ROOM, "$2", 1, 2), row(ROOM, "$3", 1, 3));
    InboxRow reaction = new InboxRow("$4", ROOM, 1, 4, House.NOON, ana, "m.reaction", "{}");
    file(reaction, row(ROOM, "$5", 1, 5));
    run(
        tx -> {
          tx.inbox().heard(row(ROOM, "$1", 1, 1));
          tx.inbox().ignored("$2");
          tx.inbox().done("$4");
          tx.inbox().done("$5");
          assertThat(tx.inbox().authorship("$5", ROOM, ana)).isEqualTo(Authorship.ANOTHERS);
          assertThat(tx.inbox().authorship("$1", ROOM, ana)).isEqualTo(Authorship.OWN);
          assertThat(tx.inbox().authorship("$1", ROOM, "@bo:x")).isEqualTo(Authorship.ANOTHERS);
          assertThat(tx.inbox().authorship("$1", OTHER, ana)).isEqualTo(Authorship.ANOTHERS);
          assertThat(tx.inbox().authorship("$2", ROOM, ana)).isEqualTo(Authorship.UNKNOWN);
          assertThat(tx.inbox().authorship("$3", ROOM, ana)).isEqualTo(Authorship.OWN);
          assertThat(tx.inbox().authorship("$3", ROOM, "@bo:x")).isEqualTo(Authorship.ANOTHERS);
          assertThat(tx.inbox().authorship("$4", ROOM, ana)).isEqualTo(Authorship.ANOTHERS);
          assertThat(tx.inbox().authorship("$9", ROOM, ana)).isEqualTo(Authorship.UNKNOWN);
        });
    assertThat(house.text("select author from inbox where event_id = '$1'"))
        .hasSize(64)
        .doesNotContain("ana");
    assertThatThrownBy(() -> house.run("update inbox set author = 'x' where event_id = '$2'"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> run(tx -> tx.inbox().heard(reaction))).isInstanceOf(Refused.class);
  }

  @Test
  void theSyncGoesOnWhereItWas() {
    run(
        tx -> {
          assertThat(tx.syncState().nextBatch()).isEmpty();
          assertThat(tx.syncState().botId()).isEmpty();
          assertThat(tx.syncState().deviceId()).isEmpty();
          assertThat(tx.syncState().newBatch()).isEqualTo(1);
          tx.syncState().advance("s1");
        });
    run(
        tx -> {
          tx.syncState().loggedIn("@bot:example.org", "DEVICE");
          assertThat(tx.syncState().nextBatch()).contains("s1");
          assertThat(tx.syncState().newBatch()).isEqualTo(2);
          assertThat(tx.syncState().botId()).contains("@bot:example.org");
          assertThat(tx.syncState().deviceId()).contains("DEVICE");
        });
  }
}
