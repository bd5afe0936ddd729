package org.mycelium.storage.decisionlog;

import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.schema.Tables.MINORITY_STATEMENT;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.STATEMENT_SIGNATURE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decisionlog.Statement;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Minority statements, as they are read from the tables. */
final class StatementRows {
  private static final Sql OF =
      Sql.of(
          DSL.select(MINORITY_STATEMENT.AUTHOR, PRIVATE_TEXT.TEXT)
              .from(MINORITY_STATEMENT)
              .leftJoin(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(MINORITY_STATEMENT.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(MINORITY_STATEMENT.WORDS))
              .where(MINORITY_STATEMENT.ASSEMBLY.eq(arg(MINORITY_STATEMENT.ASSEMBLY)))
              .and(MINORITY_STATEMENT.DECISION.eq(arg(MINORITY_STATEMENT.DECISION)))
              .orderBy(MINORITY_STATEMENT.SEQ));

  private static final Sql BETWEEN =
      Sql.of(
          DSL.select(MINORITY_STATEMENT.DECISION, MINORITY_STATEMENT.AUTHOR, PRIVATE_TEXT.TEXT)
              .from(MINORITY_STATEMENT)
              .join(JOURNAL)
              .on(JOURNAL.ASSEMBLY.eq(MINORITY_STATEMENT.ASSEMBLY))
              .and(JOURNAL.SEQ.eq(MINORITY_STATEMENT.SEQ))
              .leftJoin(PRIVATE_TEXT)
              .on(PRIVATE_TEXT.ASSEMBLY.eq(MINORITY_STATEMENT.ASSEMBLY))
              .and(PRIVATE_TEXT.COMMITMENT.eq(MINORITY_STATEMENT.WORDS))
              .where(MINORITY_STATEMENT.ASSEMBLY.eq(arg(MINORITY_STATEMENT.ASSEMBLY)))
              .and(JOURNAL.AT_MS.gt(arg(JOURNAL.AT_MS)))
              .and(JOURNAL.AT_MS.le(arg(JOURNAL.AT_MS)))
              .orderBy(MINORITY_STATEMENT.SEQ));

  private static final Sql SIGNATURES =
      Sql.of(
          DSL.select(STATEMENT_SIGNATURE.MEMBER)
              .from(STATEMENT_SIGNATURE)
              .where(STATEMENT_SIGNATURE.ASSEMBLY.eq(arg(STATEMENT_SIGNATURE.ASSEMBLY)))
              .and(STATEMENT_SIGNATURE.DECISION.eq(arg(STATEMENT_SIGNATURE.DECISION)))
              .and(STATEMENT_SIGNATURE.AUTHOR.eq(arg(STATEMENT_SIGNATURE.AUTHOR)))
              .orderBy(STATEMENT_SIGNATURE.SEQ));

  private StatementRows() {}

  static List<Statement> of(Session session, AssemblyId assembly, DecisionNo decision) {
    return session.all(
        OF, row -> read(row, session, assembly, decision), assembly.value(), decision.value());
  }

  static List<DecisionLog.Attached> between(
      Session session, AssemblyId assembly, Instant after, Instant until) {
    return session.all(
        BETWEEN,
        row -> {
          DecisionNo decision = new DecisionNo(row.integer(MINORITY_STATEMENT.DECISION));
          return new DecisionLog.Attached(decision, read(row, session, assembly, decision));
        },
        assembly.value(),
        after.toEpochMilli(),
        until.toEpochMilli());
  }

  private static Statement read(
      Row row, Session session, AssemblyId assembly, DecisionNo decision) {
    int author = row.integer(MINORITY_STATEMENT.AUTHOR);
    return new Statement(
        new MemberNo(author),
        session.all(
            SIGNATURES,
            signature -> new MemberNo(signature.integer(STATEMENT_SIGNATURE.MEMBER)),
            assembly.value(),
            decision.value(),
            author),
        row.maybeText(PRIVATE_TEXT.TEXT).orElse(""));
  }
}
