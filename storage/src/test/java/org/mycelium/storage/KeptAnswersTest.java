package org.mycelium.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotCalledOff;
import org.mycelium.commands.lot.LotFact.Reason;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.lot.quota.Aside;
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.port.QuotaDraws;
import org.mycelium.storage.quota.StoredQuotaDraws;
import org.mycelium.storage.verify.Verification;

/** What members give for draws with quotas is in no file any more when it is erased. */
final class KeptAnswersTest {
  private static final int PEOPLE = 80;
  private static final String PLANTED = "planted-feature-of-";
  private static final LotNo L1 = new LotNo(1);

  @TempDir Path folder;

  private final Random random = new Random(5);
  private House house;

  private Path file() {
    return folder.resolve("house.db");
  }

  @BeforeEach
  void ask() {
    house = House.ofMembers(file(), PEOPLE);
    Disclosure about = house.disclose("the panel");
    Disclosure quotas = house.disclose("gender: men 0-1, women 1-2");
    house
        .database
        .writer()
        .run(
            tx ->
                tx.assembly(ONE)
                    .append(
                        Cause.event(house.event()),
                        member(1),
                        house.noon(),
                        List.of(
                            new QuotaFact.QuotasAsked(
                                L1,
                                about.commitment(),
                                quotas.commitment(),
                                2,
                                House.NOON.plus(Duration.ofHours(1)),
                                House.NOON.plus(Duration.ofHours(2)),
                                Duration.ofHours(1),
                                false)),
                        List.of(about, quotas)));
    for (int turn = 0; turn < 4 * PEOPLE; turn++) {
      give(1 + random.nextInt(PEOPLE));
    }
    IntStream.rangeClosed(1, PEOPLE).forEach(this::give);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoErasesTheirsLeavesNoTraceAndOthersStay() throws IOException {
    keep(new Aside.Forgotten(member(7)));

    assertThat(traces()).doesNotContain(7).hasSize(PEOPLE - 1);
    assertThat(draws().answers(L1)).doesNotContainKey(member(7)).hasSize(PEOPLE - 1);
    assertThat(draws().answeredBy(member(7))).isEmpty();
  }

  @Test
  void whatIsErasedForOneDrawStaysForOthers() {
    keep(new Aside.Forgotten(member(7), List.of(new LotNo(L1.value() + 1))));
    assertThat(draws().answers(L1)).containsKey(member(7));

    keep(new Aside.Forgotten(member(7), List.of(L1)));
    assertThat(draws().answers(L1)).doesNotContainKey(member(7)).hasSize(PEOPLE - 1);
  }

  @Test
  void whoLeavesBeforeTheDrawLeavesNoTrace() throws IOException {
    house.append(new MemberLeft(member(9)));

    assertThat(traces()).doesNotContain(9).hasSize(PEOPLE - 1);
  }

  @Test
  void allIsErasedWhenTheDrawIsCalledOffBeforeTheList() throws IOException {
    house.append(new QuotaFact.QuotaDrawCalledOff(L1, QuotaFact.Reason.TOO_FEW));

    assertThat(traces()).isEmpty();
    assertThat(Verification.of(file()).problems()).isEmpty();
  }

  @Test
  void whoIsNotOnTheListIsErasedWhenItIsPublished() throws IOException {
    list(List.of(member(1), member(2), member(3)));

    assertThat(traces()).containsExactly(1, 2, 3);
    assertThat(draws().lottery(L1).orElseThrow().salts()).hasSize(3);
    assertThat(draws().find(L1).orElseThrow().pledge().orElseThrow().names())
        .containsExactly("M1", "M2", "M3");
    assertThat(Verification.of(file()).problems()).isEmpty();
  }

  @Test
  void allIsErasedWithTheTimeOfTheDraw() throws IOException {
    list(List.of(member(1), member(2), member(3)));
    house.append(new QuotaFact.AnswersErased(L1));

    assertThat(traces()).isEmpty();
    assertThat(draws().lottery(L1)).isEmpty();
    assertThat(draws().find(L1).orElseThrow().erased()).isTrue();
    assertThat(Verification.of(file()).problems()).isEmpty();
  }

  @Test
  void allIsErasedWhenTheDrawIsCalledOffAfterTheList() throws IOException {
    list(List.of(member(1), member(2), member(3)));
    house.append(new LotCalledOff(L1, Reason.TOO_LATE));

    assertThat(traces()).isEmpty();
    assertThat(Verification.of(file()).problems()).isEmpty();
  }

  @Test
  void theNextDrawHasTheNextNumberAlsoBeforeTheList() {
    house
        .database
        .writer()
        .run(tx -> assertThat(tx.assembly(ONE).lots().next()).isEqualTo(new LotNo(2)));
  }

  private void list(List<MemberNo> eligible) {
    String hash = "3".repeat(64);
    house.append(
        new QuotaFact.AnswersClosed(L1),
        new QuotaFact.PledgeMade(L1, hash, eligible, eligible.stream().map(_ -> hash).toList()));
    TreeMap<MemberNo, String> salts = new TreeMap<>();
    eligible.forEach(member -> salts.put(member, "4".repeat(64)));
    keep(new Aside.Pledged(L1, "5".repeat(64), "0\n1000000000000 2", salts));
    Disclosure seal = house.disclose("6".repeat(64));
    house
        .database
        .writer()
        .run(
            tx ->
                tx.assembly(ONE)
                    .append(
                        Cause.event(house.event()),
                        null,
                        house.noon(),
                        List.of(
                            new LotAnnounced(
                                L1,
                                draws(tx).find(L1).orElseThrow().about(),
                                2,
                                Ticket.of(eligible),
                                "7".repeat(64),
                                seal.commitment(),
                                House.NOON.plus(Duration.ofHours(2)),
                                House.NOON.plus(Duration.ofHours(3)),
                                null)),
                        List.of(seal)));
  }

  private void give(int no) {
    // Of very different lengths, so that pages split and rows move.
    String feature = PLANTED + no + "-" + "x".repeat(random.nextInt(700));
    keep(new Aside.Answered(L1, member(no), Map.of("gender", feature)));
  }

  private void keep(Aside what) {
    house.database.writer().run(tx -> tx.answersFor(ONE).keep(what));
  }

  private QuotaDraws draws() {
    return new StoredQuotaDraws(house.reading, ONE);
  }

  private static QuotaDraws draws(Transaction tx) {
    return tx.assembly(ONE).lots().quotas();
  }

  /** Whose answers stand anywhere in the files, in order. */
  private List<Integer> traces() throws IOException {
    // Work that comes after the erasure comes after the wiping, too.
    house.database.writer().run(_ -> {});
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path path : files.filter(Files::isRegularFile).toList()) {
        bytes.append(Files.readString(path, ISO_8859_1));
      }
    }
    return IntStream.rangeClosed(1, PEOPLE)
        .filter(no -> bytes.indexOf(PLANTED + no + "-") >= 0)
        .boxed()
        .toList();
  }
}
