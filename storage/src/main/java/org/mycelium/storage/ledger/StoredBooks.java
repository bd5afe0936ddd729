package org.mycelium.storage.ledger;

import static org.mycelium.storage.schema.Tables.ALLOTMENT;
import static org.mycelium.storage.schema.Tables.BALANCE;
import static org.mycelium.storage.schema.Tables.BOOKKEEPER;
import static org.mycelium.storage.schema.Tables.BUDGET_LINE;
import static org.mycelium.storage.schema.Tables.DECISION_END;
import static org.mycelium.storage.schema.Tables.LEDGER_ENTRY;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Allotment;
import org.mycelium.commands.ledger.Balance;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.port.Books;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The open ledger of one assembly, from the tables. */
public final class StoredBooks implements Books {
  private static final Sql LINES = lines(BUDGET_LINE.IS_CLOSED.eq(DSL.inline(false)));

  private static final Sql EVERY_LINE = lines(DSL.noCondition());

  private static final Sql EACH = EntryRow.oldest();

  private static final Sql EACH_BY_TIME = EntryRow.byTime();

  private static final Sql LINE = lines(BUDGET_LINE.NO.eq(arg(BUDGET_LINE.NO)));

  private static final Sql LAST_LINE =
      Sql.of(
          DSL.select(BUDGET_LINE.NO)
              .from(BUDGET_LINE)
              .where(BUDGET_LINE.ASSEMBLY.eq(arg(BUDGET_LINE.ASSEMBLY)))
              .orderBy(BUDGET_LINE.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql ALLOTMENTS =
      Sql.of(
          DSL.select(
                  ALLOTMENT.DECISION,
                  ALLOTMENT.CURRENCY,
                  ALLOTMENT.ALLOTTED,
                  ALLOTMENT.SPENT,
                  DECISION_END.HOW)
              .from(ALLOTMENT)
              .leftJoin(DECISION_END)
              .on(DECISION_END.ASSEMBLY.eq(ALLOTMENT.ASSEMBLY))
              .and(DECISION_END.DECISION.eq(ALLOTMENT.DECISION))
              .where(ALLOTMENT.ASSEMBLY.eq(arg(ALLOTMENT.ASSEMBLY)))
              .and(ALLOTMENT.LINE.eq(arg(ALLOTMENT.LINE)))
              .orderBy(ALLOTMENT.DECISION, ALLOTMENT.CURRENCY));

  private static final Sql BALANCES =
      Sql.of(
          DSL.select(BALANCE.CURRENCY, BALANCE.ACCOUNT, BALANCE.AMOUNT)
              .from(BALANCE)
              .where(BALANCE.ASSEMBLY.eq(arg(BALANCE.ASSEMBLY)))
              .orderBy(BALANCE.CURRENCY, BALANCE.ACCOUNT));

  private static final Sql LAST_ENTRY =
      Sql.of(
          DSL.select(LEDGER_ENTRY.NO)
              .from(LEDGER_ENTRY)
              .where(LEDGER_ENTRY.ASSEMBLY.eq(arg(LEDGER_ENTRY.ASSEMBLY)))
              .orderBy(LEDGER_ENTRY.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql ENTRY = EntryRow.where(LEDGER_ENTRY.NO.eq(arg(LEDGER_ENTRY.NO)));

  private static final Sql BEFORE = EntryRow.newest(LEDGER_ENTRY.NO.lt(arg(LEDGER_ENTRY.NO)));

  private static final Sql FROM = EntryRow.newestOf(LEDGER_ENTRY.SOURCE);

  private static final Sql TO = EntryRow.newestOf(LEDGER_ENTRY.TARGET);

  private static final Sql KEEPER =
      Sql.of(
          DSL.select(BOOKKEEPER.ROLE)
              .from(BOOKKEEPER)
              .where(BOOKKEEPER.ASSEMBLY.eq(arg(BOOKKEEPER.ASSEMBLY))));

  private final Session session;
  private final AssemblyId assembly;

  /** The ledger of this assembly. */
  public StoredBooks(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<BudgetLine> lines() {
    return session.all(LINES, StoredBooks::line, assembly.value());
  }

  @Override
  public BudgetLine line(LineNo no) {
    return session.first(LINE, StoredBooks::line, assembly.value(), no.value()).orElseThrow();
  }

  /** The lines there ever were, in order of number. */
  public List<BudgetLine> everyLine() {
    return session.all(EVERY_LINE, StoredBooks::line, assembly.value());
  }

  /** Shows every entry in turn, the first first. */
  public void eachEntry(Consumer<LedgerEntry> shown) {
    session.each(EACH, row -> shown.accept(EntryRow.read(row)), assembly.value());
  }

  /** Shows every entry in turn, that of the earliest time first, however the clock went. */
  public void eachEntryByTime(Consumer<LedgerEntry> shown) {
    session.each(EACH_BY_TIME, row -> shown.accept(EntryRow.read(row)), assembly.value());
  }

  @Override
  public LineNo nextLine() {
    return new LineNo(
        1
            + session
                .first(LAST_LINE, row -> row.integer(BUDGET_LINE.NO), assembly.value())
                .orElse(0));
  }

  @Override
  public List<Allotment> allotments(LineNo no) {
    return session.all(ALLOTMENTS, row -> allotment(no, row), assembly.value(), no.value());
  }

  @Override
  public List<Balance> balances() {
    return session.all(
        BALANCES,
        row ->
            new Balance(
                Account.of(row.text(BALANCE.ACCOUNT)),
                new Money(new Tender(row.text(BALANCE.CURRENCY)), row.number(BALANCE.AMOUNT))),
        assembly.value());
  }

  @Override
  public Optional<LedgerEntry> entry(EntryNo no) {
    return session.first(ENTRY, EntryRow::read, assembly.value(), no.value());
  }

  @Override
  public List<LedgerEntry> entriesBefore(EntryNo no, int limit) {
    return session.all(BEFORE, EntryRow::read, assembly.value(), no.value(), limit);
  }

  /** Two walks along an index, and never a sort of all that an account ever saw. */
  @Override
  public List<LedgerEntry> statement(Account account, EntryNo before, int limit) {
    return Stream.of(FROM, TO)
        .flatMap(
            sql ->
                session
                    .all(
                        sql,
                        EntryRow::read,
                        assembly.value(),
                        assembly.value(),
                        account.key(),
                        before.value(),
                        limit)
                    .stream())
        .sorted(Comparator.comparing(LedgerEntry::no).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public EntryNo nextEntry() {
    return new EntryNo(
        1
            + session
                .first(LAST_ENTRY, row -> row.integer(LEDGER_ENTRY.NO), assembly.value())
                .orElse(0));
  }

  @Override
  public Optional<RoleNo> keeper() {
    return session
        .first(KEEPER, row -> row.maybeNumber(BOOKKEEPER.ROLE), assembly.value())
        .flatMap(role -> role)
        .map(role -> new RoleNo(Math.toIntExact(role)));
  }

  private static BudgetLine line(Row row) {
    return new BudgetLine(
        new LineNo(row.integer(BUDGET_LINE.NO)), row.maybeText(PRIVATE_TEXT.TEXT).orElse(""));
  }

  private static Allotment allotment(LineNo line, Row row) {
    Tender tender = new Tender(row.text(ALLOTMENT.CURRENCY));
    return new Allotment(
        line,
        new DecisionNo(row.integer(ALLOTMENT.DECISION)),
        row.maybeText(DECISION_END.HOW).isEmpty(),
        new Money(tender, row.number(ALLOTMENT.ALLOTTED)),
        new Money(tender, row.number(ALLOTMENT.SPENT)));
  }

  private static Sql lines(Condition which) {
    return Sql.of(
        DSL.select(BUDGET_LINE.NO, PRIVATE_TEXT.TEXT)
            .from(BUDGET_LINE)
            .leftJoin(PRIVATE_TEXT)
            .on(PRIVATE_TEXT.ASSEMBLY.eq(BUDGET_LINE.ASSEMBLY))
            .and(PRIVATE_TEXT.COMMITMENT.eq(BUDGET_LINE.NAME))
            .where(BUDGET_LINE.ASSEMBLY.eq(arg(BUDGET_LINE.ASSEMBLY)))
            .and(which)
            .orderBy(BUDGET_LINE.NO));
  }
}
