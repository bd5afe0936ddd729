package org.mycelium.storage.recall;

import static org.mycelium.storage.schema.Tables.RECALL;
import static org.mycelium.storage.schema.Tables.RECALL_SHARE;
import static org.mycelium.storage.schema.Tables.RECALL_VOTE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.recall.RecallFact;
import org.mycelium.commands.recall.RecallFact.RecallAsked;
import org.mycelium.commands.recall.RecallFact.RecallOpened;
import org.mycelium.commands.recall.RecallFact.RecallShareDecided;
import org.mycelium.commands.recall.RecallFact.RecallUnasked;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings petitions to where a fact leads. Who asks again, of a later term, asks anew. */
public final class RecallApplier {
  private static final Sql ASK =
      Sql.put(
          RECALL,
          RECALL.ASSEMBLY,
          RECALL.ROLE,
          RECALL.SEAT,
          RECALL.ASKER,
          RECALL.TERM,
          RECALL.HOLDER,
          RECALL.REASON,
          RECALL.ASKED_MS,
          RECALL.SEQ);

  private static final Sql UNASK =
      Sql.of(
          DSL.deleteFrom(RECALL)
              .where(RECALL.ASSEMBLY.eq(arg(RECALL.ASSEMBLY)))
              .and(RECALL.ROLE.eq(arg(RECALL.ROLE)))
              .and(RECALL.SEAT.eq(arg(RECALL.SEAT)))
              .and(RECALL.ASKER.eq(arg(RECALL.ASKER))));

  private static final Sql USE_UP =
      Sql.of(
          DSL.deleteFrom(RECALL)
              .where(RECALL.ASSEMBLY.eq(arg(RECALL.ASSEMBLY)))
              .and(RECALL.ROLE.eq(arg(RECALL.ROLE)))
              .and(RECALL.SEAT.eq(arg(RECALL.SEAT))));

  private static final Sql OPEN =
      Sql.insert(
          RECALL_VOTE,
          RECALL_VOTE.ASSEMBLY,
          RECALL_VOTE.PROPOSAL,
          RECALL_VOTE.ROLE,
          RECALL_VOTE.SEAT,
          RECALL_VOTE.HOLDER,
          RECALL_VOTE.SEQ);

  private static final Sql SHARE =
      Sql.put(
          RECALL_SHARE,
          RECALL_SHARE.ASSEMBLY,
          RECALL_SHARE.NUMERATOR,
          RECALL_SHARE.DENOMINATOR,
          RECALL_SHARE.SEQ);

  private final Session session;

  /** Works on the tables of this session. */
  public RecallApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(RecallFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    switch (fact) {
      case RecallAsked f -> ask(f, entry);
      case RecallUnasked f ->
          session.runOnOne(UNASK, assembly, f.role().value(), f.seat(), f.by().value());
      case RecallOpened f -> {
        session.run(USE_UP, assembly, f.role().value(), f.seat());
        session.run(
            OPEN,
            assembly,
            f.proposal().value(),
            f.role().value(),
            f.seat(),
            f.holder().value(),
            entry.seq());
      }
      case RecallShareDecided f ->
          session.run(SHARE, assembly, f.share().numerator(), f.share().denominator(), entry.seq());
    }
  }

  private void ask(RecallAsked fact, Entry entry) {
    Commitment reason = fact.reason();
    session.run(
        ASK,
        entry.assembly().value(),
        fact.role().value(),
        fact.seat(),
        fact.by().value(),
        fact.term(),
        fact.holder().value(),
        reason == null ? null : reason.hex(),
        entry.at().toEpochMilli(),
        entry.seq());
  }
}
