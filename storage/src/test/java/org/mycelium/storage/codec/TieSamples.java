package org.mycelium.storage.codec;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotDeparted;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.TieSettled;
import org.mycelium.commands.proposal.ProposalNo;

/** Facts of ties that a lot settles. */
final class TieSamples {
  private static final LotNo L5 = new LotNo(5);
  private static final ProposalNo P3 = new ProposalNo(3);
  private static final Instant CLOSE = Instant.ofEpochMilli(1_800_000_000_123L);
  private static final List<Ticket> TIED =
      List.of(new Ticket.OfOption(P3, 0), new Ticket.OfOption(P3, 2));

  private TieSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new LotAnnounced(
            L5,
            new Commitment("1".repeat(64)),
            1,
            TIED,
            "3".repeat(64),
            new Commitment("a2".repeat(32)),
            CLOSE,
            CLOSE.plusSeconds(60),
            null),
        new LotDrawn(L5, null, "9".repeat(64), TIED.reversed()),
        new LotDeparted(L5, TIED.getLast(), false),
        new TieSettled(P3, "selection/1(approval,seats=1,none,lot=L5.2+0)", Status.PASSED));
  }
}
