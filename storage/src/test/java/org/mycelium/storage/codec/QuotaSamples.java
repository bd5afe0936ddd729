package org.mycelium.storage.codec;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.QuotaFact.AnswersClosed;
import org.mycelium.commands.lot.quota.QuotaFact.AnswersErased;
import org.mycelium.commands.lot.quota.QuotaFact.PlaceFilled;
import org.mycelium.commands.lot.quota.QuotaFact.PledgeMade;
import org.mycelium.commands.lot.quota.QuotaFact.QuotaDrawCalledOff;
import org.mycelium.commands.lot.quota.QuotaFact.QuotasAsked;
import org.mycelium.commands.lot.quota.QuotaFact.Reason;

/** A fact of each kind that draws with quotas have. */
final class QuotaSamples {
  private static final LotNo L6 = new LotNo(6);

  private QuotaSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new QuotasAsked(
            L6,
            new Commitment("1".repeat(64)),
            new Commitment("a2".repeat(32)),
            4,
            Instant.ofEpochSecond(1_800_000_000),
            Instant.ofEpochSecond(1_800_086_400),
            Duration.ofHours(1),
            true),
        new AnswersClosed(L6),
        new PledgeMade(
            L6,
            "3".repeat(64),
            List.of(new MemberNo(2), new MemberNo(11)),
            List.of("4".repeat(64), "5".repeat(64))),
        new QuotaDrawCalledOff(L6, Reason.IMPOSSIBLE),
        new PlaceFilled(L6, new MemberNo(11)),
        new AnswersErased(L6));
  }
}
