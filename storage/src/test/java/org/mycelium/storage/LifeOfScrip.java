package org.mycelium.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripFact.ContestDropped;
import org.mycelium.commands.scrip.ScripFact.PaymentContested;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.commands.scrip.ScripFact.ReversalAsked;
import org.mycelium.commands.scrip.ScripFact.ScripClosed;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;

/** Scrip: opened by a decision, paid within its limits, contested, and some of it taken back. */
final class LifeOfScrip {
  private static final long LIMIT = 20_00;

  private final World world;
  private final Map<MemberNo, Long> balances = new HashMap<>();
  private final List<Paid> standing = new ArrayList<>();
  private boolean open;
  private int payments;

  LifeOfScrip(World world) {
    this.world = world;
  }

  /** A decision opens it, changes its terms, or closes it. */
  void decide(DecisionNo decision) {
    if (open && world.random.nextInt(4) == 0) {
      world.append(List.of(), new ScripClosed(decision));
      open = false;
      return;
    }
    Disclosure unit = world.house.disclose("hours");
    world.append(
        List.of(unit),
        new ScripDecided(
            unit.commitment(),
            new ScripTerms(2, LIMIT, LIMIT + world.random.nextInt(999), 5_00, Duration.ofDays(7)),
            decision));
    open = true;
  }

  void live() {
    if (!open || world.everybody().size() < 2) {
      return;
    }
    if (standing.isEmpty() || world.random.nextBoolean()) {
      pay();
      return;
    }
    Paid paid = world.any(standing);
    switch (world.random.nextInt(3)) {
      case 0 -> contest(paid);
      case 1 -> world.append(List.of(), new ReversalAsked(paid.no(), paid.by()));
      default -> reverse(paid);
    }
  }

  private void pay() {
    MemberNo by = world.any(world.everybody());
    MemberNo to = world.any(world.everybody());
    long most = balances.getOrDefault(by, 0L) + LIMIT;
    if (by.equals(to) || most < 1) {
      return;
    }
    long units = world.random.nextLong(1, most + 1);
    Disclosure what = world.random.nextBoolean() ? null : world.house.disclose("bread");
    PaymentNo no = new PaymentNo(++payments);
    world.append(
        what == null ? List.of() : List.of(what),
        new PaymentMade(no, by, to, units, what == null ? null : what.commitment()));
    move(by, to, units);
    standing.add(new Paid(no, by, to, units));
  }

  private void contest(Paid paid) {
    Disclosure why = world.random.nextBoolean() ? null : world.house.disclose("it was nine");
    world.append(
        why == null ? List.of() : List.of(why),
        new PaymentContested(paid.no(), paid.to(), why == null ? null : why.commitment()));
    if (world.random.nextBoolean()) {
      world.append(List.of(), new ContestDropped(paid.no()));
    }
  }

  /** Whoever was paid gives it back, if they can. */
  private void reverse(Paid paid) {
    if (balances.getOrDefault(paid.to(), 0L) + LIMIT >= paid.units()) {
      world.append(List.of(), new PaymentReversed(new PaymentNo(++payments), paid.no()));
      move(paid.to(), paid.by(), paid.units());
      standing.remove(paid);
    }
  }

  private void move(MemberNo from, MemberNo to, long units) {
    balances.merge(from, -units, Long::sum);
    balances.merge(to, units, Long::sum);
  }

  private record Paid(PaymentNo no, MemberNo by, MemberNo to, long units) {}
}
