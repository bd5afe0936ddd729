package org.mycelium.storage.role;

import static org.mycelium.storage.schema.Tables.ROLE_MANDATE;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.role.Mandate;
import org.mycelium.commands.role.Role;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Keeps who was elected for which places of a role. They are few, and are written anew together.
 */
final class MandateApplier {
  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(ROLE_MANDATE)
              .where(ROLE_MANDATE.ASSEMBLY.eq(arg(ROLE_MANDATE.ASSEMBLY)))
              .and(ROLE_MANDATE.ROLE.eq(arg(ROLE_MANDATE.ROLE))));

  private static final Sql PUT =
      Sql.insert(
          ROLE_MANDATE,
          ROLE_MANDATE.ASSEMBLY,
          ROLE_MANDATE.ROLE,
          ROLE_MANDATE.PLACE,
          ROLE_MANDATE.SEAT,
          ROLE_MANDATE.TERM,
          ROLE_MANDATE.MEMBER,
          ROLE_MANDATE.SEQ);

  private final Session session;

  MandateApplier(Session session) {
    this.session = session;
  }

  void apply(Role before, Role after, Entry entry) {
    if (after.mandates().equals(before.mandates())) {
      return;
    }
    long assembly = entry.assembly().value();
    session.run(FORGET, assembly, after.no().value());
    int place = 0;
    for (Mandate one : after.mandates()) {
      session.run(
          PUT,
          assembly,
          after.no().value(),
          ++place,
          one.seat(),
          one.term(),
          one.member().value(),
          entry.seq());
    }
  }
}
