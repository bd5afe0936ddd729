package org.mycelium.storage.scrip;

import static org.mycelium.storage.schema.Tables.PENDING_PAYMENT;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.scrip.PendingPayment;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The payments of one assembly that wait for their payers' yes. Not thread-safe. */
public final class PendingPayments {
  private static final Sql KEEP =
      Sql.put(
          PENDING_PAYMENT,
          PENDING_PAYMENT.ASSEMBLY,
          PENDING_PAYMENT.MEMBER,
          PENDING_PAYMENT.PAYEE,
          PENDING_PAYMENT.AMOUNT,
          PENDING_PAYMENT.WHAT,
          PENDING_PAYMENT.ASKED_MS,
          PENDING_PAYMENT.ASKED_BY);

  private static final Sql OF =
      Sql.of(
          DSL.select(
                  PENDING_PAYMENT.PAYEE,
                  PENDING_PAYMENT.AMOUNT,
                  PENDING_PAYMENT.WHAT,
                  PENDING_PAYMENT.ASKED_MS)
              .from(PENDING_PAYMENT)
              .where(PENDING_PAYMENT.ASSEMBLY.eq(arg(PENDING_PAYMENT.ASSEMBLY)))
              .and(PENDING_PAYMENT.MEMBER.eq(arg(PENDING_PAYMENT.MEMBER))));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(PENDING_PAYMENT)
              .where(PENDING_PAYMENT.ASSEMBLY.eq(arg(PENDING_PAYMENT.ASSEMBLY)))
              .and(PENDING_PAYMENT.MEMBER.eq(arg(PENDING_PAYMENT.MEMBER))));

  private static final Sql ASKED_BY =
      Sql.of(
          DSL.select(PENDING_PAYMENT.MEMBER)
              .from(PENDING_PAYMENT)
              .where(PENDING_PAYMENT.ASSEMBLY.eq(arg(PENDING_PAYMENT.ASSEMBLY)))
              .and(PENDING_PAYMENT.MEMBER.eq(arg(PENDING_PAYMENT.MEMBER)))
              .and(PENDING_PAYMENT.ASKED_BY.eq(arg(PENDING_PAYMENT.ASKED_BY))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public PendingPayments(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** Takes out what waits for a member's yes; empty if nothing does, or it waited too long. */
  public Optional<PendingPayment> take(MemberNo member, Instant now) {
    Optional<Optional<PendingPayment>> found =
        session.first(
            OF,
            row ->
                Optional.of(
                        new PendingPayment(
                            new MemberNo(row.integer(PENDING_PAYMENT.PAYEE)),
                            row.number(PENDING_PAYMENT.AMOUNT),
                            row.text(PENDING_PAYMENT.WHAT)))
                    .filter(
                        _ ->
                            !now.isAfter(
                                row.instant(PENDING_PAYMENT.ASKED_MS).plus(PendingPayment.WAITS))),
            assembly.value(),
            member.value());
    found.ifPresent(_ -> forget(member));
    return found.flatMap(payment -> payment);
  }

  /** Whether something waits for a member's yes, be it too long already. */
  public boolean waits(MemberNo member) {
    return session.any(OF, assembly.value(), member.value());
  }

  /**
   * Waits for a member's yes to this one, in the place of an earlier one.
   *
   * @param message the event they asked for it in
   */
  public void keep(MemberNo member, PendingPayment payment, Instant now, String message) {
    session.run(
        KEEP,
        assembly.value(),
        member.value(),
        payment.to().value(),
        payment.units(),
        payment.what(),
        now.toEpochMilli(),
        message);
  }

  /** Whether what waits for a member's yes was asked for in this message. */
  public boolean askedIn(MemberNo member, String message) {
    return session.any(ASKED_BY, assembly.value(), member.value(), message);
  }

  /** Waits no more for this member. */
  public void forget(MemberNo member) {
    session.run(FORGET, assembly.value(), member.value());
  }
}
