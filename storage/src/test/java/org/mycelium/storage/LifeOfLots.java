package org.mycelium.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;

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
    boolean quotas = eligible.size() > 2 && world.random.nextInt(3) == 0;
    Optional<Pledge> pledge = quotas ? pledged(no, about, eligible) : Optional.empty();
    if (quotas && pledge.isEmpty()) {
      return;
    }
    Announcement announcement =
        Lot.announcement(
            no,
            about.commitment(),
            pledge,
            1,
            Ticket.of(eligible),
            Announcement.sealOf(seal.text()),
            House.NOON.plus(Duration.ofDays(1)),
            House.NOON.plus(Duration.ofDays(2)),
            null);
    world.appendBy(
        giver,
        quotas ? List.of(seal) : List.of(about, seal),
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
    if (quotas) {
      world.append(
          List.of(),
          new ChanceRevealed(no, giver, secret.text()),
          new LotClosed(no, seal.text(), "7".repeat(64)),
          new LotDrawn(no, null, "8".repeat(64), Ticket.of(order.subList(0, 2))),
          new LotDeparted(no, Ticket.of(order.getFirst()), true),
          new QuotaFact.PlaceFilled(no, order.getLast()),
          new QuotaFact.AnswersErased(no));
      return;
    }
    world.append(
        List.of(),
        new ChanceRevealed(no, giver, secret.text()),
        new LotClosed(no, seal.text(), "7".repeat(64)),
        new LotDrawn(no, null, "8".repeat(64), Ticket.of(order)),
        new LotDeparted(no, Ticket.of(order.getFirst()), world.random.nextBoolean()));
  }

  /** What leads to a list; empty if nothing is drawn. */
  private Optional<Pledge> pledged(LotNo no, Disclosure about, List<MemberNo> eligible) {
    Disclosure quotas = world.house.disclose("gender: men 0-1, women 1-2");
    world.appendBy(
        world.any(eligible),
        List.of(about, quotas),
        new QuotaFact.QuotasAsked(
            no,
            about.commitment(),
            quotas.commitment(),
            2,
            House.NOON.plus(Duration.ofHours(1)),
            House.NOON.plus(Duration.ofDays(1)),
            Duration.ofHours(1),
            false),
        new QuotaFact.AnswersClosed(no));
    if (world.random.nextInt(3) == 0) {
      world.append(List.of(), new QuotaFact.QuotaDrawCalledOff(no, QuotaFact.Reason.TOO_FEW));
      return Optional.empty();
    }
    SortedMap<String, String> answers = new TreeMap<>();
    eligible.forEach(member -> answers.put(Ticket.of(member).name(), "9".repeat(64)));
    String lottery = "a".repeat(64);
    world.append(
        List.of(),
        new QuotaFact.PledgeMade(
            no, lottery, eligible, eligible.stream().map(_ -> "9".repeat(64)).toList()));
    return Optional.of(
        new Pledge(
            quotas.commitment().hex(),
            Optional.of(new Legend.Purpose(quotas.saltHex(), quotas.text())),
            lottery,
            answers));
  }
}
