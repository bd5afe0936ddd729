package org.mycelium.storage.quota;

import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.QUOTA_ANSWER;
import static org.mycelium.storage.schema.Tables.QUOTA_DRAW;
import static org.mycelium.storage.schema.Tables.QUOTA_LOTTERY;
import static org.mycelium.storage.schema.Tables.QUOTA_PLEDGE;
import static org.mycelium.storage.schema.Tables.QUOTA_SALT;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.lot.quota.KeptLottery;
import org.mycelium.commands.lot.quota.QuotaDraw;
import org.mycelium.commands.port.QuotaDraws;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The draws with quotas of one assembly, from the tables. Not thread-safe. */
public final class StoredQuotaDraws implements QuotaDraws {
  private static final Sql FIND =
      Sql.of(
          DSL.select(QUOTA_DRAW.fields())
              .from(QUOTA_DRAW)
              .where(QUOTA_DRAW.ASSEMBLY.eq(arg(QUOTA_DRAW.ASSEMBLY)))
              .and(QUOTA_DRAW.LOT.eq(arg(QUOTA_DRAW.LOT))));

  private static final Sql OPEN =
      Sql.of(
          DSL.select(QUOTA_DRAW.fields())
              .from(QUOTA_DRAW)
              .where(QUOTA_DRAW.ASSEMBLY.eq(arg(QUOTA_DRAW.ASSEMBLY)))
              .and(
                  QUOTA_DRAW.STAGE.in(
                      DSL.inline(QuotaDraw.Stage.ASKING.key()),
                      DSL.inline(QuotaDraw.Stage.COMPUTING.key())))
              .orderBy(QUOTA_DRAW.LOT));

  private static final Sql CALLED_OFF =
      Sql.of(
          DSL.select(QUOTA_DRAW.fields())
              .from(QUOTA_DRAW)
              .where(QUOTA_DRAW.ASSEMBLY.eq(arg(QUOTA_DRAW.ASSEMBLY)))
              .and(QUOTA_DRAW.STAGE.eq(DSL.inline(QuotaDraw.Stage.CALLED_OFF.key())))
              .orderBy(QUOTA_DRAW.LOT.desc())
              .limit(DSL.param("limit", Integer.class)));

  private static final Sql COMPUTING =
      Sql.of(
          DSL.select(QUOTA_DRAW.ASSEMBLY)
              .from(QUOTA_DRAW)
              .where(QUOTA_DRAW.STAGE.eq(DSL.inline(QuotaDraw.Stage.COMPUTING.key())))
              .groupBy(QUOTA_DRAW.ASSEMBLY)
              .orderBy(QUOTA_DRAW.ASSEMBLY));

  private static final Sql LATEST =
      Sql.of(
          DSL.select(QUOTA_DRAW.LOT)
              .from(QUOTA_DRAW)
              .where(QUOTA_DRAW.ASSEMBLY.eq(arg(QUOTA_DRAW.ASSEMBLY)))
              .orderBy(QUOTA_DRAW.LOT.desc())
              .limit(DSL.inline(1)));

  private static final Sql WORDS =
      Sql.of(
          DSL.select(PRIVATE_TEXT.SALT, PRIVATE_TEXT.TEXT)
              .from(PRIVATE_TEXT)
              .where(PRIVATE_TEXT.ASSEMBLY.eq(arg(PRIVATE_TEXT.ASSEMBLY)))
              .and(PRIVATE_TEXT.COMMITMENT.eq(arg(PRIVATE_TEXT.COMMITMENT))));

  private static final Sql BOUND =
      Sql.of(
          DSL.select(QUOTA_PLEDGE.MEMBER, QUOTA_PLEDGE.ANSWERS)
              .from(QUOTA_PLEDGE)
              .where(QUOTA_PLEDGE.ASSEMBLY.eq(arg(QUOTA_PLEDGE.ASSEMBLY)))
              .and(QUOTA_PLEDGE.LOT.eq(arg(QUOTA_PLEDGE.LOT))));

