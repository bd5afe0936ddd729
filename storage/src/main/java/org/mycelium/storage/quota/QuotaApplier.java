package org.mycelium.storage.quota;

import static org.mycelium.storage.schema.Tables.LOT_PLACE;
import static org.mycelium.storage.schema.Tables.QUOTA_DRAW;
import static org.mycelium.storage.schema.Tables.QUOTA_PLEDGE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Duration;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.QuotaDraw;
import org.mycelium.commands.lot.quota.QuotaFact;
import org.mycelium.storage.due.DueWork;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings draws with quotas to where a fact leads; erases what members gave when it is time. */
public final class QuotaApplier {
  private static final Field<Long> LAST = DSL.max(LOT_PLACE.PLACE).coerce(SQLDataType.BIGINT);

  /** As long as somebody who was drawn may still be followed by another. */
  private static final Duration FOLLOWING = Duration.ofDays(28);

  private static final Sql LISTED =
      Sql.of(DSL.select(QUOTA_DRAW.LOT).from(QUOTA_DRAW).where(at(QuotaDraw.Stage.LISTED)));

  private static final Sql ASK =
      Sql.insert(
          QUOTA_DRAW,
          QUOTA_DRAW.ASSEMBLY,
          QUOTA_DRAW.LOT,
          QUOTA_DRAW.CONVENER,
          QUOTA_DRAW.ABOUT,
          QUOTA_DRAW.QUOTAS,
          QUOTA_DRAW.SEATS,
          QUOTA_DRAW.ANSWERS_UNTIL_MS,
          QUOTA_DRAW.COMMIT_UNTIL_MS,
          QUOTA_DRAW.REVEAL_MS,
          QUOTA_DRAW.IS_BEACON,
          QUOTA_DRAW.STAGE,
          QUOTA_DRAW.SEQ);

  private static final Sql COMPUTE =
      Sql.of(
          DSL.update(QUOTA_DRAW)
              .set(QUOTA_DRAW.STAGE, DSL.inline(QuotaDraw.Stage.COMPUTING.key()))
              .set(QUOTA_DRAW.SEQ, arg(QUOTA_DRAW.SEQ))
              .where(at(QuotaDraw.Stage.ASKING)));

  private static final Sql PLEDGE =
      Sql.of(
          DSL.update(QUOTA_DRAW)
              .set(QUOTA_DRAW.STAGE, DSL.inline(QuotaDraw.Stage.LISTED.key()))
              .set(QUOTA_DRAW.LOTTERY, arg(QUOTA_DRAW.LOTTERY))
              .set(QUOTA_DRAW.SEQ, arg(QUOTA_DRAW.SEQ))
              .where(at(QuotaDraw.Stage.COMPUTING)));

  private static final Sql BIND =
      Sql.insert(
          QUOTA_PLEDGE,
          QUOTA_PLEDGE.ASSEMBLY,
          QUOTA_PLEDGE.LOT,
          QUOTA_PLEDGE.MEMBER,
          QUOTA_PLEDGE.ANSWERS);

  private static final Sql CALL_OFF =
      Sql.of(
          DSL.update(QUOTA_DRAW)
              .set(QUOTA_DRAW.STAGE, DSL.inline(QuotaDraw.Stage.CALLED_OFF.key()))
              .set(QUOTA_DRAW.REASON, arg(QUOTA_DRAW.REASON))
              .set(QUOTA_DRAW.IS_ERASED, DSL.inline(true))
              .set(QUOTA_DRAW.SEQ, arg(QUOTA_DRAW.SEQ))
              .where(at(QuotaDraw.Stage.ASKING, QuotaDraw.Stage.COMPUTING)));

  private static final Sql ERASE =
      Sql.of(
          DSL.update(QUOTA_DRAW)
              .set(QUOTA_DRAW.IS_ERASED, DSL.inline(true))
              .set(QUOTA_DRAW.SEQ, arg(QUOTA_DRAW.SEQ))
              .where(at(QuotaDraw.Stage.LISTED)));

