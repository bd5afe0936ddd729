package org.mycelium.storage.absence;

import static org.mycelium.storage.schema.Tables.ABSENCE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.Absence;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Absences;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Who of one assembly said to be away, from the tables. */
public final class StoredAbsences implements Absences {
  private static final Sql ALL =
      Sql.of(
          DSL.select(ABSENCE.MEMBER, ABSENCE.UNTIL_MS)
              .from(ABSENCE)
              .where(ABSENCE.ASSEMBLY.eq(arg(ABSENCE.ASSEMBLY)))
              .orderBy(ABSENCE.MEMBER));

  private final Session session;
  private final AssemblyId assembly;

  /** Who of this assembly is away. */
  public StoredAbsences(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public List<Absence> all() {
    return session.all(
        ALL,
        row ->
            new Absence(new MemberNo(row.integer(ABSENCE.MEMBER)), row.instant(ABSENCE.UNTIL_MS)),
        assembly.value());
  }
}
