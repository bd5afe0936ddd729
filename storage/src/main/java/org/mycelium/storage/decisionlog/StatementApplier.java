package org.mycelium.storage.decisionlog;

import static org.mycelium.storage.schema.Tables.MINORITY_STATEMENT;
import static org.mycelium.storage.schema.Tables.STATEMENT_SIGNATURE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.decisionlog.StatementFact;
import org.mycelium.commands.decisionlog.StatementFact.StatementAttached;
import org.mycelium.commands.decisionlog.StatementFact.StatementJoined;
import org.mycelium.commands.decisionlog.StatementFact.StatementLeft;
import org.mycelium.commands.decisionlog.StatementFact.StatementWithdrawn;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings minority statements to where a fact leads. */
public final class StatementApplier {
  private static final Sql ATTACH =
      Sql.put(
          MINORITY_STATEMENT,
          MINORITY_STATEMENT.ASSEMBLY,
          MINORITY_STATEMENT.DECISION,
          MINORITY_STATEMENT.AUTHOR,
          MINORITY_STATEMENT.WORDS,
          MINORITY_STATEMENT.SEQ);

  private static final Sql JOIN =
      Sql.insert(
          STATEMENT_SIGNATURE,
          STATEMENT_SIGNATURE.ASSEMBLY,
          STATEMENT_SIGNATURE.DECISION,
          STATEMENT_SIGNATURE.AUTHOR,
          STATEMENT_SIGNATURE.MEMBER,
          STATEMENT_SIGNATURE.SEQ);

  private static final Sql LEAVE =
      Sql.of(
          DSL.deleteFrom(STATEMENT_SIGNATURE)
              .where(STATEMENT_SIGNATURE.ASSEMBLY.eq(arg(STATEMENT_SIGNATURE.ASSEMBLY)))
              .and(STATEMENT_SIGNATURE.DECISION.eq(arg(STATEMENT_SIGNATURE.DECISION)))
              .and(STATEMENT_SIGNATURE.AUTHOR.eq(arg(STATEMENT_SIGNATURE.AUTHOR)))
              .and(STATEMENT_SIGNATURE.MEMBER.eq(arg(STATEMENT_SIGNATURE.MEMBER))));

  private static final Sql WITHDRAW =
      Sql.of(
          DSL.deleteFrom(MINORITY_STATEMENT)
              .where(MINORITY_STATEMENT.ASSEMBLY.eq(arg(MINORITY_STATEMENT.ASSEMBLY)))
              .and(MINORITY_STATEMENT.DECISION.eq(arg(MINORITY_STATEMENT.DECISION)))
              .and(MINORITY_STATEMENT.AUTHOR.eq(arg(MINORITY_STATEMENT.AUTHOR))));

  private final Session session;

  /** Works on the tables of this session. */
  public StatementApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(StatementFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    int decision = fact.decision().value();
    int author = fact.author().value();
    switch (fact) {
      case StatementAttached f ->
          session.run(ATTACH, assembly, decision, author, f.words().hex(), entry.seq());
      case StatementJoined f ->
          session.run(JOIN, assembly, decision, author, f.member().value(), entry.seq());
      case StatementLeft f ->
          session.runOnOne(LEAVE, assembly, decision, author, f.member().value());
      case StatementWithdrawn _ -> session.runOnOne(WITHDRAW, assembly, decision, author);
    }
  }
}
