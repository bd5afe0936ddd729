package org.mycelium.storage.decisionlog;

import static org.mycelium.storage.schema.Tables.DECISION_END;
import static org.mycelium.storage.schema.Tables.REVIEW;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Whether the decisions of one assembly stand, from the tables. */
final class StandingRows {
  private static final Sql ENDING =
      Sql.of(endings().and(DECISION_END.DECISION.eq(arg(DECISION_END.DECISION))));

  private static final Sql ENDED_BY =
      Sql.of(
          endings()
              .and(DECISION_END.ENDED_BY.eq(arg(DECISION_END.ENDED_BY)))
              .orderBy(DECISION_END.DECISION));

  private static final Sql ENDED_BETWEEN =
      Sql.of(
          endings()
              .and(DECISION_END.ENDED_MS.gt(arg(DECISION_END.ENDED_MS)))
              .and(DECISION_END.ENDED_MS.le(arg(DECISION_END.ENDED_MS)))
              .orderBy(DECISION_END.SEQ));

  private static final Sql REVIEW_OF =
      Sql.of(standing().and(REVIEW.DECISION.eq(arg(REVIEW.DECISION))));

  private static final Sql REVIEWS = Sql.of(standing().orderBy(REVIEW.DAY, REVIEW.DECISION));

  private final Session session;
  private final AssemblyId assembly;

  StandingRows(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  Optional<Ending> ending(DecisionNo no) {
    return session.first(ENDING, StandingRows::ending, assembly.value(), no.value());
  }

  List<Ending> endedBy(DecisionNo no) {
    return session.all(ENDED_BY, StandingRows::ending, assembly.value(), no.value());
  }

  List<Ending> endedBetween(Instant after, Instant until) {
    return session.all(
        ENDED_BETWEEN,
        StandingRows::ending,
        assembly.value(),
        after.toEpochMilli(),
        until.toEpochMilli());
  }

  Optional<Review> review(DecisionNo no) {
    return session.first(REVIEW_OF, StandingRows::review, assembly.value(), no.value());
  }

  List<Review> reviews() {
    return session.all(REVIEWS, StandingRows::review, assembly.value());
  }

  private static Ending ending(Row row) {
    return new Ending(
        new DecisionNo(row.integer(DECISION_END.DECISION)),
        Ending.How.of(row.text(DECISION_END.HOW)),
        row.maybeNumber(DECISION_END.ENDED_BY).map(no -> new DecisionNo(Math.toIntExact(no))),
        row.instant(DECISION_END.ENDED_MS));
  }

  private static Review review(Row row) {
    return new Review(
        new DecisionNo(row.integer(REVIEW.DECISION)),
        LocalDate.parse(row.text(REVIEW.DAY)),
        Review.Then.of(row.text(REVIEW.OUTCOME)),
        row.maybeText(REVIEW.EVERY).map(Period::parse),
        row.is(REVIEW.IS_ANNOUNCED),
        row.maybeNumber(REVIEW.VOTE).map(no -> new ProposalNo(Math.toIntExact(no))));
  }

  private static SelectConditionStep<? extends Record> endings() {
    return DSL.select(
            DECISION_END.DECISION, DECISION_END.HOW, DECISION_END.ENDED_BY, DECISION_END.ENDED_MS)
        .from(DECISION_END)
        .where(DECISION_END.ASSEMBLY.eq(arg(DECISION_END.ASSEMBLY)));
  }

  /** Of decisions that stand; those that do not never come back. */
  private static SelectConditionStep<? extends Record> standing() {
    return DSL.select(
            REVIEW.DECISION,
            REVIEW.DAY,
            REVIEW.OUTCOME,
            REVIEW.EVERY,
            REVIEW.IS_ANNOUNCED,
            REVIEW.VOTE)
        .from(REVIEW)
        .where(REVIEW.ASSEMBLY.eq(arg(REVIEW.ASSEMBLY)))
        .and(
            DSL.notExists(
                DSL.selectOne()
                    .from(DECISION_END)
                    .where(DECISION_END.ASSEMBLY.eq(REVIEW.ASSEMBLY))
                    .and(DECISION_END.DECISION.eq(REVIEW.DECISION))));
  }
}
