package org.mycelium.storage.dispute;

import static org.mycelium.storage.schema.Tables.DISPUTE;
import static org.mycelium.storage.schema.Tables.DISPUTE_TAKEN_BACK;
import static org.mycelium.storage.schema.Tables.DISPUTE_UNDONE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.dispute.DisputeFact;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
import org.mycelium.commands.dispute.DisputeFact.DisputeTakenBack;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Counts disputes as facts lead. */
public final class DisputeApplier {
  private static final Sql COUNT =
      Sql.insert(DISPUTE, DISPUTE.ASSEMBLY, DISPUTE.SEQ, DISPUTE.AT_MS, DISPUTE.SETTLED);

  private static final Sql UNDO =
      Sql.insert(
          DISPUTE_UNDONE, DISPUTE_UNDONE.ASSEMBLY, DISPUTE_UNDONE.COUNTED, DISPUTE_UNDONE.AT_MS);

  private static final Sql TAKE_BACK =
      Sql.insert(
          DISPUTE_TAKEN_BACK,
          DISPUTE_TAKEN_BACK.ASSEMBLY,
          DISPUTE_TAKEN_BACK.SEQ,
          DISPUTE_TAKEN_BACK.AT_MS,
          DISPUTE_TAKEN_BACK.SETTLED);

  /** The newest count that stands, as earlier versions took one back. */
  private static final Sql LAST =
      Sql.of(
          DSL.select(DISPUTE.SEQ)
              .from(DISPUTE)
              .where(DISPUTE.ASSEMBLY.eq(arg(DISPUTE.ASSEMBLY)))
              .andNotExists(
                  DSL.selectOne()
                      .from(DISPUTE_UNDONE)
                      .where(DISPUTE_UNDONE.ASSEMBLY.eq(DISPUTE.ASSEMBLY))
                      .and(DISPUTE_UNDONE.COUNTED.eq(DISPUTE.SEQ)))
              .orderBy(DISPUTE.SEQ.desc())
              .limit(DSL.inline(1)));

  private final Session session;

  /** Works on the tables of this session. */
  public DisputeApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact. */
  public void apply(DisputeFact fact, Entry entry) {
    switch (fact) {
      case DisputeOpened _ -> count(null, entry);
      case DisputeResolved f -> count(f.how().key(), entry);
      case DisputeMiscounted _ -> undo(entry);
      case DisputeTakenBack f -> takeBack(f.settled(), entry);
    }
  }

  private void count(@Nullable String settled, Entry entry) {
    session.run(COUNT, entry.assembly().value(), entry.seq(), entry.at().toEpochMilli(), settled);
  }

  private void takeBack(@Nullable Settlement settled, Entry entry) {
    session.run(
        TAKE_BACK,
        entry.assembly().value(),
        entry.seq(),
        entry.at().toEpochMilli(),
        settled == null ? null : settled.key());
  }

  private void undo(Entry entry) {
    long counted =
        session
            .first(LAST, row -> row.number(DISPUTE.SEQ), entry.assembly().value())
            .orElseThrow(() -> new IllegalStateException("no count stands before " + entry.seq()));
    session.run(UNDO, entry.assembly().value(), counted, entry.at().toEpochMilli());
  }
}
