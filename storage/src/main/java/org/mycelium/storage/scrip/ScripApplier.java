package org.mycelium.storage.scrip;

import static org.mycelium.storage.schema.Tables.SCRIP;
import static org.mycelium.storage.schema.Tables.SCRIP_ACCOUNT;
import static org.mycelium.storage.schema.Tables.SCRIP_CARE;
import static org.mycelium.storage.schema.Tables.SCRIP_ENTRY;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.scrip.Payment;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripAccount;
import org.mycelium.commands.scrip.ScripFact;
import org.mycelium.commands.scrip.ScripFact.CareDecided;
import org.mycelium.commands.scrip.ScripFact.ContestDropped;
import org.mycelium.commands.scrip.ScripFact.PaymentContested;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.commands.scrip.ScripFact.ReversalAsked;
import org.mycelium.commands.scrip.ScripFact.ReversalDropped;
import org.mycelium.commands.scrip.ScripFact.ScripClosed;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings the scrip to where a fact leads. The only place where a balance changes: two at once. */
public final class ScripApplier {
  private static final Sql DECIDE =
      Sql.put(
          SCRIP,
          SCRIP.ASSEMBLY,
          SCRIP.UNIT,
          SCRIP.DECIMALS,
          SCRIP.CREDIT_LIMIT,
          SCRIP.MOST,
          SCRIP.CONFIRM_ABOVE,
          SCRIP.WINDOW_MS,
          SCRIP.IS_OPEN,
          SCRIP.DECISION,
          SCRIP.SEQ);

  private static final Sql CARE =
      Sql.put(
          SCRIP_CARE, SCRIP_CARE.ASSEMBLY, SCRIP_CARE.ROLE, SCRIP_CARE.DECISION, SCRIP_CARE.SEQ);

  private static final Sql CLOSE =
      Sql.of(
          DSL.update(SCRIP)
              .set(SCRIP.IS_OPEN, DSL.inline(false))
              .set(SCRIP.DECISION, arg(SCRIP.DECISION))
              .set(SCRIP.SEQ, arg(SCRIP.SEQ))
              .where(SCRIP.ASSEMBLY.eq(arg(SCRIP.ASSEMBLY)))
              .and(SCRIP.IS_OPEN.eq(DSL.inline(true))));

  private static final Sql PUT =
      Sql.put(
          SCRIP_ACCOUNT,
          SCRIP_ACCOUNT.ASSEMBLY,
          SCRIP_ACCOUNT.MEMBER,
          SCRIP_ACCOUNT.BALANCE,
          SCRIP_ACCOUNT.RECEIVED,
          SCRIP_ACCOUNT.LAST_MS,
          SCRIP_ACCOUNT.SEQ);

