package org.mycelium.storage.proposal;

import static org.mycelium.storage.schema.Tables.ENACTMENT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.EnactmentFact;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentAttached;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentSettled;
import org.mycelium.storage.codec.EnactmentForm;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings what proposals do when they pass to where a fact leads. */
public final class EnactmentApplier {
  private static final Sql ATTACH =
      Sql.insert(
          ENACTMENT,
          ENACTMENT.ASSEMBLY,
          ENACTMENT.PROPOSAL,
          ENACTMENT.ORDINAL,
          ENACTMENT.KIND,
          ENACTMENT.VERSION,
          ENACTMENT.TERMS,
          ENACTMENT.WORDS,
          ENACTMENT.SEQ);

  private static final Sql SETTLE =
      Sql.of(
          DSL.update(ENACTMENT)
              .set(ENACTMENT.OUTCOME, arg(ENACTMENT.OUTCOME))
              .set(ENACTMENT.SEQ, arg(ENACTMENT.SEQ))
              .where(ENACTMENT.ASSEMBLY.eq(arg(ENACTMENT.ASSEMBLY)))
              .and(ENACTMENT.PROPOSAL.eq(arg(ENACTMENT.PROPOSAL)))
              .and(ENACTMENT.ORDINAL.eq(arg(ENACTMENT.ORDINAL)))
              .and(ENACTMENT.OUTCOME.isNull()));

  private final Session session;

  /** Works on the tables of this session. */
  public EnactmentApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(EnactmentFact fact, Entry entry) {
    switch (fact) {
      case EnactmentAttached f -> attach(f, entry);
      case EnactmentSettled f ->
          session.runOnOne(
              SETTLE,
              f.done() ? "done" : "undone",
              entry.seq(),
              entry.assembly().value(),
              f.proposal().value(),
              f.ordinal());
    }
  }

  private void attach(EnactmentAttached fact, Entry entry) {
    EnactmentForm form = EnactmentForm.of(fact.enactment());
    session.run(
        ATTACH,
        entry.assembly().value(),
        fact.proposal().value(),
        fact.ordinal(),
        form.kind(),
        form.version(),
        form.terms(),
        fact.words().stream().map(Commitment::hex).collect(Collectors.joining(" ")),
        entry.seq());
  }
}
