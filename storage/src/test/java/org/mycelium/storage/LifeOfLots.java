package org.mycelium.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.LotFact.ChanceGiven;
import org.mycelium.commands.lot.LotFact.ChanceRevealed;
import org.mycelium.commands.lot.LotFact.CommitmentsClosed;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotCalledOff;
import org.mycelium.commands.lot.LotFact.LotClosed;
import org.mycelium.commands.lot.LotFact.LotDeparted;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.Contribution;

/** Draws. */
final class LifeOfLots {
  private final World world;
  private int lots;

  LifeOfLots(World world) {
    this.world = world;
  }

  /** A draw from its announcement to its end, with a secret that was left with the bot. */
  void live() {
    LotNo no = new LotNo(++lots);
    List<MemberNo> eligible = world.present.keySet().stream().sorted().toList();
    MemberNo giver = world.any(eligible);
    Disclosure about = world.house.disclose("food " + no);
    Disclosure seal = world.house.disclose("5".repeat(64));
    Announcement announcement =
        Lot.announcement(
            no,
            about.commitment(),
            1,
            Ticket.of(eligible),
            Announcement.sealOf(seal.text()),
            House.NOON.plus(Duration.ofDays(1)),
            House.NOON.plus(Duration.ofDays(2)),
            null);
    world.appendBy(
        giver,
        List.of(about, seal),
        new LotAnnounced(
            no,
            about.commitment(),
            1,
            Ticket.of(eligible),
            announcement.seal(),
            seal.commitment(),
            announcement.commitUntil(),
            announcement.revealUntil(),
            null));
    if (world.random.nextInt(4) == 0) {
      world.append(List.of(), new LotCalledOff(no, LotFact.Reason.CONVENER));
      return;
    }
    Disclosure secret = world.house.disclose("6".repeat(64));
    String commitment =
        Contribution.commitment(announcement, Ticket.of(giver).name(), secret.text());
    world.append(
        List.of(secret),
        new ChanceGiven(no, giver, commitment, secret.commitment()),
        new CommitmentsClosed(no));
    if (world.random.nextInt(4) == 0) {
      return;
    }
    List<MemberNo> order = new ArrayList<>(eligible);
    Collections.shuffle(order, world.random);
    world.append(
        List.of(),
        new ChanceRevealed(no, giver, secret.text()),
        new LotClosed(no, seal.text(), "7".repeat(64)),
        new LotDrawn(no, null, "8".repeat(64), Ticket.of(order)),
        new LotDeparted(no, Ticket.of(order.getFirst()), world.random.nextBoolean()));
  }
}
