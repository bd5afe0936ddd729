package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.NOON;
import static org.mycelium.storage.House.ONE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.market.MarketFact.NoticeLapsed;
import org.mycelium.commands.market.MarketFact.NoticePosted;
import org.mycelium.commands.market.MarketFact.NoticeTakenDown;
import org.mycelium.commands.market.NoticeKind;
import org.mycelium.commands.market.NoticeNo;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.storage.market.StoredNotices;
import org.mycelium.storage.verify.Verification;

/** What is gone from the notice board leaves no words, and the journal stays true. */
final class NoticesErasedTest {
  private static final NoticeNo MINE = new NoticeNo(1);
  private static final NoticeNo ANOTHERS = new NoticeNo(2);

  @TempDir private Path folder;

  static Stream<Fact> endings() {
    return Stream.of(
        new NoticeTakenDown(MINE), new NoticeLapsed(MINE), new MemberLeft(House.member(1)));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void whatIsGoneLeavesNoWordsAndNoNumberIsGivenTwice(Fact ending) {
    Path file = folder.resolve("house.db");
    try (House house = House.ofMembers(file, 2)) {
      post(house, MINE, 1, "haircuts", "1 hour");
      post(house, ANOTHERS, 2, "bread", "free");
      house.append(ending);

      assertThat(House.texts(house.reading, "select text from private_text"))
          .contains("bread", "free")
          .doesNotContain("haircuts", "1 hour");
      StoredNotices notices = new StoredNotices(house.reading, ONE);
      assertThat(notices.open()).extracting(notice -> notice.words()).containsExactly("bread");
      assertThat(notices.next()).isEqualTo(new NoticeNo(3));
    }
    assertThat(Verification.of(file).problems()).isEmpty();
  }

  private static void post(House house, NoticeNo no, int by, String words, String price) {
    Disclosure what = house.disclose(words);
    Disclosure cost = house.disclose(price);
    house.append(
        ONE,
        House.member(by),
        List.of(
            new NoticePosted(
                no,
                NoticeKind.OFFER,
                House.member(by),
                what.commitment(),
                cost.commitment(),
                NOON.plus(Duration.ofDays(60)))),
        List.of(what, cost));
  }
}
