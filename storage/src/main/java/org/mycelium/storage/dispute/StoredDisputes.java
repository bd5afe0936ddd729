package org.mycelium.storage.dispute;

import static org.mycelium.storage.schema.Tables.DISPUTE;
import static org.mycelium.storage.schema.Tables.DISPUTE_UNDONE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.dispute.Counted;
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
              .andNotExists(undone().and(DISPUTE_UNDONE.AT_MS.le(arg(DISPUTE_UNDONE.AT_MS))))
              .orderBy(DISPUTE.SEQ));

  private static final Sql TAKEN_BACK =
      Sql.of(
          DSL.select(DISPUTE_UNDONE.AT_MS)
              .from(DISPUTE_UNDONE)
              .where(DISPUTE_UNDONE.ASSEMBLY.eq(arg(DISPUTE_UNDONE.ASSEMBLY)))
              .and(DISPUTE_UNDONE.AT_MS.gt(arg(DISPUTE_UNDONE.AT_MS)))
              .and(DISPUTE_UNDONE.AT_MS.le(arg(DISPUTE_UNDONE.AT_MS))));

  /** The newest count that stands. */
  static final Sql LAST =
      Sql.of(
          DSL.select(DISPUTE.SEQ, DISPUTE.AT_MS, DISPUTE.SETTLED)
              .from(DISPUTE)
              .where(DISPUTE.ASSEMBLY.eq(arg(DISPUTE.ASSEMBLY)))
              .andNotExists(undone())
              .orderBy(DISPUTE.SEQ.desc())
              .limit(DSL.inline(1)));

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
        until.toEpochMilli(),
        until.toEpochMilli());
    int takenBack =
        session
            .all(
                TAKEN_BACK,
                row -> row.instant(DISPUTE_UNDONE.AT_MS),
                assembly.value(),
                after.toEpochMilli(),
                until.toEpochMilli())
            .size();
    return new DisputeCounts(tally.opened, tally.settled, tally.open, takenBack);
  }

  @Override
  public Optional<Counted> last() {
    return session.first(
        LAST,
        row ->
            new Counted(
                row.instant(DISPUTE.AT_MS),
                row.maybeText(DISPUTE.SETTLED).map(how -> Settlement.of(how).orElseThrow())),
        assembly.value());
  }

  private static SelectConditionStep<Record1<Integer>> undone() {
    return DSL.selectOne()
        .from(DISPUTE_UNDONE)
        .where(DISPUTE_UNDONE.ASSEMBLY.eq(DISPUTE.ASSEMBLY))
        .and(DISPUTE_UNDONE.COUNTED.eq(DISPUTE.SEQ));
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
      // One that was settled may never have been counted as opened.
      open = how.isEmpty() ? open + 1 : Math.max(0, open - 1);
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
