package org.mycelium.storage.digest;

import static org.mycelium.storage.schema.Tables.ASSEMBLY;
import static org.mycelium.storage.schema.Tables.DIGEST;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.port.Digests;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The weeks one assembly was told, from the tables. */
public final class StoredDigests implements Digests {
  private static final Sql LAST =
      Sql.of(
          DSL.select(DIGEST.WEEK, DIGEST.POSTED_MS)
              .from(DIGEST)
              .where(DIGEST.ASSEMBLY.eq(arg(DIGEST.ASSEMBLY)))
              .orderBy(DIGEST.WEEK.desc())
              .limit(DSL.inline(1)));

  private static final Sql FOUNDED =
      Sql.of(
          DSL.select(ASSEMBLY.FOUNDED_MS).from(ASSEMBLY).where(ASSEMBLY.ID.eq(arg(ASSEMBLY.ID))));

  private final Session session;
  private final AssemblyId assembly;

  /** The weeks this assembly was told. */
  public StoredDigests(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public Optional<Posted> last() {
    return session.first(
        LAST,
        row ->
            new Posted(
                Week.read(row.text(DIGEST.WEEK)).orElseThrow(), row.instant(DIGEST.POSTED_MS)),
        assembly.value());
  }

  @Override
  public Instant founded() {
    return session
        .first(FOUNDED, row -> row.instant(ASSEMBLY.FOUNDED_MS), assembly.value())
        .orElseThrow();
  }
}