  private static final Sql ANSWERS =
      Sql.of(
          DSL.select(QUOTA_ANSWER.MEMBER, QUOTA_ANSWER.CATEGORY, QUOTA_ANSWER.FEATURE)
              .from(QUOTA_ANSWER)
              .join(MEMBER)
              .on(MEMBER.ASSEMBLY.eq(QUOTA_ANSWER.ASSEMBLY))
              .and(MEMBER.NO.eq(QUOTA_ANSWER.MEMBER))
              .where(QUOTA_ANSWER.ASSEMBLY.eq(arg(QUOTA_ANSWER.ASSEMBLY)))
              .and(QUOTA_ANSWER.LOT.eq(arg(QUOTA_ANSWER.LOT))));

  private static final Sql SALTS =
      Sql.of(
          DSL.select(QUOTA_SALT.MEMBER, QUOTA_SALT.SALT)
              .from(QUOTA_SALT)
              .where(QUOTA_SALT.ASSEMBLY.eq(arg(QUOTA_SALT.ASSEMBLY)))
              .and(QUOTA_SALT.LOT.eq(arg(QUOTA_SALT.LOT))));

  private static final Sql LOTTERY =
      Sql.of(
          DSL.select(QUOTA_LOTTERY.SALT, QUOTA_LOTTERY.TEXT)
              .from(QUOTA_LOTTERY)
              .where(QUOTA_LOTTERY.ASSEMBLY.eq(arg(QUOTA_LOTTERY.ASSEMBLY)))
              .and(QUOTA_LOTTERY.LOT.eq(arg(QUOTA_LOTTERY.LOT))));

  private static final Sql CONVENER =
      Sql.of(
          DSL.select(MEMBER.NO)
              .from(MEMBER)
              .where(MEMBER.ASSEMBLY.eq(arg(MEMBER.ASSEMBLY)))
              .and(MEMBER.NO.eq(arg(MEMBER.NO))));

