package org.mycelium.storage.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.recall.RecallFact.RecallAsked;
import org.mycelium.commands.recall.RecallFact.RecallOpened;
import org.mycelium.commands.recall.RecallFact.RecallShareDecided;
import org.mycelium.commands.recall.RecallFact.RecallUnasked;
import org.mycelium.commands.role.Mandate;
import org.mycelium.commands.role.RoleFact.DrawCalled;
import org.mycelium.commands.role.RoleFact.EarlierHandoverConfirmed;
import org.mycelium.commands.role.RoleFact.HandoverAnnounced;
import org.mycelium.commands.role.RoleFact.HandoverClosed;
import org.mycelium.commands.role.RoleFact.HandoverConfirmed;
import org.mycelium.commands.role.RoleFact.HandoverLeftOpen;
import org.mycelium.commands.role.RoleFact.ItemAdded;
import org.mycelium.commands.role.RoleFact.ItemStruck;
import org.mycelium.commands.role.RoleFact.ItemTicked;
import org.mycelium.commands.role.RoleFact.OrderElected;
import org.mycelium.commands.role.RoleFact.RoleChanged;
import org.mycelium.commands.role.RoleFact.RoleCreated;
import org.mycelium.commands.role.RoleFact.RoleEnded;
import org.mycelium.commands.role.RoleFact.RoleLimitDecided;
import org.mycelium.commands.role.RoleFact.SeatAdded;
import org.mycelium.commands.role.RoleFact.SeatClosed;
import org.mycelium.commands.role.RoleFact.SeatClosing;
import org.mycelium.commands.role.RoleFact.SeatFilled;
import org.mycelium.commands.role.RoleFact.SeatVacated;
import org.mycelium.commands.role.RoleFact.SeatsElected;
import org.mycelium.commands.role.RoleFact.SwapLapsed;
import org.mycelium.commands.role.RoleFact.SwapOffered;
import org.mycelium.commands.role.RoleFact.TermBegan;
import org.mycelium.commands.role.RoleFact.TurnDeclined;
import org.mycelium.commands.role.RoleFact.TurnNamed;
import org.mycelium.commands.role.RoleFact.TurnPassedOver;
import org.mycelium.commands.role.RoleFact.TurnsSwapped;
import org.mycelium.commands.role.RoleFact.VacancyTold;
import org.mycelium.commands.role.RoleFact.Vacated;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.tally.Fraction;

/** One fact of each kind that roles and recalls leave. */
final class RoleSamples {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final RoleNo R4 = new RoleNo(4);
  private static final ProposalNo P3 = new ProposalNo(3);
  private static final Commitment ONE = new Commitment("1".repeat(64));
  private static final Commitment TWO = new Commitment("a2".repeat(32));

  private RoleSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new RoleLimitDecided(3, new DecisionNo(12)),
        new RoleCreated(
            R4,
            ONE,
            TWO,
            "rotation/1(1,4w,1,together,14+7+1,0)",
            MONDAY.atTime(9, 0),
            List.of(member(2), member(1)),
            new DecisionNo(12)),
        new RoleChanged(
            R4, "lot/1(1,6w,1,together,14+7+1,0)", List.of(member(2)), new DecisionNo(13)),
        new OrderElected(R4, List.of(member(2), member(1)), Optional.empty(), new DecisionNo(12)),
        new OrderElected(
            R4, List.of(member(2), member(1)), Optional.of(List.of(3)), new DecisionNo(12)),
        new SeatsElected(
            R4,
            List.of(new Mandate(3, 2, member(2)), new Mandate(1, 2, member(1))),
            new DecisionNo(12)),
        new ItemAdded(R4, 3, ONE),
        new ItemStruck(R4, 3),
        new ItemTicked(R4, 3, 1, 2, member(5)),
        new SeatAdded(R4, 3, 2, MONDAY.atTime(9, 0), MONDAY.plusDays(9).atTime(9, 0), 2),
        new SeatClosing(R4, 1, 2),
        new SeatClosed(R4, 1, 2),
        new DrawCalled(R4, 1, 2, new LotNo(7)),
        new SwapOffered(
            R4, 1, 2, member(5), member(6), Instant.ofEpochMilli(1_800_000_000_123L), true),
        new SwapLapsed(R4, 1, 2, member(5), member(6)),
        new TurnsSwapped(R4, 1, 2, member(5), member(6), List.of(member(6), member(5))),
        new RoleEnded(R4, new DecisionNo(13)),
        new TurnNamed(R4, 1, 2, member(5), 3),
        new TurnPassedOver(R4, 1, 2, member(5)),
        new TurnDeclined(R4, 1, 2, member(5)),
        new HandoverAnnounced(R4, 1, 2, 14),
        new HandoverConfirmed(R4, 1, 2, member(5)),
        new HandoverLeftOpen(R4, 1, 2, member(5), member(6), true, false),
        new EarlierHandoverConfirmed(R4, 1, 2, member(5), member(6), member(6)),
        new HandoverClosed(R4, 1, 2, member(5), member(6), TWO),
        new TermBegan(R4, 1, 2),
        new SeatFilled(R4, 1, 2, member(5), 3),
        new SeatVacated(R4, 1, 2, member(5), Vacated.STEPPED_DOWN),
        new VacancyTold(R4, 1, 2),
        new RecallAsked(R4, 1, 2, member(5), member(6), TWO),
        new RecallUnasked(R4, 1, member(6)),
        new RecallOpened(R4, 1, member(5), P3),
        new RecallShareDecided(new Fraction(1, 4), new DecisionNo(12)));
  }

  private static MemberNo member(int no) {
    return new MemberNo(no);
  }
}
