package org.mycelium.storage.role;

import static org.mycelium.storage.schema.Tables.ROLE;
import static org.mycelium.storage.schema.Tables.ROLE_DRAW;
import static org.mycelium.storage.schema.Tables.ROLE_LIMIT;
import static org.mycelium.storage.schema.Tables.ROLE_OFFER;
import static org.mycelium.storage.schema.Tables.ROLE_ORDER;
import static org.mycelium.storage.schema.Tables.ROLE_SEAT;
import static org.mycelium.storage.schema.Tables.ROLE_STINT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.role.RoleFact.DrawCalled;
import org.mycelium.commands.role.RoleFact.OfChecklist;
import org.mycelium.commands.role.RoleFact.OfHandover;
import org.mycelium.commands.role.RoleFact.OfRole;
import org.mycelium.commands.role.RoleFact.OfSeat;
import org.mycelium.commands.role.RoleFact.OrderElected;
import org.mycelium.commands.role.RoleFact.RoleChanged;
import org.mycelium.commands.role.RoleFact.RoleCreated;
import org.mycelium.commands.role.RoleFact.RoleEnded;
import org.mycelium.commands.role.RoleFact.RoleLimitDecided;
import org.mycelium.commands.role.RoleFact.SeatClosed;
import org.mycelium.commands.role.RoleFact.SeatsElected;
import org.mycelium.commands.role.RoleFact.SwapLapsed;
import org.mycelium.commands.role.RoleFact.SwapOffered;
import org.mycelium.commands.role.RoleFact.TurnsSwapped;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.role.Seat;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Brings roles to where a fact leads. What a fact makes of a role is for the domain to say ({@link
 * Role#after}); this keeps the outcome.
 */
public final class RoleApplier {
  private static final Sql CREATE =
      Sql.insert(
          ROLE,
          ROLE.ASSEMBLY,
          ROLE.NO,
          ROLE.NAME,
          ROLE.MAY,
          ROLE.TERMS,
          ROLE.LAST_TURN,
          ROLE.DECISION,
          ROLE.IS_ENDED,
          ROLE.SEQ);

  private static final Sql END =
      Sql.of(
          DSL.update(ROLE)
              .set(ROLE.IS_ENDED, DSL.inline(true))
              .set(ROLE.SEQ, arg(ROLE.SEQ))
              .where(ROLE.ASSEMBLY.eq(arg(ROLE.ASSEMBLY)))
              .and(ROLE.NO.eq(arg(ROLE.NO)))
              .and(ROLE.IS_ENDED.eq(DSL.inline(false))));

  private static final Sql TAKE_TURN =
      Sql.of(
          DSL.update(ROLE)
              .set(ROLE.LAST_TURN, arg(ROLE.LAST_TURN))
              .set(ROLE.SEQ, arg(ROLE.SEQ))
              .where(ROLE.ASSEMBLY.eq(arg(ROLE.ASSEMBLY)))
              .and(ROLE.NO.eq(arg(ROLE.NO))));

  private static final Sql CHANGE =
      Sql.of(
          DSL.update(ROLE)
              .set(ROLE.TERMS, arg(ROLE.TERMS))
              .set(ROLE.LAST_TURN, arg(ROLE.LAST_TURN))
              .set(ROLE.SEQ, arg(ROLE.SEQ))
              .where(ROLE.ASSEMBLY.eq(arg(ROLE.ASSEMBLY)))
              .and(ROLE.NO.eq(arg(ROLE.NO))));

  private static final Sql PLACE =
      Sql.insert(
          ROLE_ORDER,
          ROLE_ORDER.ASSEMBLY,
          ROLE_ORDER.ROLE,
          ROLE_ORDER.PLACE,
          ROLE_ORDER.MEMBER,
          ROLE_ORDER.SEQ);

  private static final Sql FORGET_ORDER =
      Sql.of(
          DSL.deleteFrom(ROLE_ORDER)
              .where(ROLE_ORDER.ASSEMBLY.eq(arg(ROLE_ORDER.ASSEMBLY)))
              .and(ROLE_ORDER.ROLE.eq(arg(ROLE_ORDER.ROLE))));

  private static final Sql PUT_SEAT =
      Sql.put(
          ROLE_SEAT,
          ROLE_SEAT.ASSEMBLY,
          ROLE_SEAT.ROLE,
          ROLE_SEAT.NO,
          ROLE_SEAT.OPENS,
          ROLE_SEAT.START,
          ROLE_SEAT.COUNTED,
          ROLE_SEAT.TERM,
          ROLE_SEAT.HOLDER,
          ROLE_SEAT.OUTGOING,
          ROLE_SEAT.IS_OUTGOING_DONE,
          ROLE_SEAT.IS_INCOMING_DONE,
          ROLE_SEAT.NEXT,
          ROLE_SEAT.ANNOUNCED_DAYS,
          ROLE_SEAT.IS_VACANCY_TOLD,
          ROLE_SEAT.CLOSING,
          ROLE_SEAT.FIRST,
          ROLE_SEAT.SEQ);

  private static final Sql CLOSE_SEAT =
      Sql.of(
          DSL.update(ROLE_SEAT)
              .set(ROLE_SEAT.IS_CLOSED, DSL.inline(true))
              .set(ROLE_SEAT.SEQ, arg(ROLE_SEAT.SEQ))
              .where(ROLE_SEAT.ASSEMBLY.eq(arg(ROLE_SEAT.ASSEMBLY)))
              .and(ROLE_SEAT.ROLE.eq(arg(ROLE_SEAT.ROLE)))
              .and(ROLE_SEAT.NO.eq(arg(ROLE_SEAT.NO)))
              .and(ROLE_SEAT.IS_CLOSED.eq(DSL.inline(false))));

  private static final Sql OFFER =
      Sql.put(
          ROLE_OFFER,
          ROLE_OFFER.ASSEMBLY,
          ROLE_OFFER.ROLE,
          ROLE_OFFER.SEAT,
          ROLE_OFFER.TERM,
          ROLE_OFFER.MEMBER,
          ROLE_OFFER.OTHER,
          ROLE_OFFER.UNTIL_MS,
          ROLE_OFFER.IS_PRIVATE,
          ROLE_OFFER.IS_LAPSED,
          ROLE_OFFER.SEQ);

  private static final Sql LAPSE =
      Sql.of(
          DSL.update(ROLE_OFFER)
              .set(ROLE_OFFER.IS_LAPSED, DSL.inline(true))
              .set(ROLE_OFFER.SEQ, arg(ROLE_OFFER.SEQ))
              .where(ROLE_OFFER.ASSEMBLY.eq(arg(ROLE_OFFER.ASSEMBLY)))
              .and(ROLE_OFFER.ROLE.eq(arg(ROLE_OFFER.ROLE)))
              .and(ROLE_OFFER.SEAT.eq(arg(ROLE_OFFER.SEAT))));

  private static final Sql CLOSE_OFFER =
      Sql.of(
          DSL.deleteFrom(ROLE_OFFER)
              .where(ROLE_OFFER.ASSEMBLY.eq(arg(ROLE_OFFER.ASSEMBLY)))
              .and(ROLE_OFFER.ROLE.eq(arg(ROLE_OFFER.ROLE)))
              .and(ROLE_OFFER.SEAT.eq(arg(ROLE_OFFER.SEAT))));

  private static final Sql CALL =
      Sql.insert(
          ROLE_DRAW,
          ROLE_DRAW.ASSEMBLY,
          ROLE_DRAW.ROLE,
          ROLE_DRAW.SEAT,
          ROLE_DRAW.TERM,
          ROLE_DRAW.LOT,
          ROLE_DRAW.SEQ);

  private static final Sql NOTE =
      Sql.insert(
          ROLE_STINT,
          ROLE_STINT.ASSEMBLY,
          ROLE_STINT.ROLE,
          ROLE_STINT.SEQ,
          ROLE_STINT.KIND,
          ROLE_STINT.SEAT,
          ROLE_STINT.TERM,
          ROLE_STINT.MEMBER);

  private static final Sql LIMIT =
      Sql.put(ROLE_LIMIT, ROLE_LIMIT.ASSEMBLY, ROLE_LIMIT.MOST, ROLE_LIMIT.SEQ);

  private final Session session;

  /** Works on the tables of this session. */
  public RoleApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(RoleFact fact, Entry entry) {
    switch (fact) {
      case RoleLimitDecided f ->
          session.run(LIMIT, entry.assembly().value(), f.limit(), entry.seq());
      case RoleCreated f -> create(f, entry);
      case RoleEnded f ->
          session.runOnOne(END, entry.seq(), entry.assembly().value(), f.role().value());
      case RoleChanged f -> change(f, entry);
      case OrderElected f -> elect(f, entry);
      case SeatsElected f -> elect(f, entry);
      case DrawCalled f ->
          session.run(
              CALL,
              entry.assembly().value(),
              f.role().value(),
              f.seat(),
              f.term(),
              f.lot().value(),
              entry.seq());
      case OfChecklist f -> new ChecklistApplier(session).apply(f, entry);
      case SwapOffered f ->
          session.run(
              OFFER,
              entry.assembly().value(),
              f.role().value(),
              f.seat(),
              f.term(),
              f.member().value(),
              f.other().value(),
              f.until().toEpochMilli(),
              f.inPrivate(),
              false,
              entry.seq());
      case SwapLapsed f ->
          session.runOnOne(
              LAPSE, entry.seq(), entry.assembly().value(), f.role().value(), f.seat());
      case TurnsSwapped f -> swap(f, entry);
      case OfHandover f -> handOver(f, entry);
      case SeatClosed f -> close(f, entry);
      case OfSeat f -> change(f, entry);
    }
  }

  /** Only the closing of the present one changes the seat. */
  private void handOver(OfHandover fact, Entry entry) {
    Role before = before(fact.role(), entry);
    Role after = before.after(fact);
    Optional<Seat> seat = after.find(fact.seat());
    if (!seat.equals(before.find(fact.seat()))) {
      seat.ifPresent(changed -> put(after.no(), changed, entry));
    }
    new HandoverApplier(session).apply(fact, after, entry);
  }

  private void close(SeatClosed fact, Entry entry) {
    long assembly = entry.assembly().value();
    Role before = before(fact.role(), entry);
    new MandateApplier(session).apply(before, before.after(fact), entry);
    session.runOnOne(CLOSE_SEAT, entry.seq(), assembly, fact.role().value(), fact.seat());
    session.run(CLOSE_OFFER, assembly, fact.role().value(), fact.seat());
  }

  private void create(RoleCreated fact, Entry entry) {
    session.run(
        CREATE,
        entry.assembly().value(),
        fact.role().value(),
        fact.name().hex(),
        fact.may().hex(),
        fact.terms(),
        0,
        fact.decision().value(),
        false,
        entry.seq());
    publish(fact.role(), fact.order(), entry);
    Role.created(fact, "", "").seats().forEach(seat -> put(fact.role(), seat, entry));
  }

  private void elect(OfRole fact, Entry entry) {
    Role before = before(fact.role(), entry);
    Role after = before.after(fact);
    session.run(FORGET_ORDER, entry.assembly().value(), fact.role().value());
    publish(fact.role(), after.order(), entry);
    after.seats().forEach(seat -> put(after.no(), seat, entry));
    session.runOnOne(TAKE_TURN, 0, entry.seq(), entry.assembly().value(), fact.role().value());
    new MandateApplier(session).apply(before, after, entry);
  }

  private void change(RoleChanged fact, Entry entry) {
    Role before = before(fact.role(), entry);
    Role after = before.after(fact);
    session.run(FORGET_ORDER, entry.assembly().value(), fact.role().value());
    publish(fact.role(), after.order(), entry);
    after.seats().forEach(seat -> put(after.no(), seat, entry));
    session.runOnOne(
        CHANGE,
        fact.terms(),
        after.lastTurn(),
        entry.seq(),
        entry.assembly().value(),
        fact.role().value());
    new MandateApplier(session).apply(before, after, entry);
  }

  private void swap(TurnsSwapped fact, Entry entry) {
    Role after = before(fact.role(), entry).after(fact);
    session.run(FORGET_ORDER, entry.assembly().value(), fact.role().value());
    publish(fact.role(), after.order(), entry);
    put(after.no(), after.seat(fact.seat()), entry);
    session.run(CLOSE_OFFER, entry.assembly().value(), fact.role().value(), fact.seat());
  }

  private void publish(RoleNo role, List<MemberNo> order, Entry entry) {
    int place = 0;
    for (MemberNo member : order) {
      session.run(
          PLACE, entry.assembly().value(), role.value(), ++place, member.value(), entry.seq());
    }
  }

  private void change(OfSeat fact, Entry entry) {
    Role before = before(fact.role(), entry);
    Role after = before.after(fact);
    put(after.no(), after.seat(fact.seat()), entry);
    if (after.lastTurn() != before.lastTurn()) {
      session.runOnOne(
          TAKE_TURN, after.lastTurn(), entry.seq(), entry.assembly().value(), after.no().value());
    }
    new MandateApplier(session).apply(before, after, entry);
    note(StoredRoles.HELD, before.held(), after.held(), after.no(), entry);
    note(StoredRoles.DECLINED, before.declined(), after.declined(), after.no(), entry);
  }

  private Role before(RoleNo role, Entry entry) {
    return new StoredRoles(session, entry.assembly())
        .toChange(role)
        .orElseThrow(() -> new IllegalStateException("there is no " + role));
  }

  /** A fact adds one at most. */
  private void note(
      String kind, List<Role.Stint> before, List<Role.Stint> after, RoleNo role, Entry entry) {
    if (after.size() > before.size()) {
      Role.Stint stint = after.getLast();
      session.run(
          NOTE,
          entry.assembly().value(),
          role.value(),
          entry.seq(),
          kind,
          stint.seat(),
          stint.term(),
          stint.member().value());
    }
  }

  private void put(RoleNo role, Seat seat, Entry entry) {
    session.run(
        PUT_SEAT,
        entry.assembly().value(),
        role.value(),
        seat.no(),
        seat.opens().toString(),
        seat.start().toString(),
        seat.counted(),
        seat.term(),
        number(seat.holder()),
        number(seat.outgoing()),
        seat.outgoingDone(),
        seat.incomingDone(),
        number(seat.next()),
        seat.announcedDays().orElse(null),
        seat.vacancyTold(),
        seat.closing().orElse(null),
        seat.first(),
        entry.seq());
  }

  private static @Nullable Integer number(Optional<MemberNo> member) {
    return member.map(MemberNo::value).orElse(null);
  }
}
