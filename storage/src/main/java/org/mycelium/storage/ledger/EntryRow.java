package org.mycelium.storage.ledger;

import static org.mycelium.storage.schema.Tables.LEDGER_ENTRY;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.ledger.Transfer;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Sql;

/** Entries of the ledger as the table has them. */
final class EntryRow {
  private static final PrivateText WHAT = PRIVATE_TEXT.as("what_words");
  private static final PrivateText RECEIPT = PRIVATE_TEXT.as("receipt_words");

  private EntryRow() {}

  /** The entries of an assembly for which something holds; arguments: the assembly, its own. */
  static Sql where(Condition condition) {
    return Sql.of(select(condition));
  }

  /** Every entry of an assembly, the oldest first. */
  static Sql oldest() {
    return Sql.of(select(DSL.noCondition()).orderBy(LEDGER_ENTRY.NO));
  }

  /** Every entry of an assembly, by the time it was recorded at: clocks can go back. */
  static Sql byTime() {
    return Sql.of(select(DSL.noCondition()).orderBy(LEDGER_ENTRY.AT_MS, LEDGER_ENTRY.NO));
  }

  /**
   * The newest entries of one account first; arguments: the assembly twice, the account, the entry
   * they are older than, how many at most. They are found by number alone, from the account's
   * index: asked for their words too, SQLite walks along all entries there ever were.
   *
   * @param account either side of an entry
   */
  static Sql newestOf(TableField<?, String> account) {
    var theirs = LEDGER_ENTRY.as("theirs");
    return Sql.of(
        select(
                LEDGER_ENTRY.NO.in(
                    DSL.select(theirs.NO)
                        .from(theirs)
                        .where(theirs.ASSEMBLY.eq(arg(theirs.ASSEMBLY)))
                        .and(Objects.requireNonNull(theirs.field(account)).eq(arg(account)))
                        .and(theirs.NO.lt(arg(theirs.NO)))
                        .orderBy(theirs.NO.desc())
                        .limit(DSL.param("limit", SQLDataType.INTEGER))))
            .orderBy(LEDGER_ENTRY.NO.desc()));
  }

  /** The newest of them first; the last argument is how many at most. */
  static Sql newest(Condition condition) {
    return Sql.of(
        select(condition)
            .orderBy(LEDGER_ENTRY.NO.desc())
            .limit(DSL.param("limit", SQLDataType.INTEGER)));
  }

  private static SelectConditionStep<? extends Record> select(Condition condition) {
    return DSL.select(
            LEDGER_ENTRY.NO,
            LEDGER_ENTRY.KIND,
            LEDGER_ENTRY.SOURCE,
            LEDGER_ENTRY.TARGET,
            LEDGER_ENTRY.CURRENCY,
            LEDGER_ENTRY.AMOUNT,
            LEDGER_ENTRY.AT_MS,
            LEDGER_ENTRY.MEMBER,
            LEDGER_ENTRY.DECISION,
            WHAT.TEXT,
            RECEIPT.TEXT,
            LEDGER_ENTRY.REVERSES,
            LEDGER_ENTRY.REVERSED_BY)
        .from(LEDGER_ENTRY)
        .leftJoin(WHAT)
        .on(WHAT.ASSEMBLY.eq(LEDGER_ENTRY.ASSEMBLY))
        .and(WHAT.COMMITMENT.eq(LEDGER_ENTRY.WHAT))
        .leftJoin(RECEIPT)
        .on(RECEIPT.ASSEMBLY.eq(LEDGER_ENTRY.ASSEMBLY))
        .and(RECEIPT.COMMITMENT.eq(LEDGER_ENTRY.RECEIPT))
        .where(LEDGER_ENTRY.ASSEMBLY.eq(arg(LEDGER_ENTRY.ASSEMBLY)))
        .and(condition);
  }

  static LedgerEntry read(Row row) {
    return new LedgerEntry(
        new EntryNo(row.integer(LEDGER_ENTRY.NO)),
        LedgerEntry.Kind.of(row.text(LEDGER_ENTRY.KIND)),
        new Transfer(
            Account.of(row.text(LEDGER_ENTRY.SOURCE)),
            Account.of(row.text(LEDGER_ENTRY.TARGET)),
            new Money(
                new Tender(row.text(LEDGER_ENTRY.CURRENCY)), row.number(LEDGER_ENTRY.AMOUNT))),
        row.instant(LEDGER_ENTRY.AT_MS),
        row.maybeNumber(LEDGER_ENTRY.MEMBER).map(Math::toIntExact).map(MemberNo::new),
        row.maybeNumber(LEDGER_ENTRY.DECISION).map(Math::toIntExact).map(DecisionNo::new),
        row.maybeText(WHAT.TEXT).orElse(""),
        row.maybeText(RECEIPT.TEXT),
        number(row.maybeNumber(LEDGER_ENTRY.REVERSES)),
        number(row.maybeNumber(LEDGER_ENTRY.REVERSED_BY)));
  }

  private static Optional<EntryNo> number(Optional<Long> number) {
    return number.map(Math::toIntExact).map(EntryNo::new);
  }
}