  private static final Sql ABOVE =
      Sql.of(
          DSL.select(SCRIP_ENTRY.ABOVE_AFTER)
              .from(SCRIP_ENTRY)
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .orderBy(SCRIP_ENTRY.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql RECORD =
      Sql.insert(
          SCRIP_ENTRY,
          SCRIP_ENTRY.ASSEMBLY,
          SCRIP_ENTRY.NO,
          SCRIP_ENTRY.PAYER,
          SCRIP_ENTRY.PAYEE,
          SCRIP_ENTRY.AMOUNT,
          SCRIP_ENTRY.PAYER_AFTER,
          SCRIP_ENTRY.PAYEE_AFTER,
          SCRIP_ENTRY.PAYER_LIMIT,
          SCRIP_ENTRY.ABOVE_AFTER,
          SCRIP_ENTRY.WHAT,
          SCRIP_ENTRY.REVERSES,
          SCRIP_ENTRY.AT_MS,
          SCRIP_ENTRY.SEQ);

  private static final Sql TAKE_BACK =
      Sql.of(
          DSL.update(SCRIP_ENTRY)
              .set(SCRIP_ENTRY.REVERSED_BY, arg(SCRIP_ENTRY.REVERSED_BY))
              .set(SCRIP_ENTRY.CONTESTED_BY, DSL.castNull(SQLDataType.BIGINT))
              .set(SCRIP_ENTRY.SEQ, arg(SCRIP_ENTRY.SEQ))
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .and(SCRIP_ENTRY.NO.eq(arg(SCRIP_ENTRY.NO)))
              .and(SCRIP_ENTRY.REVERSES.isNull())
              .and(SCRIP_ENTRY.REVERSED_BY.isNull()));

  private static final Sql ASK =
      Sql.of(
          DSL.update(SCRIP_ENTRY)
              .set(SCRIP_ENTRY.UNDO_ASKED_BY, arg(SCRIP_ENTRY.UNDO_ASKED_BY))
              .set(SCRIP_ENTRY.UNDO_ASKED_MS, arg(SCRIP_ENTRY.UNDO_ASKED_MS))
              .set(SCRIP_ENTRY.SEQ, arg(SCRIP_ENTRY.SEQ))
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .and(SCRIP_ENTRY.NO.eq(arg(SCRIP_ENTRY.NO))));

  private static final Sql CONTEST =
      Sql.of(
          DSL.update(SCRIP_ENTRY)
              .set(SCRIP_ENTRY.CONTESTED_BY, arg(SCRIP_ENTRY.CONTESTED_BY))
              .set(SCRIP_ENTRY.CONTESTED_WHY, arg(SCRIP_ENTRY.CONTESTED_WHY))
              .set(SCRIP_ENTRY.SEQ, arg(SCRIP_ENTRY.SEQ))
              .where(SCRIP_ENTRY.ASSEMBLY.eq(arg(SCRIP_ENTRY.ASSEMBLY)))
              .and(SCRIP_ENTRY.NO.eq(arg(SCRIP_ENTRY.NO))));

  private final Session session;

  /** Works on the tables of this session. */
  public ScripApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(ScripFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    switch (fact) {
      case ScripDecided f ->
          session.run(
              DECIDE,
              assembly,
              f.unit().hex(),
              f.terms().decimals(),
              f.terms().limit(),
              f.terms().most(),
              f.terms().confirmAbove(),
              f.terms().window().toMillis(),
              true,
              f.decision().value(),
              entry.seq());
      case CareDecided f -> {
        RoleNo role = f.role();
        session.run(
            CARE, assembly, role == null ? null : role.value(), f.decision().value(), entry.seq());
      }
      case ScripClosed f -> session.runOnOne(CLOSE, f.decision().value(), entry.seq(), assembly);
      case PaymentMade f ->
          move(f.payment(), f.from(), f.to(), f.units(), f.units(), f.what(), null, entry);
      case ReversalAsked f ->
          session.runOnOne(
              ASK,
              f.by().value(),
              entry.at().toEpochMilli(),
              entry.seq(),
              assembly,
              f.payment().value());
      case ReversalDropped f ->
          session.runOnOne(ASK, null, null, entry.seq(), assembly, f.payment().value());
      case PaymentReversed f -> reverse(f, entry);
      case PaymentContested f -> contest(f.payment(), f.by(), f.why(), entry);
      case ContestDropped f -> contest(f.payment(), null, null, entry);
    }
  }

  private void reverse(PaymentReversed fact, Entry entry) {
    Payment reversed =
        new StoredScrip(session, entry.assembly())
            .payment(fact.reversed())
            .orElseThrow(() -> new IllegalStateException("there is no " + fact.reversed()));
    session.runOnOne(
        TAKE_BACK,
        fact.payment().value(),
        entry.seq(),
        entry.assembly().value(),
        fact.reversed().value());
    move(
        fact.payment(),
        reversed.to(),
        reversed.from(),
        reversed.units(),
        0,
        null,
        fact.reversed(),
        entry);
  }

  /**
   * Moves an amount from one account to another.
   *
   * @param received by how much the payee's limit may grow: nothing if it only gets its own back
   * @throws IllegalStateException if a balance would not fit, or there is no scrip
   */
  private void move(
      PaymentNo no,
      MemberNo from,
      MemberNo to,
      long units,
      long received,
      @Nullable Commitment what,
      @Nullable PaymentNo reverses,
      Entry entry) {
    StoredScrip book = new StoredScrip(session, entry.assembly());
    ScripTerms terms =
        book.scrip().orElseThrow(() -> new IllegalStateException("there is no scrip")).terms();
    ScripAccount payer = book.account(from);
    ScripAccount payee = book.account(to);
    try {
      long returned = reverses == null ? 0 : units;
      long payerReceived = Math.subtractExact(payer.received(), returned);
      long payerAfter = Math.subtractExact(payer.balance(), units);
      long payeeAfter = Math.addExact(payee.balance(), units);
      long above =
          session
              .first(ABOVE, row -> row.number(SCRIP_ENTRY.ABOVE_AFTER), entry.assembly().value())
              .orElse(0L);
      long aboveAfter = Math.addExact(above, gained(payer.balance(), payerAfter));
      aboveAfter = Math.addExact(aboveAfter, gained(payee.balance(), payeeAfter));
      put(from, payerAfter, payerReceived, entry);
      put(to, payeeAfter, Math.addExact(payee.received(), received), entry);
      session.run(
          RECORD,
          entry.assembly().value(),
          no.value(),
          from.value(),
          to.value(),
          units,
          payerAfter,
          payeeAfter,
          terms.limitOf(payerReceived),
          aboveAfter,
          what == null ? null : what.hex(),
          reverses == null ? null : reverses.value(),
          entry.at().toEpochMilli(),
          entry.seq());
    } catch (ArithmeticException e) {
      throw new IllegalStateException("a balance does not fit", e);
    }
  }

  /** How much more an account has above zero than before; less, below zero. */
  private static long gained(long before, long after) {
    return Math.subtractExact(Math.max(0, after), Math.max(0, before));
  }

  private void put(MemberNo holder, long balance, long received, Entry entry) {
    session.run(
        PUT,
        entry.assembly().value(),
        holder.value(),
        balance,
        received,
        entry.at().toEpochMilli(),
        entry.seq());
  }

  private void contest(PaymentNo no, @Nullable MemberNo by, @Nullable Commitment why, Entry entry) {
    session.runOnOne(
        CONTEST,
        by == null ? null : by.value(),
        why == null ? null : why.hex(),
        entry.seq(),
        entry.assembly().value(),
        no.value());
  }
}
