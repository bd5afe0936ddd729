package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.DECISION_END;
import static org.mycelium.storage.schema.Tables.REVIEW;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.standing.StandingFact;
import org.mycelium.commands.proposal.standing.StandingFact.DecisionEnded;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewAnnounced;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewOpened;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPassed;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPlanned;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings whether decisions stand to where a fact leads. */
public final class StandingApplier {
  private static final Sql END =
      Sql.insert(
          DECISION_END,
          DECISION_END.ASSEMBLY,
          DECISION_END.DECISION,
          DECISION_END.HOW,
          DECISION_END.ENDED_BY,
          DECISION_END.ENDED_MS,
          DECISION_END.SEQ);

  private static final Sql PLAN =
      Sql.put(
          REVIEW,
          REVIEW.ASSEMBLY,
          REVIEW.DECISION,
          REVIEW.DAY,
          REVIEW.OUTCOME,
          REVIEW.EVERY,
          REVIEW.IS_ANNOUNCED,
          REVIEW.VOTE,
          REVIEW.SEQ);

  private static final Sql ANNOUNCE =
      Sql.of(
          DSL.update(REVIEW)
              .set(REVIEW.IS_ANNOUNCED, DSL.inline(true))
              .set(REVIEW.SEQ, arg(REVIEW.SEQ))
              .where(REVIEW.ASSEMBLY.eq(arg(REVIEW.ASSEMBLY)))
              .and(REVIEW.DECISION.eq(arg(REVIEW.DECISION)))
              .and(REVIEW.IS_ANNOUNCED.eq(DSL.inline(false))));

  private static final Sql OPEN =
      Sql.of(
          DSL.update(REVIEW)
              .set(REVIEW.VOTE, arg(REVIEW.VOTE))
              .set(REVIEW.SEQ, arg(REVIEW.SEQ))
              .where(REVIEW.ASSEMBLY.eq(arg(REVIEW.ASSEMBLY)))
              .and(REVIEW.DECISION.eq(arg(REVIEW.DECISION)))
              .and(REVIEW.VOTE.isNull()));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(REVIEW)
              .where(REVIEW.ASSEMBLY.eq(arg(REVIEW.ASSEMBLY)))
              .and(REVIEW.DECISION.eq(arg(REVIEW.DECISION))));

  private final Session session;

  /** Works on the tables of this session. */
  public StandingApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(StandingFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int decision = fact.decision().value();
    switch (fact) {
      case DecisionEnded f ->
          session.run(
              END,
              assembly,
              decision,
              f.how().word(),
              f.by() == null ? null : f.by().value(),
              entry.at().toEpochMilli(),
              entry.seq());
      case ReviewPlanned f ->
          session.run(
              PLAN,
              assembly,
              decision,
              f.day().toString(),
              f.then().word(),
              f.every() == null ? null : f.every().toString(),
              false,
              null,
              entry.seq());
      case ReviewPassed _ -> session.runOnOne(FORGET, assembly, decision);
      case ReviewAnnounced _ -> session.runOnOne(ANNOUNCE, entry.seq(), assembly, decision);
      case ReviewOpened f ->
          session.runOnOne(OPEN, f.vote().value(), entry.seq(), assembly, decision);
    }
  }
}
