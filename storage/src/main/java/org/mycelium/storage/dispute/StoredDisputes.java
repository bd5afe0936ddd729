package org.mycelium.storage.dispute;

import static org.mycelium.storage.schema.Tables.DISPUTE;
import static org.mycelium.storage.schema.Tables.DISPUTE_TAKEN_BACK;
import static org.mycelium.storage.schema.Tables.DISPUTE_UNDONE;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.dispute.Counted;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.port.Disputes;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The disputes that one assembly counted, from the tables. */
public final class StoredDisputes implements Disputes {
  private static final Sql COUNTED =
      Sql.of(
          DSL.select(DISPUTE.AT_MS, DISPUTE.SETTLED)
              .from(DISPUTE)
              .where(DISPUTE.ASSEMBLY.eq(arg(DISPUTE.ASSEMBLY)))
              .and(DISPUTE.AT_MS.lt(arg(DISPUTE.AT_MS))));

  private static final Sql TAKEN_BACK =
      Sql.of(
          DSL.select(DISPUTE_TAKEN_BACK.AT_MS, DISPUTE_TAKEN_BACK.SETTLED)
              .from(DISPUTE_TAKEN_BACK)
              .where(DISPUTE_TAKEN_BACK.ASSEMBLY.eq(arg(DISPUTE_TAKEN_BACK.ASSEMBLY)))
              .and(DISPUTE_TAKEN_BACK.AT_MS.lt(arg(DISPUTE_TAKEN_BACK.AT_MS))));

  /** As earlier versions took one back: that count, whatever its kind. */
  private static final Sql UNDONE =
      Sql.of(
          DSL.select(DISPUTE_UNDONE.AT_MS, DISPUTE.SETTLED)
              .from(DISPUTE_UNDONE)
              .join(DISPUTE)
              .on(DISPUTE.ASSEMBLY.eq(DISPUTE_UNDONE.ASSEMBLY))
              .and(DISPUTE.SEQ.eq(DISPUTE_UNDONE.COUNTED))
              .where(DISPUTE_UNDONE.ASSEMBLY.eq(arg(DISPUTE_UNDONE.ASSEMBLY)))
              .and(DISPUTE_UNDONE.AT_MS.lt(arg(DISPUTE_UNDONE.AT_MS))));

  private static final Sql FIRST =
      Sql.of(
          DSL.select(DISPUTE.AT_MS)
              .from(DISPUTE)
              .where(DISPUTE.ASSEMBLY.eq(arg(DISPUTE.ASSEMBLY)))
              .orderBy(DISPUTE.SEQ)
              .limit(DSL.inline(1)));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public StoredDisputes(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Counted> until(Instant end) {
    List<Counted> all = new ArrayList<>();
    all.addAll(read(COUNTED, DISPUTE.AT_MS, DISPUTE.SETTLED, false, end));
    all.addAll(read(TAKEN_BACK, DISPUTE_TAKEN_BACK.AT_MS, DISPUTE_TAKEN_BACK.SETTLED, true, end));
    all.addAll(read(UNDONE, DISPUTE_UNDONE.AT_MS, DISPUTE.SETTLED, true, end));
    return all;
  }

  private List<Counted> read(
      Sql sql, Field<Long> at, Field<String> settled, boolean takenBack, Instant end) {
    return session.all(
        sql,
        row ->
            new Counted(
                row.instant(at),
                row.maybeText(settled).map(how -> Settlement.of(how).orElseThrow()),
                takenBack),
        assembly.value(),
        end.toEpochMilli());
  }

  @Override
  public Optional<ZoneId> zone() {
    return session
        .first(FIRST, row -> row.instant(DISPUTE.AT_MS), assembly.value())
        .map(new StoredSettings(session, assembly)::zoneAt);
  }
}
