package org.mycelium.storage;

import java.util.List;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.KeeperDecided;
import org.mycelium.commands.ledger.LedgerFact.LineClosed;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.ReceiptFiled;
import org.mycelium.commands.ledger.LedgerFact.Returned;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleNo;

/** Money: given by decisions, spent under them. */
final class LifeOfMoney {
  private static final long MOST_SPENT = 2_000_00;

  private final World world;
  private int lines;
  private int entries;

  LifeOfMoney(World world) {
    this.world = world;
  }

  /** Money comes with a decision, is spent under it, and some of it is taken back. */
  void live(DecisionNo decision, RoleNo keeper) {
    LineNo line = new LineNo(++lines);
    Disclosure words = world.house.disclose("tools " + world.random.nextInt());
    Tender tender = new Tender(world.any(List.of("EUR", "MXN", "JPY")));
    Money all = new Money(tender, world.random.nextLong(2 * MOST_SPENT, Money.MAX_UNITS));
    Money some = new Money(tender, world.random.nextLong(1, MOST_SPENT));
    world.append(
        List.of(words),
        new IncomeRecorded(new EntryNo(++entries), some, words.commitment()),
        new LineOpened(line, words.commitment(), decision),
        new Allotted(new EntryNo(++entries), line, all, decision),
        new KeeperDecided(world.random.nextBoolean() ? keeper : null, decision),
        new SpendingRecorded(new EntryNo(++entries), line, some, words.commitment(), decision),
        new ReceiptFiled(new EntryNo(entries), words.commitment()),
        new SpendingRecorded(new EntryNo(++entries), line, some, words.commitment(), decision));
    if (world.random.nextBoolean()) {
      EntryNo spent = new EntryNo(entries);
      world.append(
          List.of(),
          new EntryReversed(new EntryNo(++entries), spent, words.commitment()),
          new Returned(new EntryNo(++entries), line, all.minus(some), decision),
          new LineClosed(line, decision));
    }
  }
}
