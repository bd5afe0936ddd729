package org.mycelium.storage.quota;

import static org.mycelium.storage.schema.Tables.LOT;
import static org.mycelium.storage.schema.Tables.QUOTA_ANSWER;
import static org.mycelium.storage.schema.Tables.QUOTA_LOTTERY;
import static org.mycelium.storage.schema.Tables.QUOTA_SALT;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.Aside;
import org.mycelium.storage.secrecy.Wiping;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Puts answers beside the journal and erases them, so that no copy stays in the file. When facts
 * are replayed there is nothing to erase. Not thread-safe.
 */
public final class KeptAnswers {
  private static final Sql PUT =
      Sql.put(
          QUOTA_ANSWER,
          QUOTA_ANSWER.ASSEMBLY,
          QUOTA_ANSWER.LOT,
          QUOTA_ANSWER.MEMBER,
          QUOTA_ANSWER.CATEGORY,
          QUOTA_ANSWER.FEATURE);

  private static final Sql SALT =
      Sql.insert(
          QUOTA_SALT, QUOTA_SALT.ASSEMBLY, QUOTA_SALT.LOT, QUOTA_SALT.MEMBER, QUOTA_SALT.SALT);

  private static final Sql LOTTERY =
      Sql.insert(
          QUOTA_LOTTERY,
          QUOTA_LOTTERY.ASSEMBLY,
          QUOTA_LOTTERY.LOT,
          QUOTA_LOTTERY.SALT,
          QUOTA_LOTTERY.TEXT);

  /** Of those who are not on the list. */
  private static final Sql UNLISTED =
      Sql.of(
          DSL.deleteFrom(QUOTA_ANSWER)
              .where(QUOTA_ANSWER.ASSEMBLY.eq(arg(QUOTA_ANSWER.ASSEMBLY)))
              .and(QUOTA_ANSWER.LOT.eq(arg(QUOTA_ANSWER.LOT)))
              .andNotExists(
                  DSL.selectOne()
                      .from(QUOTA_SALT)
                      .where(QUOTA_SALT.ASSEMBLY.eq(QUOTA_ANSWER.ASSEMBLY))
                      .and(QUOTA_SALT.LOT.eq(QUOTA_ANSWER.LOT))
                      .and(QUOTA_SALT.MEMBER.eq(QUOTA_ANSWER.MEMBER))));

  private static final Sql UNDRAWN_ANSWERS =
      Sql.of(
          DSL.deleteFrom(QUOTA_ANSWER)
              .where(QUOTA_ANSWER.ASSEMBLY.eq(arg(QUOTA_ANSWER.ASSEMBLY)))
              .and(QUOTA_ANSWER.MEMBER.eq(arg(QUOTA_ANSWER.MEMBER)))
              .andNotExists(drawn(QUOTA_ANSWER.ASSEMBLY, QUOTA_ANSWER.LOT)));

  private static final Sql UNDRAWN_SALTS =
      Sql.of(
          DSL.deleteFrom(QUOTA_SALT)
              .where(QUOTA_SALT.ASSEMBLY.eq(arg(QUOTA_SALT.ASSEMBLY)))
              .and(QUOTA_SALT.MEMBER.eq(arg(QUOTA_SALT.MEMBER)))
              .andNotExists(drawn(QUOTA_SALT.ASSEMBLY, QUOTA_SALT.LOT)));

  private static final Sql ANSWERS_OF =
      of(QUOTA_ANSWER, QUOTA_ANSWER.ASSEMBLY, QUOTA_ANSWER.MEMBER);
  private static final Sql SALTS_OF = of(QUOTA_SALT, QUOTA_SALT.ASSEMBLY, QUOTA_SALT.MEMBER);
  private static final Sql ANSWERS_FOR =
      Sql.of(
          DSL.deleteFrom(QUOTA_ANSWER)
              .where(QUOTA_ANSWER.ASSEMBLY.eq(arg(QUOTA_ANSWER.ASSEMBLY)))
              .and(QUOTA_ANSWER.MEMBER.eq(arg(QUOTA_ANSWER.MEMBER)))
              .and(QUOTA_ANSWER.LOT.eq(arg(QUOTA_ANSWER.LOT))));

