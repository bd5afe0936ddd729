package org.mycelium.storage.scrip;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.SCRIP;
import static org.mycelium.storage.schema.Tables.SCRIP_ACCOUNT;
import static org.mycelium.storage.schema.Tables.SCRIP_CARE;
import static org.mycelium.storage.schema.Tables.SCRIP_ENTRY;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.scrip.Flow;
import org.mycelium.commands.scrip.Payment;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.Scrip;
import org.mycelium.commands.scrip.ScripAccount;
import org.mycelium.commands.scrip.ScripTerms;
import org.mycelium.commands.scrip.UndoWish;
import org.mycelium.storage.schema.tables.ScripEntry;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The scrip of one assembly, from the tables. */
public final class StoredScrip implements ScripBook {
  private static final Sql SCRIP_NOW =
      Sql.of(
          DSL.select(
                  PRIVATE_TEXT.TEXT,
                  SCRIP.DECIMALS,
                  SCRIP.CREDIT_LIMIT,
                  SCRIP.MOST,
                  SCRIP.CONFIRM_ABOVE,
                  SCRIP.WINDOW_MS,
                  SCRIP.IS_OPEN)
              .from(SCRIP)
              .leftJoin(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(SCRIP.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(SCRIP.UNIT))
              .where(SCRIP.ASSEMBLY.eq(arg(SCRIP.ASSEMBLY))));

  private static final Sql ACCOUNTS = accounts(DSL.noCondition());

  private static final Sql ACCOUNT = accounts(SCRIP_ACCOUNT.MEMBER.eq(arg(SCRIP_ACCOUNT.MEMBER)));

  private static final Sql EACH = Sql.of(entries(DSL.noCondition()).orderBy(SCRIP_ENTRY.NO));

  private static final Sql ENTRY = Sql.of(entries(SCRIP_ENTRY.NO.eq(arg(SCRIP_ENTRY.NO))));

  private static final Sql PAID = newestOf(SCRIP_ENTRY.PAYER);

  private static final Sql RECEIVED = newestOf(SCRIP_ENTRY.PAYEE);

  private static final Sql LAST =
      Sql.of(
          DSL.select(SCRIP_ENTRY.NO)
              .from(SCRIP_ENTRY)
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .orderBy(SCRIP_ENTRY.NO.desc())
              .limit(DSL.inline(1)));

  /** The entry that took one back, where there is one. */
  private static final ScripEntry TAKING_BACK = SCRIP_ENTRY.as("taking_back");

  private static final Sql FLOWS =
      Sql.of(
          DSL.select(
                  SCRIP_ENTRY.PAYER,
                  SCRIP_ENTRY.PAYEE,
                  SCRIP_ENTRY.AMOUNT,
                  SCRIP_ENTRY.AT_MS,
                  SCRIP_ENTRY.ABOVE_AFTER,
                  SCRIP_ENTRY.REVERSES,
                  TAKING_BACK.AT_MS)
              .from(SCRIP_ENTRY)
              .leftJoin(TAKING_BACK)
              .on(TAKING_BACK.ASSEMBLY.eq(SCRIP_ENTRY.ASSEMBLY))
              .and(TAKING_BACK.NO.eq(SCRIP_ENTRY.REVERSED_BY))
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .and(SCRIP_ENTRY.AT_MS.gt(arg(SCRIP_ENTRY.AT_MS)))
              .and(SCRIP_ENTRY.AT_MS.le(arg(SCRIP_ENTRY.AT_MS)))
              .orderBy(SCRIP_ENTRY.AT_MS, SCRIP_ENTRY.NO));

  private static final Sql ABOVE_AT =
      Sql.of(
          DSL.select(SCRIP_ENTRY.ABOVE_AFTER, SCRIP_ENTRY.AT_MS)
              .from(SCRIP_ENTRY)
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .and(SCRIP_ENTRY.AT_MS.le(arg(SCRIP_ENTRY.AT_MS)))
              .orderBy(SCRIP_ENTRY.AT_MS.desc(), SCRIP_ENTRY.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql LAST_AT =
      Sql.of(
          DSL.select(SCRIP_ENTRY.NO)
              .from(SCRIP_ENTRY)
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .and(SCRIP_ENTRY.AT_MS.le(arg(SCRIP_ENTRY.AT_MS)))
              .orderBy(SCRIP_ENTRY.AT_MS.desc(), SCRIP_ENTRY.NO.desc())
              .limit(DSL.inline(1)));

  /** Of so many accounts enough stand on either side of zero, or it is as if they did not. */
  private static final int MOST_LOOKED_UP = 500;

  private static final Sql CARER =
      Sql.of(
          DSL.select(SCRIP_CARE.ROLE)
              .from(SCRIP_CARE)
              .where(SCRIP_CARE.ASSEMBLY.eq(arg(SCRIP_CARE.ASSEMBLY)))
              .and(SCRIP_CARE.ROLE.isNotNull()));

  private final Session session;
  private final AssemblyId assembly;

  /** The scrip of this assembly. */
  public StoredScrip(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public Optional<Scrip> scrip() {
    return session.first(
        SCRIP_NOW,
        row ->
            new Scrip(
                row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
                new ScripTerms(
                    row.integer(SCRIP.DECIMALS),
                    row.number(SCRIP.CREDIT_LIMIT),
                    row.number(SCRIP.MOST),
                    row.number(SCRIP.CONFIRM_ABOVE),
                    Duration.ofMillis(row.number(SCRIP.WINDOW_MS))),
                row.is(SCRIP.IS_OPEN)),
        assembly.value());
  }

  @Override
  public ScripAccount account(MemberNo holder) {
    return session
        .first(ACCOUNT, StoredScrip::account, assembly.value(), holder.value())
        .orElseGet(() -> ScripAccount.untouched(holder));
  }

  @Override
  public List<ScripAccount> accounts() {
    return session.all(ACCOUNTS, StoredScrip::account, assembly.value());
  }

  @Override
  public Optional<Payment> payment(PaymentNo no) {
    return session.first(ENTRY, StoredScrip::payment, assembly.value(), no.value());
  }

  /** Shows every entry in turn, the first first. */
  public void eachPayment(Consumer<Payment> shown) {
    session.each(EACH, row -> shown.accept(payment(row)), assembly.value());
  }

  /** Two walks along an index, and never a sort of all that an account ever saw. */
  @Override
  public List<Payment> statement(MemberNo member, PaymentNo before, int limit) {
    return Stream.of(PAID, RECEIVED)
        .flatMap(
            sql ->
                session
                    .all(
                        sql,
                        StoredScrip::payment,
                        assembly.value(),
                        assembly.value(),
                        member.value(),
                        before.value(),
                        limit)
                    .stream())
        .sorted(Comparator.comparing(Payment::no).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Flow> flows(Instant after, Instant until) {
    return session.all(
        FLOWS,
        row ->
            new Flow(
                new MemberNo(row.integer(SCRIP_ENTRY.PAYER)),
                new MemberNo(row.integer(SCRIP_ENTRY.PAYEE)),
                row.number(SCRIP_ENTRY.AMOUNT),
                row.instant(SCRIP_ENTRY.AT_MS),
                row.number(SCRIP_ENTRY.ABOVE_AFTER),
                row.maybeNumber(SCRIP_ENTRY.REVERSES).isEmpty()
                    && row.maybeNumber(TAKING_BACK.AT_MS)
                        .filter(at -> at <= until.toEpochMilli())
                        .isEmpty()),
        assembly.value(),
        after.toEpochMilli(),
        until.toEpochMilli());
  }

  @Override
  public Optional<Long> aboveAt(Instant at) {
    return session.first(
        ABOVE_AT, row -> row.number(SCRIP_ENTRY.ABOVE_AFTER), assembly.value(), at.toEpochMilli());
  }

  @Override
  public Optional<Instant> lastAt(Instant at) {
    return session.first(
        ABOVE_AT, row -> row.instant(SCRIP_ENTRY.AT_MS), assembly.value(), at.toEpochMilli());
  }

  @Override
  public Stream<Long> balancesAt(Instant at) {
    PaymentNo after =
        new PaymentNo(
            1
                + session
                    .first(
                        LAST_AT,
                        row -> row.integer(SCRIP_ENTRY.NO),
                        assembly.value(),
                        at.toEpochMilli())
                    .orElse(0));
    return accounts().stream()
        .limit(MOST_LOOKED_UP)
        .map(ScripAccount::holder)
        .map(
            holder ->
                statement(holder, after, 1).stream()
                    .findFirst()
                    .map(newest -> newest.after(holder))
                    .orElse(0L));
  }

  @Override
  public Optional<RoleNo> carer() {
    return session.first(CARER, row -> new RoleNo(row.integer(SCRIP_CARE.ROLE)), assembly.value());
  }

  @Override
  public PaymentNo next() {
    return new PaymentNo(
        1 + session.first(LAST, row -> row.integer(SCRIP_ENTRY.NO), assembly.value()).orElse(0));
  }

  private static Sql accounts(Condition which) {
    return Sql.of(
        DSL.select(
                SCRIP_ACCOUNT.MEMBER,
                SCRIP_ACCOUNT.BALANCE,
                SCRIP_ACCOUNT.RECEIVED,
                SCRIP_ACCOUNT.LAST_MS)
            .from(SCRIP_ACCOUNT)
            .where(SCRIP_ACCOUNT.ASSEMBLY.eq(arg(SCRIP_ACCOUNT.ASSEMBLY)))
            .and(which)
            .orderBy(SCRIP_ACCOUNT.MEMBER));
  }

  private static ScripAccount account(Row row) {
    return new ScripAccount(
        new MemberNo(row.integer(SCRIP_ACCOUNT.MEMBER)),
        row.number(SCRIP_ACCOUNT.BALANCE),
        row.number(SCRIP_ACCOUNT.RECEIVED),
        Optional.of(row.instant(SCRIP_ACCOUNT.LAST_MS)));
  }

  /**
   * The newest payments of one member first; arguments: the assembly twice, the member, the payment
   * they are older than, how many at most. Found by number alone, from the member's index: asked
   * for their words too, SQLite walks along all payments there ever were.
   */
  private static <T> Sql newestOf(TableField<?, T> member) {
    ScripEntry theirs = SCRIP_ENTRY.as("theirs");
    return Sql.of(
        entries(
                SCRIP_ENTRY.NO.in(
                    DSL.select(theirs.NO)
                        .from(theirs)
                        .where(theirs.ASSEMBLY.eq(arg(theirs.ASSEMBLY)))
                        .and(Objects.requireNonNull(theirs.field(member)).eq(arg(member)))
                        .and(theirs.NO.lt(arg(theirs.NO)))
                        .orderBy(theirs.NO.desc())
                        .limit(DSL.param("limit", SQLDataType.INTEGER))))
            .orderBy(SCRIP_ENTRY.NO.desc()));
  }

  private static SelectConditionStep<? extends Record> entries(Condition condition) {
    return DSL.select(
            SCRIP_ENTRY.NO,
            SCRIP_ENTRY.PAYER,
            SCRIP_ENTRY.PAYEE,
            SCRIP_ENTRY.AMOUNT,
            SCRIP_ENTRY.PAYER_AFTER,
            SCRIP_ENTRY.PAYEE_AFTER,
            SCRIP_ENTRY.AT_MS,
            PRIVATE_TEXT.TEXT,
            SCRIP_ENTRY.REVERSES,
            SCRIP_ENTRY.REVERSED_BY,
            SCRIP_ENTRY.UNDO_ASKED_BY,
            SCRIP_ENTRY.UNDO_ASKED_MS,
            SCRIP_ENTRY.CONTESTED_BY)
        .from(SCRIP_ENTRY)
        .leftJoin(PRIVATE_TEXT)
        .on(PRIVATE_TEXT.ASSEMBLY.eq(SCRIP_ENTRY.ASSEMBLY))
        .and(PRIVATE_TEXT.COMMITMENT.eq(SCRIP_ENTRY.WHAT))
        .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
        .and(condition);
  }

  private static Payment payment(Row row) {
    return new Payment(
        new PaymentNo(row.integer(SCRIP_ENTRY.NO)),
        new MemberNo(row.integer(SCRIP_ENTRY.PAYER)),
        new MemberNo(row.integer(SCRIP_ENTRY.PAYEE)),
        row.number(SCRIP_ENTRY.AMOUNT),
        row.number(SCRIP_ENTRY.PAYER_AFTER),
        row.number(SCRIP_ENTRY.PAYEE_AFTER),
        row.instant(SCRIP_ENTRY.AT_MS),
        row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
        row.maybeNumber(SCRIP_ENTRY.REVERSES).map(Math::toIntExact).map(PaymentNo::new),
        row.maybeNumber(SCRIP_ENTRY.REVERSED_BY).map(Math::toIntExact).map(PaymentNo::new),
        row.maybeNumber(SCRIP_ENTRY.UNDO_ASKED_BY)
            .map(Math::toIntExact)
            .map(MemberNo::new)
            .map(by -> new UndoWish(by, row.instant(SCRIP_ENTRY.UNDO_ASKED_MS))),
        row.maybeNumber(SCRIP_ENTRY.CONTESTED_BY).map(Math::toIntExact).map(MemberNo::new));
  }
}
