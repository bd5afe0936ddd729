package org.mycelium.storage.codec;

import java.time.Instant;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.market.MarketFact.NoticeLapsed;
import org.mycelium.commands.market.MarketFact.NoticePosted;
import org.mycelium.commands.market.MarketFact.NoticeReminded;
import org.mycelium.commands.market.MarketFact.NoticeRenewed;
import org.mycelium.commands.market.MarketFact.NoticeTakenDown;
import org.mycelium.commands.market.NoticeKind;
import org.mycelium.commands.market.NoticeNo;

/** A fact of each kind that the notice board has. */
final class MarketSamples {
  private static final NoticeNo NOTICE = new NoticeNo(4);
  private static final Instant UNTIL = Instant.parse("2026-12-24T22:59:00Z");

  private MarketSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new NoticePosted(
            NOTICE,
            NoticeKind.OFFER,
            new MemberNo(2),
            new Commitment("1".repeat(64)),
            new Commitment("a2".repeat(32)),
            UNTIL),
        new NoticeRenewed(NOTICE, UNTIL),
        new NoticeReminded(NOTICE),
        new NoticeTakenDown(NOTICE),
        new NoticeLapsed(NOTICE));
  }
}
