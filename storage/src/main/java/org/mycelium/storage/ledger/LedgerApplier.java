package org.mycelium.storage.ledger;

import static org.mycelium.storage.schema.Tables.ALLOTMENT;
import static org.mycelium.storage.schema.Tables.BOOKKEEPER;
import static org.mycelium.storage.schema.Tables.BUDGET_LINE;
import static org.mycelium.storage.schema.Tables.LEDGER_ENTRY;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.LedgerFact;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.KeeperDecided;
import org.mycelium.commands.ledger.LedgerFact.LineClosed;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.ReceiptFiled;
import org.mycelium.commands.ledger.LedgerFact.Recorded;
import org.mycelium.commands.ledger.LedgerFact.Returned;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Transfer;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings the ledger to where a fact leads. */
public final class LedgerApplier {
  private static final Sql OPEN =
      Sql.insert(
          BUDGET_LINE,
          BUDGET_LINE.ASSEMBLY,
          BUDGET_LINE.NO,
          BUDGET_LINE.NAME,
          BUDGET_LINE.DECISION,
          BUDGET_LINE.IS_CLOSED,
          BUDGET_LINE.SEQ);

  private static final Sql CLOSE =
      Sql.of(
          DSL.update(BUDGET_LINE)
              .set(BUDGET_LINE.IS_CLOSED, DSL.inline(true))
              .set(BUDGET_LINE.SEQ, arg(BUDGET_LINE.SEQ))
              .where(BUDGET_LINE.ASSEMBLY.eq(arg(BUDGET_LINE.ASSEMBLY)))
              .and(BUDGET_LINE.NO.eq(arg(BUDGET_LINE.NO)))
              .and(BUDGET_LINE.IS_CLOSED.eq(DSL.inline(false))));

  private static final Sql KEEP =
      Sql.put(
          BOOKKEEPER, BOOKKEEPER.ASSEMBLY, BOOKKEEPER.ROLE, BOOKKEEPER.DECISION, BOOKKEEPER.SEQ);

  private static final Sql ALLOT =
      Sql.insert(
          ALLOTMENT,
          ALLOTMENT.ASSEMBLY,
          ALLOTMENT.LINE,
          ALLOTMENT.DECISION,
          ALLOTMENT.CURRENCY,
          ALLOTMENT.ALLOTTED,
          ALLOTMENT.SPENT,
          ALLOTMENT.SEQ);

  /** Below zero where a spending is taken back. */
  private static final Sql SPEND =
      Sql.of(
          DSL.update(ALLOTMENT)
              .set(ALLOTMENT.SPENT, ALLOTMENT.SPENT.plus(arg(ALLOTMENT.SPENT)))
              .set(ALLOTMENT.SEQ, arg(ALLOTMENT.SEQ))
              .where(ALLOTMENT.ASSEMBLY.eq(arg(ALLOTMENT.ASSEMBLY)))
              .and(ALLOTMENT.LINE.eq(arg(ALLOTMENT.LINE)))
              .and(ALLOTMENT.DECISION.eq(arg(ALLOTMENT.DECISION)))
              .and(ALLOTMENT.CURRENCY.eq(arg(ALLOTMENT.CURRENCY))));

  private static final Sql RECORD =
      Sql.insert(
          LEDGER_ENTRY,
          LEDGER_ENTRY.ASSEMBLY,
          LEDGER_ENTRY.NO,
          LEDGER_ENTRY.KIND,
          LEDGER_ENTRY.SOURCE,
          LEDGER_ENTRY.TARGET,
          LEDGER_ENTRY.CURRENCY,
          LEDGER_ENTRY.AMOUNT,
          LEDGER_ENTRY.SOURCE_AFTER,
          LEDGER_ENTRY.TARGET_AFTER,
          LEDGER_ENTRY.MEMBER,
          LEDGER_ENTRY.DECISION,
          LEDGER_ENTRY.WHAT,
          LEDGER_ENTRY.REVERSES,
          LEDGER_ENTRY.AT_MS,
          LEDGER_ENTRY.SEQ);

  private static final Sql TAKE_BACK =
      Sql.of(
          DSL.update(LEDGER_ENTRY)
              .set(LEDGER_ENTRY.REVERSED_BY, arg(LEDGER_ENTRY.REVERSED_BY))
              .set(LEDGER_ENTRY.SEQ, arg(LEDGER_ENTRY.SEQ))
              .where(LEDGER_ENTRY.ASSEMBLY.eq(arg(LEDGER_ENTRY.ASSEMBLY)))
              .and(LEDGER_ENTRY.NO.eq(arg(LEDGER_ENTRY.NO)))
              .and(LEDGER_ENTRY.REVERSED_BY.isNull()));

  private static final Sql FILE =
      Sql.of(
          DSL.update(LEDGER_ENTRY)
              .set(LEDGER_ENTRY.RECEIPT, arg(LEDGER_ENTRY.RECEIPT))
              .set(LEDGER_ENTRY.SEQ, arg(LEDGER_ENTRY.SEQ))
              .where(LEDGER_ENTRY.ASSEMBLY.eq(arg(LEDGER_ENTRY.ASSEMBLY)))
              .and(LEDGER_ENTRY.NO.eq(arg(LEDGER_ENTRY.NO))));

