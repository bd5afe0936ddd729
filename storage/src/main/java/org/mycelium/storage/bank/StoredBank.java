package org.mycelium.storage.bank;

import static org.mycelium.storage.schema.Tables.BANK_LINE;
import static org.mycelium.storage.schema.Tables.LEDGER_ENTRY;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.bank.BankLine;
import org.mycelium.commands.bank.BankNo;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.port.BankLines;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The bank's lines that one assembly brought in, from the table. */
public final class StoredBank implements BankLines {
  private static final Field<Long> COUNT = DSL.count().coerce(SQLDataType.BIGINT);

  private static final Sql ONE = lines(BANK_LINE.NO.eq(arg(BANK_LINE.NO)));

  private static final Sql OPEN = lines(BANK_LINE.ENTRY.isNull().and(BANK_LINE.IGNORED.isNull()));

  private static final Sql BETWEEN =
      lines(BANK_LINE.DAY.ge(arg(BANK_LINE.DAY)).and(BANK_LINE.DAY.le(arg(BANK_LINE.DAY))));

  private static final Sql ALL =
      Sql.of(
          DSL.select(COUNT).from(BANK_LINE).where(BANK_LINE.ASSEMBLY.eq(arg(BANK_LINE.ASSEMBLY))));

  private static final Sql MATCHED =
      Sql.of(
          DSL.select(BANK_LINE.NO)
              .from(BANK_LINE)
              .where(BANK_LINE.ASSEMBLY.eq(arg(BANK_LINE.ASSEMBLY)))
              .and(BANK_LINE.ENTRY.eq(arg(BANK_LINE.ENTRY))));

  private static final Sql STALE =
      Sql.of(
          DSL.select(BANK_LINE.NO)
              .from(BANK_LINE)
              .join(LEDGER_ENTRY)
              .on(LEDGER_ENTRY.ASSEMBLY.eq(BANK_LINE.ASSEMBLY))
              .and(LEDGER_ENTRY.NO.eq(BANK_LINE.ENTRY))
              .where(BANK_LINE.ASSEMBLY.eq(arg(BANK_LINE.ASSEMBLY)))
              .and(LEDGER_ENTRY.REVERSED_BY.isNotNull())
              .orderBy(BANK_LINE.NO));

  private static final Sql WITHOUT =
      Sql.of(
          DSL.select(LEDGER_ENTRY.NO)
              .from(LEDGER_ENTRY)
              .leftJoin(BANK_LINE)
              .on(BANK_LINE.ASSEMBLY.eq(LEDGER_ENTRY.ASSEMBLY))
              .and(BANK_LINE.ENTRY.eq(LEDGER_ENTRY.NO))
              .where(LEDGER_ENTRY.ASSEMBLY.eq(arg(LEDGER_ENTRY.ASSEMBLY)))
              .and(
                  LEDGER_ENTRY.KIND.in(
                      DSL.inline(LedgerEntry.Kind.INCOME.word()),
                      DSL.inline(LedgerEntry.Kind.SPENT.word())))
              .and(LEDGER_ENTRY.REVERSED_BY.isNull())
              .and(BANK_LINE.NO.isNull())
              .orderBy(LEDGER_ENTRY.NO.desc())
              .limit(DSL.param("limit", SQLDataType.INTEGER)));

  private static final Sql LAST =
      Sql.of(
          DSL.select(BANK_LINE.NO)
              .from(BANK_LINE)
              .where(BANK_LINE.ASSEMBLY.eq(arg(BANK_LINE.ASSEMBLY)))
              .orderBy(BANK_LINE.NO.desc())
              .limit(DSL.inline(1)));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredBank(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public Optional<BankLine> find(BankNo no) {
    return session.first(ONE, StoredBank::line, assembly.value(), no.value());
  }

  @Override
  public List<BankLine> open() {
    return session.all(OPEN, StoredBank::line, assembly.value());
  }

  @Override
  public List<BankLine> between(LocalDate first, LocalDate last) {
    return session.all(
        BETWEEN, StoredBank::line, assembly.value(), first.toString(), last.toString());
  }

  @Override
  public int count() {
    return session
        .first(ALL, row -> row.number(COUNT), assembly.value())
        .map(Math::toIntExact)
        .orElse(0);
  }

  @Override
  public Optional<BankNo> matchedWith(EntryNo entry) {
    return session.first(MATCHED, StoredBank::no, assembly.value(), entry.value());
  }

  @Override
  public List<BankNo> stale() {
    return session.all(STALE, StoredBank::no, assembly.value());
  }

  @Override
  public List<EntryNo> entriesWithout(int limit) {
    return session.all(
        WITHOUT, row -> new EntryNo(row.integer(LEDGER_ENTRY.NO)), assembly.value(), limit);
  }

  @Override
  public BankNo next() {
    return new BankNo(
        1 + session.first(LAST, row -> row.integer(BANK_LINE.NO), assembly.value()).orElse(0));
  }

  private static Sql lines(Condition which) {
    return Sql.of(
        DSL.select(
                BANK_LINE.NO,
                BANK_LINE.DAY,
                BANK_LINE.CURRENCY,
                BANK_LINE.AMOUNT,
                PRIVATE_TEXT.TEXT,
                BANK_LINE.ENTRY,
                BANK_LINE.IGNORED)
            .from(BANK_LINE)
            .leftJoin(PRIVATE_TEXT)
            .on(PRIVATE_TEXT.ASSEMBLY.eq(BANK_LINE.ASSEMBLY))
            .and(PRIVATE_TEXT.COMMITMENT.eq(BANK_LINE.TEXT))
            .where(BANK_LINE.ASSEMBLY.eq(arg(BANK_LINE.ASSEMBLY)))
            .and(which)
            .orderBy(BANK_LINE.NO));
  }

  private static BankNo no(Row row) {
    return new BankNo(row.integer(BANK_LINE.NO));
  }

  private static BankLine line(Row row) {
    return new BankLine(
        no(row),
        LocalDate.parse(row.text(BANK_LINE.DAY)),
        new Money(new Tender(row.text(BANK_LINE.CURRENCY)), row.number(BANK_LINE.AMOUNT)),
        row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
        row.maybeNumber(BANK_LINE.ENTRY).map(Math::toIntExact).map(EntryNo::new),
        row.maybeText(BANK_LINE.IGNORED).isPresent());
  }
}
