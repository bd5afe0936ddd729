package org.mycelium.storage.dispute;

import static org.mycelium.storage.schema.Tables.DISPUTE;
import static org.mycelium.storage.schema.Tables.DISPUTE_UNDONE;

import org.jspecify.annotations.Nullable;
import org.mycelium.commands.dispute.DisputeFact;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
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
    }
  }

  private void count(@Nullable String settled, Entry entry) {
    session.run(COUNT, entry.assembly().value(), entry.seq(), entry.at().toEpochMilli(), settled);
  }

  private void undo(Entry entry) {
    long counted =
        session
            .first(StoredDisputes.LAST, row -> row.number(DISPUTE.SEQ), entry.assembly().value())
            .orElseThrow(() -> new IllegalStateException("no count stands before " + entry.seq()));
    session.run(UNDO, entry.assembly().value(), counted, entry.at().toEpochMilli());
  }
}
