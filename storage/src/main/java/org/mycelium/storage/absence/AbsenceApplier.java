package org.mycelium.storage.absence;

import static org.mycelium.storage.schema.Tables.ABSENCE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.absence.AbsenceFact;
import org.mycelium.commands.absence.AbsenceFact.AbsenceDeclared;
import org.mycelium.commands.absence.AbsenceFact.AbsenceEnded;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings absences to where a fact leads. */
public final class AbsenceApplier {
  private static final Sql PUT =
      Sql.put(ABSENCE, ABSENCE.ASSEMBLY, ABSENCE.MEMBER, ABSENCE.UNTIL_MS, ABSENCE.SEQ);

  private static final Sql END =
      Sql.of(
          DSL.deleteFrom(ABSENCE)
              .where(ABSENCE.ASSEMBLY.eq(arg(ABSENCE.ASSEMBLY)))
              .and(ABSENCE.MEMBER.eq(arg(ABSENCE.MEMBER))));

  private final Session session;

  /** Works on the tables of this session. */
  public AbsenceApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(AbsenceFact fact, Entry entry) {
    switch (fact) {
      case AbsenceDeclared f ->
          session.run(
              PUT,
              entry.assembly().value(),
              f.member().value(),
              f.until().toEpochMilli(),
              entry.seq());
      case AbsenceEnded f -> session.runOnOne(END, entry.assembly().value(), f.member().value());
    }
  }
}