  private static final Sql ANSWERED_BY =
      Sql.of(
          DSL.selectDistinct(QUOTA_ANSWER.LOT)
              .from(QUOTA_ANSWER)
              .where(QUOTA_ANSWER.ASSEMBLY.eq(arg(QUOTA_ANSWER.ASSEMBLY)))
              .and(QUOTA_ANSWER.MEMBER.eq(arg(QUOTA_ANSWER.MEMBER)))
              .orderBy(QUOTA_ANSWER.LOT));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredQuotaDraws(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** The assemblies that have a lottery to be computed. */
  public static List<AssemblyId> computing(Session session) {
    return session.all(COMPUTING, row -> new AssemblyId(row.number(QUOTA_DRAW.ASSEMBLY)));
  }

  @Override
  public Optional<QuotaDraw> find(LotNo no) {
    return session.first(FIND, this::fit, assembly.value(), no.value()).flatMap(draw -> draw);
  }

  /**
   * The same.
   *
   * @throws IllegalArgumentException if what is kept of it makes no draw; or an
   *     ArithmeticException, or a DateTimeException
   */
  public Optional<QuotaDraw> read(LotNo no) {
    return session.first(FIND, this::draw, assembly.value(), no.value());
  }

  /** Whether one was on its way of which what is kept makes no draw; empty if there is none. */
  public Optional<Boolean> unfit(LotNo no) {
    return session
        .first(
            FIND,
            row ->
                fit(row).isPresent()
                    ? Optional.<Boolean>empty()
                    : Optional.of(row.text(QUOTA_DRAW.STAGE).equals(QuotaDraw.Stage.ASKING.key())),
            assembly.value(),
            no.value())
        .flatMap(open -> open);
  }

  @Override
  public List<QuotaDraw> open() {
    return fit(OPEN, assembly.value());
  }

  @Override
  public List<QuotaDraw> calledOff(int most) {
    return fit(CALLED_OFF, assembly.value(), most);
  }

  /** The greatest number that one has; 0 if there is none. */
  public int latest() {
    return session.first(LATEST, row -> row.integer(QUOTA_DRAW.LOT), assembly.value()).orElse(0);
  }

  @Override
  public Map<MemberNo, Map<String, String>> answers(LotNo no) {
    Map<MemberNo, Map<String, String>> answers = new TreeMap<>();
    session.each(
        ANSWERS,
        row ->
            answers
                .computeIfAbsent(
                    new MemberNo(row.integer(QUOTA_ANSWER.MEMBER)), _ -> new TreeMap<>())
                .put(row.text(QUOTA_ANSWER.CATEGORY), row.text(QUOTA_ANSWER.FEATURE)),
        assembly.value(),
        no.value());
    return answers;
  }

  @Override
  public Optional<KeptLottery> lottery(LotNo no) {
    Map<MemberNo, String> salts = new HashMap<>();
    session.each(
        SALTS,
        row -> salts.put(new MemberNo(row.integer(QUOTA_SALT.MEMBER)), row.text(QUOTA_SALT.SALT)),
        assembly.value(),
        no.value());
    return session.first(
        LOTTERY,
        row -> new KeptLottery(row.text(QUOTA_LOTTERY.SALT), row.text(QUOTA_LOTTERY.TEXT), salts),
        assembly.value(),
        no.value());
  }

  @Override
  public List<LotNo> answeredBy(MemberNo member) {
    return session.all(
        ANSWERED_BY,
        row -> new LotNo(row.integer(QUOTA_ANSWER.LOT)),
        assembly.value(),
        member.value());
  }

  private List<QuotaDraw> fit(Sql sql, Object... arguments) {
    return session.all(sql, this::fit, arguments).stream().flatMap(Optional::stream).toList();
  }

  /** Whatever does not fit together was written by somebody else: no fact leads there. */
  private Optional<QuotaDraw> fit(Row row) {
    try {
      return Optional.of(draw(row));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private QuotaDraw draw(Row row) {
    if (row.maybeNumber(QUOTA_DRAW.CONVENER).isPresent()
        && !session.any(CONVENER, assembly.value(), row.number(QUOTA_DRAW.CONVENER))) {
      throw new IllegalArgumentException("whoever asked for it is no member");
    }
    LotNo no = new LotNo(row.integer(QUOTA_DRAW.LOT));
    String key = row.text(QUOTA_DRAW.STAGE);
    Optional<Legend.Purpose> asked = words(row.text(QUOTA_DRAW.QUOTAS));
    return new QuotaDraw(
        no,
        row.maybeNumber(QUOTA_DRAW.CONVENER).map(one -> new MemberNo(Math.toIntExact(one))),
        new Commitment(row.text(QUOTA_DRAW.ABOUT)),
        words(row.text(QUOTA_DRAW.ABOUT)),
        row.integer(QUOTA_DRAW.SEATS),
        asked,
        row.instant(QUOTA_DRAW.ANSWERS_UNTIL_MS),
        row.instant(QUOTA_DRAW.COMMIT_UNTIL_MS),
        Duration.ofMillis(row.number(QUOTA_DRAW.REVEAL_MS)),
        row.is(QUOTA_DRAW.IS_BEACON),
        QuotaDraw.Stage.of(key)
            .orElseThrow(() -> new IllegalArgumentException("this version does not know " + key)),
        row.maybeText(QUOTA_DRAW.LOTTERY)
            .map(lottery -> new Pledge(row.text(QUOTA_DRAW.QUOTAS), asked, lottery, bound(no))),
        row.is(QUOTA_DRAW.IS_ERASED));
  }

  private Optional<Legend.Purpose> words(String commitment) {
    return session.first(
        WORDS,
        row -> new Legend.Purpose(row.text(PRIVATE_TEXT.SALT), row.text(PRIVATE_TEXT.TEXT)),
        assembly.value(),
        commitment);
  }

  private SortedMap<String, String> bound(LotNo no) {
    SortedMap<String, String> bound = new TreeMap<>();
    session.each(
        BOUND,
        row ->
            bound.put(
                Ticket.of(new MemberNo(row.integer(QUOTA_PLEDGE.MEMBER))).name(),
                row.text(QUOTA_PLEDGE.ANSWERS)),
        assembly.value(),
        no.value());
    return bound;
  }
}