  private static final Sql FILL =
      Sql.of(
          DSL.update(LOT_PLACE)
              .set(LOT_PLACE.PLACE, arg(LOT_PLACE.PLACE))
              .where(LOT_PLACE.ASSEMBLY.eq(arg(LOT_PLACE.ASSEMBLY)))
              .and(LOT_PLACE.LOT.eq(arg(LOT_PLACE.LOT)))
              .and(LOT_PLACE.MEMBER.eq(arg(LOT_PLACE.MEMBER)))
              .and(LOT_PLACE.PLACE.isNull()));

  private static final Sql LAST_PLACE =
      Sql.of(
          DSL.select(LAST)
              .from(LOT_PLACE)
              .where(LOT_PLACE.ASSEMBLY.eq(arg(LOT_PLACE.ASSEMBLY)))
              .and(LOT_PLACE.LOT.eq(arg(LOT_PLACE.LOT)))
              .and(LOT_PLACE.PLACE.isNotNull()));

  private final Session session;
  private final DueWork due;

  /** Works on the tables of this session. */
  public QuotaApplier(Session session) {
    this.session = session;
    this.due = new DueWork(session);
  }

  private static Condition at(QuotaDraw.Stage... stages) {
    return QUOTA_DRAW
        .ASSEMBLY
        .eq(arg(QUOTA_DRAW.ASSEMBLY))
        .and(QUOTA_DRAW.LOT.eq(arg(QUOTA_DRAW.LOT)))
        .and(
            QUOTA_DRAW.STAGE.in(
                Arrays.stream(stages).map(stage -> DSL.inline(stage.key())).toList()));
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(QuotaFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int lot = fact.lot().value();
    switch (fact) {
      case QuotaFact.QuotasAsked f -> ask(f, entry);
      case QuotaFact.AnswersClosed f -> {
        session.runOnOne(COMPUTE, entry.seq(), assembly, lot);
        due.remove(entry.assembly(), DueWork.LOT, f.lot().toString());
      }
      case QuotaFact.PledgeMade f -> {
        session.runOnOne(PLEDGE, f.lottery(), entry.seq(), assembly, lot);
        for (int i = 0; i < f.members().size(); i++) {
          session.run(BIND, assembly, lot, f.members().get(i).value(), f.answers().get(i));
        }
      }
      case QuotaFact.QuotaDrawCalledOff f -> {
        session.runOnOne(CALL_OFF, f.reason().key(), entry.seq(), assembly, lot);
        due.remove(entry.assembly(), DueWork.LOT, f.lot().toString());
        new KeptAnswers(session, entry.assembly()).erase(f.lot());
      }
      case QuotaFact.PlaceFilled f -> {
        long last = session.number(LAST_PLACE, LAST, assembly, lot);
        session.runOnOne(FILL, last + 1, assembly, lot, f.member().value());
      }
      case QuotaFact.AnswersErased f -> {
        session.runOnOne(ERASE, entry.seq(), assembly, lot);
        due.remove(entry.assembly(), DueWork.LOT, f.lot().toString());
        new KeptAnswers(session, entry.assembly()).erase(f.lot());
      }
    }
  }

  /** A panel was drawn: its answers are kept for those who may follow. */
  public void drawn(LotNo lot, Entry entry) {
    if (session.any(LISTED, entry.assembly().value(), lot.value())) {
      due.put(entry.assembly(), DueWork.LOT, lot.toString(), entry.at().plus(FOLLOWING));
    }
  }

  /** Nothing will be drawn after all. */
  public void ended(LotNo lot, Entry entry) {
    if (session.any(LISTED, entry.assembly().value(), lot.value())) {
      session.runOnOne(ERASE, entry.seq(), entry.assembly().value(), lot.value());
      new KeptAnswers(session, entry.assembly()).erase(lot);
    }
  }

  private void ask(QuotaFact.QuotasAsked fact, Entry entry) {
    MemberNo convener = entry.actor();
    session.run(
        ASK,
        entry.assembly().value(),
        fact.lot().value(),
        convener == null ? null : convener.value(),
        fact.about().hex(),
        fact.quotas().hex(),
        fact.seats(),
        fact.answersUntil().toEpochMilli(),
        fact.commitUntil().toEpochMilli(),
        fact.reveal().toMillis(),
        fact.beacon(),
        QuotaDraw.Stage.ASKING.key(),
        entry.seq());
    due.put(entry.assembly(), DueWork.LOT, fact.lot().toString(), fact.answersUntil());
  }
}
