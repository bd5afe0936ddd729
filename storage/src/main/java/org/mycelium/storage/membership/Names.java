package org.mycelium.storage.membership;

import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.membership.Namesakes;
import org.mycelium.storage.sql.Row;
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
              .set(PERSON.NAME_LOOK, arg(PERSON.NAME_LOOK))
              .where(PERSON.ASSEMBLY.eq(arg(PERSON.ASSEMBLY)))
              .and(PERSON.MATRIX_ID.eq(arg(PERSON.MATRIX_ID))));

  private static final Sql UNSEEN =
      Sql.of(
          DSL.select(PERSON.ASSEMBLY, PERSON.MATRIX_ID, PERSON.DISPLAY_NAME)
              .from(PERSON)
              .where(PERSON.LOCAL_LOOK.isNull()));
  private static final Sql LOOK =
      Sql.of(
          DSL.update(PERSON)
              .set(PERSON.NAME_LOOK, arg(PERSON.NAME_LOOK))
              .set(PERSON.LOCAL_LOOK, arg(PERSON.LOCAL_LOOK))
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
   * @param displayName untrusted; when nothing of it shows, the Matrix id stands in
   */
  public void seen(AssemblyId assembly, String matrixId, String displayName) {
    if (isUnseen(displayName)) {
      session.run(SEE, null, null, assembly.value(), matrixId);
    } else {
      String look = Namesakes.look(displayName);
      session.run(SEE, displayName, look, assembly.value(), matrixId);
    }
  }

  /** Whether nothing of it shows: then it names nobody. */
  static boolean isUnseen(String displayName) {
    return Words.fold(displayName).isEmpty();
  }

  /** Works out what the names look like of those of whom this is not known yet. */
  public void look() {
    for (Unseen person : session.all(UNSEEN, Names::unseen)) {
      session.run(
          LOOK,
          person.name().map(Namesakes::look).orElse(null),
          localLook(person.matrixId()),
          person.assembly(),
          person.matrixId());
    }
  }

  /** What an id looks like where people write only its first part. */
  static String localLook(String matrixId) {
    return Namesakes.look(Meant.localpart(matrixId));
  }

  private static Unseen unseen(Row row) {
    return new Unseen(
        row.number(PERSON.ASSEMBLY),
        row.text(PERSON.MATRIX_ID),
        row.maybeText(PERSON.DISPLAY_NAME));
  }

  private record Unseen(long assembly, String matrixId, Optional<String> name) {}
}
