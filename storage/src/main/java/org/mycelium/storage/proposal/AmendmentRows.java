package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.AMENDMENT;
import static org.mycelium.storage.schema.Tables.FORMER_TEXT;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.schema.Tables.VOTE_PAUSE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentNo;
import org.mycelium.commands.proposal.amendment.Pause;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The amendments of one assembly, as they are read from the tables. */
final class AmendmentRows {
  private static final Sql ONE = Sql.of(select().and(AMENDMENT.NO.eq(arg(AMENDMENT.NO))));

  private static final Sql OF =
      Sql.of(select().and(AMENDMENT.PROPOSAL.eq(arg(AMENDMENT.PROPOSAL))).orderBy(AMENDMENT.NO));

  private static final Sql MOVED =
      Sql.of(
          select()
              .and(AMENDMENT.STATE.eq(DSL.inline("moved")))
              .and(
                  DSL.exists(
                      DSL.selectOne()
                          .from(PROPOSAL)
                          .where(PROPOSAL.ASSEMBLY.eq(AMENDMENT.ASSEMBLY))
                          .and(PROPOSAL.NO.eq(AMENDMENT.PROPOSAL))
                          .and(
                              PROPOSAL.STATUS.in(
                                  DSL.inline("discussion"),
                                  DSL.inline("voting"),
                                  DSL.inline("paused")))))
              .orderBy(AMENDMENT.NO));

  private static final Sql LAST =
      Sql.of(
          DSL.select(AMENDMENT.NO)
              .from(AMENDMENT)
              .where(AMENDMENT.ASSEMBLY.eq(arg(AMENDMENT.ASSEMBLY)))
              .orderBy(AMENDMENT.NO.desc())
              .limit(DSL.inline(1)));

  private static final Sql PAUSED =
      Sql.of(
          DSL.select(VOTE_PAUSE.SINCE_MS, VOTE_PAUSE.IS_REWORDED)
              .from(VOTE_PAUSE)
              .where(VOTE_PAUSE.ASSEMBLY.eq(arg(VOTE_PAUSE.ASSEMBLY)))
              .and(VOTE_PAUSE.PROPOSAL.eq(arg(VOTE_PAUSE.PROPOSAL))));

  private static final Sql FIRST =
      Sql.of(
          DSL.select(PRIVATE_TEXT.TEXT)
              .from(FORMER_TEXT)
              .join(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(FORMER_TEXT.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(FORMER_TEXT.TEXT))
              .where(FORMER_TEXT.ASSEMBLY.eq(arg(FORMER_TEXT.ASSEMBLY)))
              .and(FORMER_TEXT.PROPOSAL.eq(arg(FORMER_TEXT.PROPOSAL)))
              .orderBy(FORMER_TEXT.SEQ)
              .limit(DSL.inline(1)));

  private final Session session;
  private final AssemblyId assembly;

  AmendmentRows(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  Optional<Amendment> find(AmendmentNo no) {
    return session.first(ONE, AmendmentRows::read, assembly.value(), no.value());
  }

  List<Amendment> of(ProposalNo no) {
    return session.all(OF, AmendmentRows::read, assembly.value(), no.value());
  }

  List<Amendment> moved() {
    return session.all(MOVED, AmendmentRows::read, assembly.value());
  }

  AmendmentNo next() {
    return new AmendmentNo(
        1 + session.first(LAST, row -> row.integer(AMENDMENT.NO), assembly.value()).orElse(0));
  }

  Optional<Pause> pause(ProposalNo no) {
    return session.first(
        PAUSED,
        row -> new Pause(row.instant(VOTE_PAUSE.SINCE_MS), row.is(VOTE_PAUSE.IS_REWORDED)),
        assembly.value(),
        no.value());
  }

  Optional<String> firstText(ProposalNo no) {
    return session.first(FIRST, row -> row.text(PRIVATE_TEXT.TEXT), assembly.value(), no.value());
  }

  private static Amendment read(Row row) {
    return new Amendment(
        new AmendmentNo(row.integer(AMENDMENT.NO)),
        new ProposalNo(row.integer(AMENDMENT.PROPOSAL)),
        new MemberNo(row.integer(AMENDMENT.AUTHOR)),
        row.maybeText(PRIVATE_TEXT.TEXT).orElse(""),
        Amendment.State.of(row.text(AMENDMENT.STATE)),
        row.maybeNumber(AMENDMENT.VOTE).map(no -> new ProposalNo(Math.toIntExact(no))));
  }

  private static SelectConditionStep<? extends Record> select() {
    return DSL.select(
            AMENDMENT.NO,
            AMENDMENT.PROPOSAL,
            AMENDMENT.AUTHOR,
            PRIVATE_TEXT.TEXT,
            AMENDMENT.STATE,
            AMENDMENT.VOTE)
        .from(AMENDMENT)
        .leftJoin(PRIVATE_TEXT)
        .on(PRIVATE_TEXT.ASSEMBLY.eq(AMENDMENT.ASSEMBLY))
        .and(PRIVATE_TEXT.COMMITMENT.eq(AMENDMENT.WORDS))
        .where(AMENDMENT.ASSEMBLY.eq(arg(AMENDMENT.ASSEMBLY)));
  }
}
