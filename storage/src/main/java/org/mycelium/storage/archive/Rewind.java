package org.mycelium.storage.archive;

import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.Database;
import org.mycelium.storage.codec.EncodedFact;
import org.mycelium.storage.codec.FactCodec;
import org.mycelium.storage.journal.FactApplier;
import org.mycelium.storage.journal.JournalLine;
import org.mycelium.storage.journal.JournalReader;
import org.mycelium.storage.membership.Names;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.text.PrivateTexts;

/**
 * Brings the tables of an assembly to where they stood before a line of its journal, in a database
 * that vanishes when it is closed. Words and names are those that are kept today: what was erased
 * since is not brought back.
 */
final class Rewind {
  private static final Sql TEXTS =
      Sql.of(
          DSL.select(PRIVATE_TEXT.COMMITMENT, PRIVATE_TEXT.SALT, PRIVATE_TEXT.TEXT)
              .from(PRIVATE_TEXT)
              .where(PRIVATE_TEXT.ASSEMBLY.eq(arg(PRIVATE_TEXT.ASSEMBLY))));

  private static final Sql NAMES =
      Sql.of(
          DSL.select(PERSON.MATRIX_ID, PERSON.DISPLAY_NAME)
              .from(PERSON)
              .where(PERSON.ASSEMBLY.eq(arg(PERSON.ASSEMBLY))));

  private static final Sql LINE =
      Sql.insert(
          JOURNAL,
          JOURNAL.ASSEMBLY,
          JOURNAL.SEQ,
          JOURNAL.AT_MS,
          JOURNAL.ACTOR,
          JOURNAL.CAUSE,
          JOURNAL.ORDINAL,
          JOURNAL.KIND,
          JOURNAL.VERSION,
          JOURNAL.BODY,
          JOURNAL.PREV_HASH,
          JOURNAL.HASH);

  private Rewind() {}

  /** The tables as they stood; to be closed by whoever asked. */
  static Session to(Session kept, AssemblyId assembly, long beforeLine) {
    Session then = Database.scratch();
    try {
      then.run(Sql.plain("begin"));
      PrivateTexts texts = new PrivateTexts(then);
      kept.each(TEXTS, row -> texts.keep(assembly, disclosure(row)), assembly.value());
      FactApplier applier = new FactApplier(then);
      new JournalReader(kept).before(assembly, beforeLine, line -> again(then, applier, line));
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

  /** When things happened is read from the journal, so that its lines have to be there. */
  private static void again(Session then, FactApplier applier, JournalLine line) {
    Entry entry = line.entry();
    applier.apply(
        FactCodec.decode(new EncodedFact(entry.kind(), entry.version(), entry.body())), entry);
    then.run(
        LINE,
        entry.assembly().value(),
        entry.seq(),
        entry.at().toEpochMilli(),
        entry.actor() == null ? null : entry.actor().value(),
        entry.cause().key(),
        entry.ordinal(),
        entry.kind(),
        entry.version(),
        entry.body(),
        line.previousHash(),
        line.hash());
  }

  private static Disclosure disclosure(Row row) {
    return new Disclosure(
        new Commitment(row.text(PRIVATE_TEXT.COMMITMENT)),
        row.text(PRIVATE_TEXT.SALT),
        row.text(PRIVATE_TEXT.TEXT));
  }
}
