package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.DECISION;
import static org.mycelium.storage.schema.Tables.PROPOSAL;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.storage.codec.CountForm;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/** Brings the decision log and its search index to where a fact leads. */
final class DecisionApplier {
  private static final Sql RECORD =
      Sql.insert(
          DECISION,
          DECISION.ASSEMBLY,
          DECISION.NO,
          DECISION.PROPOSAL,
          DECISION.VOTES,
          DECISION.DECIDED_MS,
          DECISION.SEQ);

  private static final Sql WORDS =
      Sql.of(
          DSL.select(PROPOSAL.TITLE, PROPOSAL.TEXT)
              .from(PROPOSAL)
              .where(PROPOSAL.ASSEMBLY.eq(arg(PROPOSAL.ASSEMBLY)))
              .and(PROPOSAL.NO.eq(arg(PROPOSAL.NO))));

  private static final Sql INDEX =
      Sql.plain("insert into decision_fts (rowid, title, text) values (?, ?, ?)");

  private final Session session;
  private final PrivateTexts texts;

  DecisionApplier(Session session) {
    this.session = session;
    this.texts = new PrivateTexts(session);
  }

  void apply(DecisionRecorded fact, Entry entry) {
    AssemblyId assembly = entry.assembly();
    session.run(
        RECORD,
        assembly.value(),
        fact.decision().value(),
        fact.proposal().value(),
        CountForm.of(fact.count()),
        entry.at().toEpochMilli(),
        entry.seq());
    Words words =
        session
            .first(
                WORDS,
                row -> new Words(row.text(PROPOSAL.TITLE), row.text(PROPOSAL.TEXT)),
                assembly.value(),
                fact.proposal().value())
            .orElseThrow();
    session.run(
        INDEX,
        SearchRow.id(assembly, fact.decision()),
        texts.find(assembly, new Commitment(words.title)).orElse(""),
        texts.find(assembly, new Commitment(words.text)).orElse(""));
  }

  /** Commitments to a proposal's words. */
  private record Words(String title, String text) {}
}
