package org.mycelium.storage.role;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.ROLE;
import static org.mycelium.storage.schema.Tables.ROLE_DRAW;
import static org.mycelium.storage.schema.Tables.ROLE_HANDOVER;
import static org.mycelium.storage.schema.Tables.ROLE_LIMIT;
import static org.mycelium.storage.schema.Tables.ROLE_MANDATE;
import static org.mycelium.storage.schema.Tables.ROLE_OFFER;
import static org.mycelium.storage.schema.Tables.ROLE_ORDER;
import static org.mycelium.storage.schema.Tables.ROLE_SEAT;
import static org.mycelium.storage.schema.Tables.ROLE_STINT;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.role.Handover;
import org.mycelium.commands.role.Mandate;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleDecisions;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.role.RoleTerms;
import org.mycelium.commands.role.Seat;
import org.mycelium.commands.role.SwapOffer;
import org.mycelium.storage.schema.tables.PrivateText;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The roles of one assembly, from the tables. */
public final class StoredRoles implements Roles {
  static final String HELD = "held";
  static final String DECLINED = "declined";

  private static final PrivateText NAME = PRIVATE_TEXT.as("name_words");
  private static final PrivateText MAY = PRIVATE_TEXT.as("may_words");

  private static final Sql ROLES = roles(false, DSL.noCondition());
  private static final Sql ENDED = roles(true, DSL.noCondition());
  private static final Sql ONE = roles(false, ROLE.NO.eq(arg(ROLE.NO)));

  private static final Sql SEATS = seats(ROLE_SEAT.IS_CLOSED.eq(DSL.inline(false)));
  private static final Sql CLOSED_SEATS = seats(ROLE_SEAT.IS_CLOSED.eq(DSL.inline(true)));
  private static final Sql ALL_SEATS = seats(DSL.noCondition());

  private static Sql roles(boolean ended, Condition which) {
    return Sql.of(
        DSL.select(ROLE.NO, NAME.TEXT, MAY.TEXT, ROLE.TERMS, ROLE.LAST_TURN)
            .from(ROLE)
            .leftJoin(NAME)
            .on(NAME.ASSEMBLY.eq(ROLE.ASSEMBLY))
            .and(NAME.COMMITMENT.eq(ROLE.NAME))
            .leftJoin(MAY)
            .on(MAY.ASSEMBLY.eq(ROLE.ASSEMBLY))
            .and(MAY.COMMITMENT.eq(ROLE.MAY))
            .where(ROLE.ASSEMBLY.eq(arg(ROLE.ASSEMBLY)))
            .and(ROLE.IS_ENDED.eq(DSL.inline(ended)))
            .and(which)
            .orderBy(ROLE.NO));
  }

