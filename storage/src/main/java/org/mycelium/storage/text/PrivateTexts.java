package org.mycelium.storage.text;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The words that facts commit to, as long as they are kept. */
public final class PrivateTexts {
  private static final Sql KEEP =
      Sql.insert(
          PRIVATE_TEXT,
          PRIVATE_TEXT.ASSEMBLY,
          PRIVATE_TEXT.COMMITMENT,
          PRIVATE_TEXT.SALT,
          PRIVATE_TEXT.TEXT);

  private static final Sql FIND =
      Sql.of(
          DSL.select(PRIVATE_TEXT.TEXT)
              .from(PRIVATE_TEXT)
              .where(PRIVATE_TEXT.ASSEMBLY.eq(arg(PRIVATE_TEXT.ASSEMBLY)))
              .and(PRIVATE_TEXT.COMMITMENT.eq(arg(PRIVATE_TEXT.COMMITMENT))));

  private static final Sql ERASE =
      Sql.of(
          DSL.deleteFrom(PRIVATE_TEXT)
              .where(PRIVATE_TEXT.ASSEMBLY.eq(arg(PRIVATE_TEXT.ASSEMBLY)))
              .and(PRIVATE_TEXT.COMMITMENT.eq(arg(PRIVATE_TEXT.COMMITMENT))));

  private final Session session;

  /** The words behind this session. */
  public PrivateTexts(Session session) {
    this.session = session;
  }

  /** Keeps words. */
  public void keep(AssemblyId assembly, Disclosure disclosure) {
    session.run(
        KEEP,
        assembly.value(),
        disclosure.commitment().hex(),
        disclosure.saltHex(),
        disclosure.text());
  }

  /** Erases words; what commits to them stays true, and says nothing any more. */
  public void erase(AssemblyId assembly, Commitment commitment) {
    session.run(ERASE, assembly.value(), commitment.hex());
  }

  /** The words committed to; empty once they were erased. */
  public Optional<String> find(AssemblyId assembly, Commitment commitment) {
    return session.first(
        FIND, row -> row.text(PRIVATE_TEXT.TEXT), assembly.value(), commitment.hex());
  }
}
