package org.mycelium.storage.journal;

import static org.mycelium.storage.schema.Tables.JOURNAL;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.journal.HashChain;
import org.mycelium.commands.port.Chronicle;
import org.mycelium.storage.codec.EncodedFact;
import org.mycelium.storage.codec.FactCodec;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The journal of one assembly, from its first entry and its last. */
public final class StoredChronicle implements Chronicle {
  private static final Sql FIRST =
      Sql.of(
          DSL.select(JOURNAL.HASH)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .orderBy(JOURNAL.SEQ)
              .limit(DSL.inline(1)));

  private static final Sql LAST =
      Sql.of(
          DSL.select(JOURNAL.SEQ)
              .from(JOURNAL)
              .where(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .orderBy(JOURNAL.SEQ.desc())
              .limit(DSL.inline(1)));

  private static final Sql CAUSED =
      Sql.of(
          DSL.select(JOURNAL.KIND, JOURNAL.VERSION, JOURNAL.BODY)
              .from(JOURNAL)
              .where(JOURNAL.CAUSE.eq(arg(JOURNAL.CAUSE)))
              .and(JOURNAL.ASSEMBLY.eq(arg(JOURNAL.ASSEMBLY)))
              .orderBy(JOURNAL.ORDINAL));

  private final Session session;
  private final AssemblyId assembly;

  /** The journal of this assembly. */
  public StoredChronicle(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public String origin() {
    return session
        .first(FIRST, row -> row.text(JOURNAL.HASH), assembly.value())
        .orElseGet(() -> HashChain.genesis(assembly));
  }

  @Override
  public List<Fact> causedBy(Cause cause) {
    return session.all(
        CAUSED,
        row ->
            FactCodec.decode(
                new EncodedFact(
                    row.text(JOURNAL.KIND), row.integer(JOURNAL.VERSION), row.text(JOURNAL.BODY))),
        cause.key(),
        assembly.value());
  }

  @Override
  public long length() {
    return session.first(LAST, row -> row.number(JOURNAL.SEQ), assembly.value()).orElse(0L);
  }
}