  private final Session session;
  private final Accounts accounts;

  /** Works on the tables of this session. */
  public LedgerApplier(Session session) {
    this.session = session;
    this.accounts = new Accounts(session);
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(LedgerFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    switch (fact) {
      case LineOpened f ->
          session.run(
              OPEN,
              assembly,
              f.line().value(),
              f.name().hex(),
              f.decision().value(),
              false,
              entry.seq());
      case LineClosed f -> session.runOnOne(CLOSE, entry.seq(), assembly, f.line().value());
      case KeeperDecided f ->
          session.run(
              KEEP,
              assembly,
              f.role() == null ? null : f.role().value(),
              f.decision().value(),
              entry.seq());
      case ReceiptFiled f ->
          session.runOnOne(FILE, f.reference().hex(), entry.seq(), assembly, f.entry().value());
      case Recorded f -> record(f, entry);
    }
  }

  private void record(Recorded fact, Entry entry) {
    switch (fact) {
      case IncomeRecorded f ->
          record(
              f,
              LedgerEntry.Kind.INCOME,
              new Transfer(new Account.Income(), new Account.Common(), f.money()),
              null,
              f.what(),
              null,
              entry);
      case Allotted f -> {
        allot(f, entry);
        record(
            f,
            LedgerEntry.Kind.ALLOTTED,
            new Transfer(new Account.Common(), new Account.Line(f.line()), f.money()),
            f.decision(),
            null,
            null,
            entry);
      }
      case Returned f ->
          record(
              f,
              LedgerEntry.Kind.RETURNED,
              new Transfer(new Account.Line(f.line()), new Account.Common(), f.money()),
              f.decision(),
              null,
              null,
              entry);
      case SpendingRecorded f -> {
        spend(f.line(), f.decision(), f.money(), f.money().units(), entry);
        record(
            f,
            LedgerEntry.Kind.SPENT,
            new Transfer(new Account.Line(f.line()), new Account.Spent(f.line()), f.money()),
            f.decision(),
            f.what(),
            null,
            entry);
      }
      case EntryReversed f -> reverse(f, entry);
    }
  }

  private void allot(Allotted fact, Entry entry) {
    session.run(
        ALLOT,
        entry.assembly().value(),
        fact.line().value(),
        fact.decision().value(),
        fact.money().tender().code(),
        fact.money().units(),
        0,
        entry.seq());
  }

  private void spend(LineNo line, DecisionNo decision, Money money, long units, Entry entry) {
    session.runOnOne(
        SPEND,
        units,
        entry.seq(),
        entry.assembly().value(),
        line.value(),
        decision.value(),
        money.tender().code());
  }

  private void reverse(EntryReversed fact, Entry entry) {
    LedgerEntry reversed =
        new StoredBooks(session, entry.assembly())
            .entry(fact.reversed())
            .orElseThrow(() -> new IllegalStateException("there is no " + fact.reversed()));
    session.runOnOne(
        TAKE_BACK,
        fact.entry().value(),
        entry.seq(),
        entry.assembly().value(),
        fact.reversed().value());
    if (reversed.kind() == LedgerEntry.Kind.SPENT) {
      Money money = reversed.transfer().money();
      spend(
          reversed.line().orElseThrow(),
          reversed.decision().orElseThrow(),
          money,
          Math.negateExact(money.units()),
          entry);
    }
    record(
        fact,
        LedgerEntry.Kind.REVERSAL,
        reversed.transfer().reversed(),
        reversed.decision().orElse(null),
        fact.reason(),
        fact.reversed(),
        entry);
  }

  private void record(
      Recorded fact,
      LedgerEntry.Kind kind,
      Transfer transfer,
      @Nullable DecisionNo decision,
      @Nullable Commitment what,
      @Nullable EntryNo reverses,
      Entry entry) {
    Accounts.After after = accounts.move(transfer, entry);
    session.run(
        RECORD,
        entry.assembly().value(),
        fact.entry().value(),
        kind.word(),
        transfer.from().key(),
        transfer.to().key(),
        transfer.money().tender().code(),
        transfer.money().units(),
        after.source(),
        after.target(),
        recorder(kind, entry),
        decision == null ? null : decision.value(),
        what == null ? null : what.hex(),
        reverses == null ? null : reverses.value(),
        entry.at().toEpochMilli(),
        entry.seq());
  }

  /** What a decision did nobody recorded, whoever's act the vote closed by. */
  private static @Nullable Integer recorder(LedgerEntry.Kind kind, Entry entry) {
    MemberNo actor = entry.actor();
    return switch (kind) {
      case ALLOTTED, RETURNED -> null;
      case INCOME, SPENT, REVERSAL -> actor == null ? null : actor.value();
    };
  }
}
