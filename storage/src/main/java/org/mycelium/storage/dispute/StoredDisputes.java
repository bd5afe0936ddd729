package org.mycelium.storage.dispute;

import static org.mycelium.storage.schema.Tables.DISPUTE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.dispute.DisputeCounts;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.port.Disputes;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** How many disputes one assembly had, from the table. */
public final class StoredDisputes implements Disputes {
  private static final Sql UNTIL =
      Sql.of(
          DSL.select(DISPUTE.AT_MS, DISPUTE.SETTLED)
              .from(DISPUTE)
              .where(DISPUTE.ASSEMBLY.eq(arg(DISPUTE.ASSEMBLY)))
              .and(DISPUTE.AT_MS.le(arg(DISPUTE.AT_MS)))
              .orderBy(DISPUTE.SEQ));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredDisputes(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public DisputeCounts between(Instant after, Instant until) {
    Tally tally = new Tally(after);
    session.each(
        UNTIL,
        row -> tally.add(row.instant(DISPUTE.AT_MS), row.maybeText(DISPUTE.SETTLED)),
        assembly.value(),
        until.toEpochMilli());
    return new DisputeCounts(tally.opened, tally.settled, tally.open);
  }

  /** Counts up. One use. */
  private static final class Tally {
    private final Instant after;
    private final Map<Settlement, Integer> settled = new EnumMap<>(Settlement.class);
    private int opened;
    private int open;

    Tally(Instant after) {
      this.after = after;
    }

    void add(Instant at, Optional<String> how) {
      open += how.isEmpty() ? 1 : -1;
      if (!at.isAfter(after)) {
        return;
      }
      if (how.isEmpty()) {
        opened++;
      } else {
        settled.merge(Settlement.of(how.get()).orElseThrow(), 1, Integer::sum);
      }
    }
  }
}
