package org.mycelium.storage.lot;

import static org.mycelium.storage.schema.Tables.LOT;
import static org.mycelium.storage.schema.Tables.LOT_CHANCE;
import static org.mycelium.storage.schema.Tables.LOT_PLACE;
import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.ROLE;
import static org.mycelium.storage.schema.Tables.ROLE_DRAW;
import static org.mycelium.storage.schema.Tables.ROLE_SEAT;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.UnfitLot;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.QuotaDraws;
import org.mycelium.storage.quota.StoredQuotaDraws;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The draws of one assembly, from the tables. */
public final class StoredLots implements Lots {
  private static final Set<String> OPEN_STAGES =
      Stream.of(Lot.Stage.GATHERING, Lot.Stage.REVEALING, Lot.Stage.AWAITING)
          .map(Lot.Stage::key)
          .collect(Collectors.toUnmodifiableSet());

  private static final Condition OPEN =
      LOT.STAGE.in(OPEN_STAGES.stream().sorted().map(DSL::inline).toList());

  private static final Sql FIND =
      Sql.of(select().where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY))).and(LOT.NO.eq(arg(LOT.NO))));

  private static final Sql NEWEST =
      Sql.of(
          select()
              .where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY)))
              .orderBy(LOT.NO.desc())
              .limit(DSL.param("limit", Integer.class)));

  private static final Sql UNDER_WAY =
      Sql.of(select().where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY))).and(OPEN).orderBy(LOT.NO));

  private static final Sql AWAITING_BEACON =
      Sql.of(
          DSL.select(LOT.NO).from(LOT).where(LOT.ROUND.isNotNull()).and(OPEN).limit(DSL.inline(1)));

  private static final Condition NOT_FOR_A_ROLE =
      DSL.notExists(
          DSL.selectOne()
              .from(ROLE_DRAW)
              .where(ROLE_DRAW.ASSEMBLY.eq(LOT.ASSEMBLY))
              .and(ROLE_DRAW.LOT.eq(LOT.NO)));

  private static final Sql DRAWN =
      Sql.of(
          select()
              .where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY)))
              .and(LOT.DRAWN_MS.gt(arg(LOT.DRAWN_MS)))
              .and(LOT.DRAWN_MS.le(arg(LOT.DRAWN_MS)))
              .and(NOT_FOR_A_ROLE)
              .orderBy(LOT.NO));

  private static final Sql ABANDONED =
      Sql.of(
          select()
              .where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY)))
              .and(LOT.DRAWN_MS.ge(arg(LOT.DRAWN_MS)))
              .and(NOT_FOR_A_ROLE)
              .and(
                  DSL.exists(
                      DSL.selectOne()
                          .from(LOT_PLACE)
                          .join(MEMBER)
                          .on(MEMBER.ASSEMBLY.eq(LOT_PLACE.ASSEMBLY))
                          .and(MEMBER.NO.eq(LOT_PLACE.MEMBER))
                          .where(LOT_PLACE.ASSEMBLY.eq(LOT.ASSEMBLY))
                          .and(LOT_PLACE.LOT.eq(LOT.NO))
                          .and(LOT_PLACE.DEPARTURE.isNull())
                          .and(MEMBER.IS_PRESENT.isFalse().or(MEMBER.IS_SERVICE.isTrue()))))
              .orderBy(LOT.NO));

  private static final Sql ROLE_TO_COME =
      Sql.of(
          DSL.select(PRIVATE_TEXT.TEXT)
              .from(ROLE_DRAW)
              .join(ROLE)
              .on(ROLE.ASSEMBLY.eq(ROLE_DRAW.ASSEMBLY))
              .and(ROLE.NO.eq(ROLE_DRAW.ROLE))
              .join(ROLE_SEAT)
              .on(ROLE_SEAT.ASSEMBLY.eq(ROLE_DRAW.ASSEMBLY))
              .and(ROLE_SEAT.ROLE.eq(ROLE_DRAW.ROLE))
              .and(ROLE_SEAT.NO.eq(ROLE_DRAW.SEAT))
              .join(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(ROLE.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(ROLE.NAME))
              .where(ROLE_DRAW.ASSEMBLY.eq(arg(ROLE_DRAW.ASSEMBLY)))
              .and(ROLE_DRAW.LOT.eq(arg(ROLE_DRAW.LOT)))
              .and(ROLE_DRAW.TERM.gt(ROLE_SEAT.TERM))
              .and(ROLE_SEAT.IS_CLOSED.isFalse())
              .and(ROLE.IS_ENDED.isFalse())
              .limit(DSL.inline(1)));

  private static final Sql SEAL_SECRET =
      Sql.of(
          DSL.select(PRIVATE_TEXT.TEXT)
              .from(LOT)
              .join(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(LOT.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(LOT.SEAL_SECRET_KEPT))
              .where(LOT.ASSEMBLY.eq(arg(LOT.ASSEMBLY)))
              .and(LOT.NO.eq(arg(LOT.NO))));

  private static final Sql SECRETS_LEFT =
      Sql.of(
          DSL.select(LOT_CHANCE.MEMBER, PRIVATE_TEXT.TEXT)
              .from(LOT_CHANCE)
              .join(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(LOT_CHANCE.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(LOT_CHANCE.KEPT))
              .where(LOT_CHANCE.ASSEMBLY.eq(arg(LOT_CHANCE.ASSEMBLY)))
              .and(LOT_CHANCE.LOT.eq(arg(LOT_CHANCE.LOT))));

  private final Session session;
  private final AssemblyId assembly;
  private final StoredQuotaDraws quotas;

  /** The draws of this assembly. */
  public StoredLots(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
    this.quotas = new StoredQuotaDraws(session, assembly);
  }

  /** Whether one of any assembly is under way that ends with a beacon's round. */
  public static boolean awaitBeacon(Session session) {
    return session.any(AWAITING_BEACON);
  }

  private static SelectJoinStep<?> select() {
    return DSL.select(
            LOT.NO,
            LOT.CONVENER,
            LOT.ABOUT,
            PRIVATE_TEXT.SALT,
            PRIVATE_TEXT.TEXT,
            LOT.SEATS,
            LOT.SEAL,
            LOT.COMMIT_UNTIL_MS,
            LOT.REVEAL_UNTIL_MS,
            LOT.ROUND,
            LOT.STAGE,
            LOT.REVEALS_END_MS,
            LOT.ASKED,
            LOT.SEAL_SECRET,
            LOT.SIGNATURE,
            LOT.SEED)
        .from(LOT)
        .leftJoin(PRIVATE_TEXT)
        .on(PRIVATE_TEXT.ASSEMBLY.eq(LOT.ASSEMBLY))
        .and(PRIVATE_TEXT.COMMITMENT.eq(LOT.ABOUT));
  }

  @Override
  public Optional<Lot> find(LotNo no) {
    return session.first(FIND, this::lot, assembly.value(), no.value()).flatMap(lot -> lot);
  }

  @Override
  public Optional<UnfitLot> unfit(LotNo no) {
    return session
        .first(
            FIND,
            row ->
                lot(row).isPresent()
                    ? Optional.<UnfitLot>empty()
                    : Optional.of(
                        new UnfitLot(no, true, OPEN_STAGES.contains(row.text(LOT.STAGE)))),
            assembly.value(),
            no.value())
        .orElseGet(() -> quotas.unfit(no).map(open -> new UnfitLot(no, false, open)));
  }

  @Override
  public List<Lot> newest(int limit) {
    return fit(NEWEST, assembly.value(), limit);
  }

  @Override
  public List<Lot> open() {
    return fit(UNDER_WAY, assembly.value());
  }

  @Override
  public List<Lot> drawnBetween(Instant after, Instant until) {
    return fit(DRAWN, assembly.value(), after.toEpochMilli(), until.toEpochMilli());
  }

  @Override
  public List<Lot> abandoned(Instant since) {
    return fit(ABANDONED, assembly.value(), since.toEpochMilli());
  }

  @Override
  public Optional<String> roleToCome(LotNo no) {
    return session.first(
        ROLE_TO_COME, row -> row.text(PRIVATE_TEXT.TEXT), assembly.value(), no.value());
  }

  @Override
  public LotNo next() {
    int last = session.first(NEWEST, row -> row.integer(LOT.NO), assembly.value(), 1).orElse(0);
    // Those with quotas have their number before they are on a list.
    return new LotNo(Math.max(last, quotas.latest()) + 1);
  }

  @Override
  public Optional<String> sealSecret(LotNo no) {
    return session.first(
        SEAL_SECRET, row -> row.text(PRIVATE_TEXT.TEXT), assembly.value(), no.value());
  }

  @Override
  public Map<MemberNo, String> secretsLeft(LotNo no) {
    Map<MemberNo, String> secrets = new HashMap<>();
    session.each(
        SECRETS_LEFT,
        row ->
            secrets.put(new MemberNo(row.integer(LOT_CHANCE.MEMBER)), row.text(PRIVATE_TEXT.TEXT)),
        assembly.value(),
        no.value());
    return secrets;
  }

  @Override
  public QuotaDraws quotas() {
    return quotas;
  }

  private List<Lot> fit(Sql sql, Object... arguments) {
    return session.all(sql, this::lot, arguments).stream().flatMap(Optional::stream).toList();
  }

  /** Whatever does not fit together was written by somebody else: no fact leads there. */
  private Optional<Lot> lot(Row row) {
    try {
      return Optional.of(new LotRow(row, session, assembly).lot());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
