package org.mycelium.storage.digest;

import static org.mycelium.storage.schema.Tables.DIGEST;

import org.mycelium.commands.digest.DigestFact;
import org.mycelium.commands.digest.DigestFact.DigestPosted;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings the told weeks to where a fact leads. */
public final class DigestApplier {
  private static final Sql POST =
      Sql.insert(DIGEST, DIGEST.ASSEMBLY, DIGEST.WEEK, DIGEST.POSTED_MS, DIGEST.SEQ);

  private final Session session;

  /** Works on the tables of this session. */
  public DigestApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if the week was told already. */
  public void apply(DigestFact fact, Entry entry) {
    switch (fact) {
      case DigestPosted(Week week) ->
          session.run(
              POST,
              entry.assembly().value(),
              week.toString(),
              entry.at().toEpochMilli(),
              entry.seq());
    }
  }
}
