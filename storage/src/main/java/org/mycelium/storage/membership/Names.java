package org.mycelium.storage.membership;

import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * What people call themselves, as last seen. No fact: people change it as they like. Not
 * thread-safe.
 */
public final class Names {
  private static final Sql SEE =
      Sql.of(
          DSL.update(PERSON)
              .set(PERSON.DISPLAY_NAME, arg(PERSON.DISPLAY_NAME))
              .where(PERSON.ASSEMBLY.eq(arg(PERSON.ASSEMBLY)))
              .and(PERSON.MATRIX_ID.eq(arg(PERSON.MATRIX_ID))));

  private final Session session;

  /** The names behind this session. */
  public Names(Session session) {
    this.session = session;
  }

  /**
   * Remembers a member's display name; nothing happens if the assembly does not know the person.
   *
   * @param displayName untrusted; when blank, the Matrix id stands in
   */
  public void seen(AssemblyId assembly, String matrixId, String displayName) {
    session.run(SEE, displayName.isBlank() ? null : displayName, assembly.value(), matrixId);
  }
}
