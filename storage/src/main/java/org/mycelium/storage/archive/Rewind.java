package org.mycelium.storage.archive;

import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.sql.Sql.arg;

import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.Database;
import org.mycelium.storage.journal.FactApplier;
import org.mycelium.storage.journal.JournalReader;
import org.mycelium.storage.membership.Names;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Brings the tables of an assembly to where they stood before a line of its journal, in a database
 * that vanishes when it is closed. Words and names are those that are kept today: what was erased
 * since is not brought back.
 */
final class Rewind {
  private static final Sql ATTACH = Sql.plain("attach database ? as kept");

  private static final Sql TEXTS =
      Sql.plain(
          "insert into private_text (assembly, commitment, salt, text)"
              + " select assembly, commitment, salt, text from kept.private_text"
              + " where assembly = ?");

  private static final Sql NAMES =
      Sql.of(
          DSL.select(PERSON.MATRIX_ID, PERSON.DISPLAY_NAME)
              .from(PERSON)
              .where(PERSON.ASSEMBLY.eq(arg(PERSON.ASSEMBLY))));

  private Rewind() {}

  /**
   * The tables as they stood; to be closed by whoever asked.
   *
   * @param database the file behind {@code kept}
   */
  static Session to(Path database, Session kept, AssemblyId assembly, long beforeLine) {
    Session then = Database.scratch();
    try {
      then.run(ATTACH, database.toAbsolutePath().toUri() + "?mode=ro");
      then.run(journal(assembly, beforeLine));
      then.run(Sql.plain("begin"));
      then.run(TEXTS, assembly.value());
      ReadAhead lines = new ReadAhead(new FactApplier(then));
      new JournalReader(kept).before(assembly, beforeLine, lines::add);
      lines.end();
      Names names = new Names(then);
      kept.each(
          NAMES,
          row ->
              names.seen(
                  assembly,
                  row.text(PERSON.MATRIX_ID),
                  row.maybeText(PERSON.DISPLAY_NAME).orElse("")),
          assembly.value());
      return then;
    } catch (RuntimeException e) {
      then.close();
      throw e;
    }
  }

  /**
   * When things happened is read from the journal. Its lines are never changed, so they are seen
   * where they are, only up to that line: copying them took as long as applying them.
   */
  private static Sql journal(AssemblyId assembly, long beforeLine) {
    return Sql.plain(
        "create temp view journal as select * from kept.journal where assembly = "
            + assembly.value()
            + " and seq < "
            + beforeLine);
  }
}