  private static final Sql SALTS_FOR =
      Sql.of(
          DSL.deleteFrom(QUOTA_SALT)
              .where(QUOTA_SALT.ASSEMBLY.eq(arg(QUOTA_SALT.ASSEMBLY)))
              .and(QUOTA_SALT.MEMBER.eq(arg(QUOTA_SALT.MEMBER)))
              .and(QUOTA_SALT.LOT.eq(arg(QUOTA_SALT.LOT))));

  private static final Sql ANSWERS_IN = of(QUOTA_ANSWER, QUOTA_ANSWER.ASSEMBLY, QUOTA_ANSWER.LOT);
  private static final Sql SALTS_IN = of(QUOTA_SALT, QUOTA_SALT.ASSEMBLY, QUOTA_SALT.LOT);
  private static final Sql LOTTERY_IN =
      of(QUOTA_LOTTERY, QUOTA_LOTTERY.ASSEMBLY, QUOTA_LOTTERY.LOT);

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public KeptAnswers(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  private static Select<?> drawn(Field<Long> assembly, Field<Long> lot) {
    return DSL.selectOne()
        .from(LOT)
        .where(LOT.ASSEMBLY.eq(assembly))
        .and(LOT.NO.eq(lot))
        .and(LOT.STAGE.eq(DSL.inline(Lot.Stage.DRAWN.key())));
  }

  private static Sql of(
      Table<?> table,
      TableField<? extends Record, Long> assembly,
      TableField<? extends Record, Long> key) {
    return Sql.of(DSL.deleteFrom(table).where(assembly.eq(arg(assembly))).and(key.eq(arg(key))));
  }

  /** Keeps this, or erases it. */
  public void keep(Aside what) {
    switch (what) {
      case Aside.Answered(var lot, var member, var features) ->
          features.forEach(
              (category, feature) ->
                  session.run(
                      PUT, assembly.value(), lot.value(), member.value(), category, feature));
      case Aside.Forgotten(var member, var lots) when lots.isEmpty() -> forget(member);
      case Aside.Forgotten(var member, var lots) -> lots.forEach(lot -> forget(member, lot));
      case Aside.Pledged pledged -> {
        int lot = pledged.lot().value();
        session.run(LOTTERY, assembly.value(), lot, pledged.salt(), pledged.lottery());
        pledged
            .salts()
            .forEach(
                (member, salt) -> session.run(SALT, assembly.value(), lot, member.value(), salt));
        if (session.run(UNLISTED, assembly.value(), lot) > 0) {
          Wiping.note(session);
        }
      }
    }
  }

  /**
   * Erases what somebody gave who takes part no more, but for draws in which they may have been
   * drawn: who follows them is looked for first.
   */
  public void left(MemberNo member) {
    int answers = session.run(UNDRAWN_ANSWERS, assembly.value(), member.value());
    int salts = session.run(UNDRAWN_SALTS, assembly.value(), member.value());
    if (answers + salts > 0) {
      Wiping.note(session);
    }
  }

  private void forget(MemberNo member) {
    session.run(ANSWERS_OF, assembly.value(), member.value());
    session.run(SALTS_OF, assembly.value(), member.value());
    Wiping.note(session);
  }

  private void forget(MemberNo member, LotNo lot) {
    session.run(ANSWERS_FOR, assembly.value(), member.value(), lot.value());
    session.run(SALTS_FOR, assembly.value(), member.value(), lot.value());
    Wiping.note(session);
  }

  /** Erases all that was given for a draw. */
  void erase(LotNo lot) {
    session.run(ANSWERS_IN, assembly.value(), lot.value());
    session.run(SALTS_IN, assembly.value(), lot.value());
    session.run(LOTTERY_IN, assembly.value(), lot.value());
    Wiping.note(session);
  }
}
