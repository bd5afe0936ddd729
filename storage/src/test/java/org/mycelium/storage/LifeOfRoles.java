package org.mycelium.storage;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.power.Hindrance;
import org.mycelium.commands.power.PowerFact.PowerAsked;
import org.mycelium.commands.power.PowerFact.PowerDecided;
import org.mycelium.commands.power.PowerFact.PowerFreed;
import org.mycelium.commands.power.PowerFact.PowerHindered;
import org.mycelium.commands.power.PowerFact.PowerLeft;
import org.mycelium.commands.power.PowerFact.PowerShown;
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

/** Roles: they come with a decision, and have a life of their own. */
final class LifeOfRoles {
  private static final LocalDateTime NEW_SEAT = LocalDateTime.of(2026, 12, 8, 10, 0);

  /** Each is the recall of one holder. */
  private final Set<ProposalNo> recalls = new HashSet<>();

  private final World world;
  private int roles;

  LifeOfRoles(World world) {
    this.world = world;
  }

  /** One role, from the decision that makes it; on an open proposal its recall may be voted. */
  RoleNo live(DecisionNo decision, Set<ProposalNo> open) {
    RoleNo role = new RoleNo(++roles);
    Disclosure name = world.house.disclose("role" + roles);
    Disclosure may = world.house.disclose("sign " + world.random.nextInt());
    MemberNo one = world.any(world.everybody());
    MemberNo other = world.any(world.everybody());
    Disclosure item = world.house.disclose("key " + world.random.nextInt());
    world.append(
        List.of(name, may, item),
        new RoleCreated(
            role,
            name.commitment(),
            may.commitment(),
            "rotation/1(2,4w,1,staggered,14+7+1,3)",
            LocalDateTime.of(2026, 12, 7, 9, 0),
            world.everybody(),
            decision),
        new RoleLimitDecided(world.random.nextInt(1, 4), decision),
        new TurnNamed(role, 1, 1, one, 1),
        new HandoverAnnounced(role, 1, 1, 14),
        new TurnPassedOver(role, 1, 1, one),
        new TurnNamed(role, 1, 1, other, 2),
        new SwapOffered(role, 1, 1, other, one, House.NOON, true),
        new TurnsSwapped(role, 1, 1, other, one, world.everybody()),
        new SwapOffered(role, 1, 1, one, other, House.NOON, true),
        new SwapLapsed(role, 1, 1, one, other),
        new SwapOffered(role, 1, 1, one, other, House.NOON, false),
        new TurnDeclined(role, 1, 1, other),
        new DrawCalled(role, 1, 1, new LotNo(roles)),
        new TurnNamed(role, 1, 1, one, 3),
        new TermBegan(role, 1, 1),
        new RecallAsked(role, 1, 1, one, other, may.commitment()),
        new RecallAsked(role, 1, 1, one, one, null),
        new RecallUnasked(role, 1, one),
        new RecallShareDecided(new Fraction(1, world.random.nextInt(2, 9)), decision),
        new SeatVacated(role, 1, 1, one, Vacated.STEPPED_DOWN),
        new VacancyTold(role, 1, 1),
        new SeatFilled(role, 1, 1, other, 4),
        new HandoverConfirmed(role, 1, 1, other),
        new HandoverLeftOpen(role, 1, 1, one, other, false, true),
        new EarlierHandoverConfirmed(role, 1, 1, one, other, other),
        new HandoverLeftOpen(role, 2, 1, one, other, false, false),
        new EarlierHandoverConfirmed(role, 2, 1, one, other, one),
        new HandoverLeftOpen(role, 1, 2, other, one, true, false),
        new HandoverClosed(role, 1, 2, other, one, may.commitment()),
        new ItemAdded(role, 1, item.commitment()),
        new ItemAdded(role, 2, item.commitment()),
        new ItemTicked(role, 1, 1, 1, other),
        new ItemStruck(role, world.random.nextInt(1, 3)));
    if (world.random.nextBoolean()) {
      world.append(
          List.of(),
          new RoleChanged(role, "lot/1(2,3w,0,staggered,14,3)", world.everybody(), decision),
          new SeatAdded(role, 3, 1, NEW_SEAT, NEW_SEAT.plusDays(10), 1),
          new SwapOffered(role, 3, 2, one, other, House.NOON, false),
          new SeatClosing(role, 2, 0),
          new SeatClosed(role, 2, 0),
          new SeatClosing(role, 3, 1),
          new SeatClosed(role, 3, 1),
          new SeatAdded(role, 4, 1, NEW_SEAT, NEW_SEAT.plusDays(10), 1));
    }
    power(role, one, other, decision);
    if (world.random.nextBoolean()) {
      Optional<List<Integer>> instead =
          world.random.nextBoolean() ? Optional.empty() : Optional.of(List.of(1));
      world.append(List.of(), new OrderElected(role, List.of(other), instead, decision));
    }
    if (world.random.nextBoolean()) {
      world.append(
          List.of(),
          new SeatsElected(
              role, List.of(new Mandate(1, 8, one), new Mandate(1, 9, other)), decision),
          new SeatsElected(role, List.of(new Mandate(1, 9, one)), decision));
    }
    if (!open.isEmpty() && world.random.nextBoolean() && recalls.add(open.iterator().next())) {
      world.append(List.of(), new RecallOpened(role, 1, other, open.iterator().next()));
    }
    if (world.random.nextBoolean()) {
      world.append(List.of(), new RoleEnded(role, decision));
    }
    return role;
  }

  private void power(RoleNo role, MemberNo one, MemberNo other, DecisionNo decision) {
    world.append(
        List.of(),
        new PowerDecided(role, world.random.nextInt(0, 101), decision),
        new PowerHindered(Hindrance.NO_RIGHT),
        new PowerHindered(Hindrance.TOO_HIGH),
        new PowerFreed(),
        new PowerAsked(one, 0, 50),
        new PowerShown(one, 50),
        new PowerAsked(one, 20, 50),
        world.random.nextBoolean() ? new PowerLeft(one, 75) : new PowerShown(one, 0),
        new PowerAsked(other, 10, 40));
  }
}
