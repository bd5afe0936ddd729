package org.mycelium.storage.journal;

import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Entry;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Reads journals back, exactly as they are kept. Not thread-safe. */
public final class JournalReader {
  private static final Field<?>[] WORDS = {
    JOURNAL.ASSEMBLY,
    JOURNAL.SEQ,
    JOURNAL.AT_MS,
    JOURNAL.ACTOR,
    JOURNAL.CAUSE,
    JOURNAL.ORDINAL,
    JOURNAL.KIND,
    JOURNAL.VERSION,
    JOURNAL.BODY
  };

  private static final Sql ALL =
      Sql.of(
          DSL.select(WORDS)
              .select(JOURNAL.PREV_HASH, JOURNAL.HASH)
              .from(JOURNAL)
              .orderBy(JOURNAL.ASSEMBLY, JOURNAL.SEQ));

  private static final Sql BEFORE =
      Sql.of(
          DSL.select(WORDS)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .and(JOURNAL.SEQ.lt(arg(JOURNAL.SEQ)))
              .orderBy(JOURNAL.SEQ));

  private final Session session;

  /** The journals behind this session. */
  public JournalReader(Session session) {
    this.session = session;
  }

  /**
   * Shows every line of every journal, assembly by assembly, keeping none.
   *
   * @throws IllegalArgumentException if a line holds what no line can hold, such as a member below
   *     1
   */
  public void each(Consumer<JournalLine> reader) {
    session.each(ALL, row -> reader.accept(line(row)));
  }

  /** Shows what stands in each line of one journal before the line of this number, keeping none. */
  public void before(AssemblyId assembly, long seq, Consumer<Entry> reader) {
    session.each(BEFORE, row -> reader.accept(entry(row)), assembly.value(), seq);
  }

  private static JournalLine line(Row row) {
    return new JournalLine(entry(row), row.text(JOURNAL.PREV_HASH), row.text(JOURNAL.HASH));
  }

  private static Entry entry(Row row) {
    return new Entry(
        new AssemblyId(row.number(JOURNAL.ASSEMBLY)),
        row.number(JOURNAL.SEQ),
        row.instant(JOURNAL.AT_MS),
        row.maybeNumber(JOURNAL.ACTOR).map(no -> new MemberNo(Math.toIntExact(no))).orElse(null),
        new Cause(row.text(JOURNAL.CAUSE)),
        row.integer(JOURNAL.ORDINAL),
        row.text(JOURNAL.KIND),
        row.integer(JOURNAL.VERSION),
        row.text(JOURNAL.BODY));
  }
}