  private static final Sql LAST =
      Sql.of(
          DSL.select(ROLE.NO)
              .from(ROLE)
              .where(ROLE.ASSEMBLY.eq(arg(ROLE.ASSEMBLY)))
              .orderBy(ROLE.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql LIMIT =
      Sql.of(
          DSL.select(ROLE_LIMIT.MOST)
              .from(ROLE_LIMIT)
              .where(ROLE_LIMIT.ASSEMBLY.eq(arg(ROLE_LIMIT.ASSEMBLY))));

  private static final Sql ORDER =
      Sql.of(
          DSL.select(ROLE_ORDER.MEMBER)
              .from(ROLE_ORDER)
              .where(ROLE_ORDER.ASSEMBLY.eq(arg(ROLE_ORDER.ASSEMBLY)))
              .and(ROLE_ORDER.ROLE.eq(arg(ROLE_ORDER.ROLE)))
              .orderBy(ROLE_ORDER.PLACE));

  private static Sql seats(Condition which) {
    return Sql.of(
        DSL.select(
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
                ROLE_SEAT.FIRST)
            .from(ROLE_SEAT)
            .where(ROLE_SEAT.ASSEMBLY.eq(arg(ROLE_SEAT.ASSEMBLY)))
            .and(ROLE_SEAT.ROLE.eq(arg(ROLE_SEAT.ROLE)))
            .and(which)
            .orderBy(ROLE_SEAT.NO));
  }

  /** Also of those that ended: numbers are never given again. */
  private static final Sql LAST_SEAT =
      Sql.of(
          DSL.select(ROLE_SEAT.NO)
              .from(ROLE_SEAT)
              .where(ROLE_SEAT.ASSEMBLY.eq(arg(ROLE_SEAT.ASSEMBLY)))
              .and(ROLE_SEAT.ROLE.eq(arg(ROLE_SEAT.ROLE)))
              .orderBy(ROLE_SEAT.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql STINTS =
      Sql.of(
          DSL.select(ROLE_STINT.SEAT, ROLE_STINT.TERM, ROLE_STINT.MEMBER)
              .from(ROLE_STINT)
              .where(ROLE_STINT.ASSEMBLY.eq(arg(ROLE_STINT.ASSEMBLY)))
              .and(ROLE_STINT.ROLE.eq(arg(ROLE_STINT.ROLE)))
              .and(ROLE_STINT.KIND.eq(arg(ROLE_STINT.KIND)))
              .orderBy(ROLE_STINT.SEQ));

  private static final Sql OFFERS =
      Sql.of(
          DSL.select(
                  ROLE_OFFER.SEAT,
                  ROLE_OFFER.TERM,
                  ROLE_OFFER.MEMBER,
                  ROLE_OFFER.OTHER,
                  ROLE_OFFER.UNTIL_MS,
                  ROLE_OFFER.IS_PRIVATE,
                  ROLE_OFFER.IS_LAPSED)
              .from(ROLE_OFFER)
              .where(ROLE_OFFER.ASSEMBLY.eq(arg(ROLE_OFFER.ASSEMBLY)))
              .and(ROLE_OFFER.ROLE.eq(arg(ROLE_OFFER.ROLE)))
              .orderBy(ROLE_OFFER.SEAT));

  private static final Sql MANDATES =
      Sql.of(
          DSL.select(ROLE_MANDATE.SEAT, ROLE_MANDATE.TERM, ROLE_MANDATE.MEMBER)
              .from(ROLE_MANDATE)
              .where(ROLE_MANDATE.ASSEMBLY.eq(arg(ROLE_MANDATE.ASSEMBLY)))
              .and(ROLE_MANDATE.ROLE.eq(arg(ROLE_MANDATE.ROLE)))
              .orderBy(ROLE_MANDATE.PLACE));

  private static final Sql HANDOVERS =
      Sql.of(
          DSL.select(
                  ROLE_HANDOVER.SEAT,
                  ROLE_HANDOVER.TERM,
                  ROLE_HANDOVER.OUTGOING,
                  ROLE_HANDOVER.INCOMING,
                  ROLE_HANDOVER.IS_OUTGOING_DONE,
                  ROLE_HANDOVER.IS_INCOMING_DONE)
              .from(ROLE_HANDOVER)
              .where(ROLE_HANDOVER.ASSEMBLY.eq(arg(ROLE_HANDOVER.ASSEMBLY)))
              .and(ROLE_HANDOVER.ROLE.eq(arg(ROLE_HANDOVER.ROLE)))
              .orderBy(ROLE_HANDOVER.TERM, ROLE_HANDOVER.SEAT, ROLE_HANDOVER.SEQ));

  /** What was drawn for terms that are over is told by the draws themselves. */
  private static final Sql CALLED =
      Sql.of(
          DSL.select(ROLE_DRAW.SEAT, ROLE_DRAW.TERM, ROLE_DRAW.LOT)
              .from(ROLE_DRAW)
              .join(ROLE_SEAT)
              .on(ROLE_SEAT.ASSEMBLY.eq(ROLE_DRAW.ASSEMBLY))
              .and(ROLE_SEAT.ROLE.eq(ROLE_DRAW.ROLE))
              .and(ROLE_SEAT.NO.eq(ROLE_DRAW.SEAT))
              .where(ROLE_DRAW.ASSEMBLY.eq(arg(ROLE_DRAW.ASSEMBLY)))
              .and(ROLE_DRAW.ROLE.eq(arg(ROLE_DRAW.ROLE)))
              .and(ROLE_DRAW.TERM.ge(ROLE_SEAT.TERM))
              .and(ROLE_SEAT.IS_CLOSED.eq(DSL.inline(false)))
              .orderBy(ROLE_DRAW.LOT, ROLE_DRAW.SEAT));

  private final Session session;
  private final AssemblyId assembly;

  /** The roles of this assembly. */
  public StoredRoles(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Role> all() {
    return session.all(ROLES, row -> role(row, SEATS, true), assembly.value());
  }

  @Override
  public List<Role> past() {
    List<Role> past =
        new ArrayList<>(session.all(ENDED, row -> role(row, ALL_SEATS, true), assembly.value()));
    session.all(ROLES, row -> role(row, CLOSED_SEATS, true), assembly.value()).stream()
        .filter(role -> !role.seats().isEmpty())
        .forEach(past::add);
    return past;
  }

  @Override
  public RoleNo next() {
    return new RoleNo(
        1 + session.first(LAST, row -> row.integer(ROLE.NO), assembly.value()).orElse(0));
  }

  @Override
  public int limit() {
    return session
        .first(LIMIT, row -> row.integer(ROLE_LIMIT.MOST), assembly.value())
        .orElse(RoleDecisions.LIMIT);
  }

  /**
   * The role of this number, if it has not ended, for a fact to be applied to it. Who held it and
   * who declined is left out: a fact adds to that and asks nothing of it, and to read ten years of
   * it for each would take longer than all the rest.
   */
  Optional<Role> toChange(RoleNo no) {
    return session.first(ONE, row -> role(row, SEATS, false), assembly.value(), no.value());
  }

  private Role role(Row row, Sql seats, boolean withStints) {
    int no = row.integer(ROLE.NO);
    String terms = row.text(ROLE.TERMS);
    return new Role(
        new RoleNo(no),
        row.maybeText(NAME.TEXT).orElse(""),
        row.maybeText(MAY.TEXT).orElse(""),
        RoleTerms.fromCanonical(terms)
            .orElseThrow(() -> new IllegalStateException("this version does not know " + terms)),
        session.all(
            ORDER, one -> new MemberNo(one.integer(ROLE_ORDER.MEMBER)), assembly.value(), no),
        row.integer(ROLE.LAST_TURN),
        session.all(seats, StoredRoles::seat, assembly.value(), no),
        withStints ? stints(no, HELD) : List.of(),
        withStints ? stints(no, DECLINED) : List.of(),
        session.all(CALLED, StoredRoles::called, assembly.value(), no),
        session.all(OFFERS, StoredRoles::offer, assembly.value(), no),
        session.all(HANDOVERS, StoredRoles::handover, assembly.value(), no),
        session
            .first(LAST_SEAT, seat -> seat.integer(ROLE_SEAT.NO), assembly.value(), no)
            .orElse(0),
        session.all(MANDATES, StoredRoles::mandate, assembly.value(), no));
  }

  private static Mandate mandate(Row row) {
    return new Mandate(
        row.integer(ROLE_MANDATE.SEAT),
        row.integer(ROLE_MANDATE.TERM),
        new MemberNo(row.integer(ROLE_MANDATE.MEMBER)));
  }

  private static Handover handover(Row row) {
    return new Handover(
        row.integer(ROLE_HANDOVER.SEAT),
        row.integer(ROLE_HANDOVER.TERM),
        new MemberNo(row.integer(ROLE_HANDOVER.OUTGOING)),
        new MemberNo(row.integer(ROLE_HANDOVER.INCOMING)),
        row.is(ROLE_HANDOVER.IS_OUTGOING_DONE),
        row.is(ROLE_HANDOVER.IS_INCOMING_DONE));
  }

  private static SwapOffer offer(Row row) {
    return new SwapOffer(
        row.integer(ROLE_OFFER.SEAT),
        row.integer(ROLE_OFFER.TERM),
        new MemberNo(row.integer(ROLE_OFFER.MEMBER)),
        new MemberNo(row.integer(ROLE_OFFER.OTHER)),
        row.instant(ROLE_OFFER.UNTIL_MS),
        row.is(ROLE_OFFER.IS_PRIVATE),
        row.is(ROLE_OFFER.IS_LAPSED));
  }

  private static Role.Called called(Row row) {
    return new Role.Called(
        row.integer(ROLE_DRAW.SEAT),
        row.integer(ROLE_DRAW.TERM),
        new LotNo(row.integer(ROLE_DRAW.LOT)));
  }

  private List<Role.Stint> stints(int role, String kind) {
    return session.all(
        STINTS,
        row ->
            new Role.Stint(
                row.integer(ROLE_STINT.SEAT),
                row.integer(ROLE_STINT.TERM),
                new MemberNo(row.integer(ROLE_STINT.MEMBER))),
        assembly.value(),
        role,
        kind);
  }

  private static Seat seat(Row row) {
    return new Seat(
        row.integer(ROLE_SEAT.NO),
        LocalDateTime.parse(row.text(ROLE_SEAT.OPENS)),
        LocalDateTime.parse(row.text(ROLE_SEAT.START)),
        row.integer(ROLE_SEAT.COUNTED),
        row.integer(ROLE_SEAT.TERM),
        member(row, ROLE_SEAT.HOLDER),
        member(row, ROLE_SEAT.OUTGOING),
        row.is(ROLE_SEAT.IS_OUTGOING_DONE),
        row.is(ROLE_SEAT.IS_INCOMING_DONE),
        member(row, ROLE_SEAT.NEXT),
        row.maybeNumber(ROLE_SEAT.ANNOUNCED_DAYS).map(Math::toIntExact),
        row.is(ROLE_SEAT.IS_VACANCY_TOLD),
        row.maybeNumber(ROLE_SEAT.CLOSING).map(Math::toIntExact),
        row.integer(ROLE_SEAT.FIRST));
  }

  private static Optional<MemberNo> member(Row row, Field<Long> column) {
    return row.maybeNumber(column).map(no -> new MemberNo(Math.toIntExact(no)));
  }
}
