package org.mycelium.storage.role;

import static org.mycelium.storage.schema.Tables.ROLE_HANDOVER;
import static org.mycelium.storage.sql.Sql.arg;

import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.role.Handover;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleFact.OfHandover;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Keeps the handovers that were left open where a fact leads. */
final class HandoverApplier {
  private static final Sql PUT =
      Sql.put(
          ROLE_HANDOVER,
          ROLE_HANDOVER.ASSEMBLY,
          ROLE_HANDOVER.ROLE,
          ROLE_HANDOVER.SEAT,
          ROLE_HANDOVER.TERM,
          ROLE_HANDOVER.OUTGOING,
          ROLE_HANDOVER.INCOMING,
          ROLE_HANDOVER.IS_OUTGOING_DONE,
          ROLE_HANDOVER.IS_INCOMING_DONE,
          ROLE_HANDOVER.SEQ);

  private static final Sql DROP =
      Sql.of(
          DSL.deleteFrom(ROLE_HANDOVER)
              .where(ROLE_HANDOVER.ASSEMBLY.eq(arg(ROLE_HANDOVER.ASSEMBLY)))
              .and(ROLE_HANDOVER.ROLE.eq(arg(ROLE_HANDOVER.ROLE)))
              .and(ROLE_HANDOVER.SEAT.eq(arg(ROLE_HANDOVER.SEAT)))
              .and(ROLE_HANDOVER.TERM.eq(arg(ROLE_HANDOVER.TERM)))
              .and(ROLE_HANDOVER.OUTGOING.eq(arg(ROLE_HANDOVER.OUTGOING)))
              .and(ROLE_HANDOVER.INCOMING.eq(arg(ROLE_HANDOVER.INCOMING))));

  private final Session session;

  HandoverApplier(Session session) {
    this.session = session;
  }

  /**
   * Brings one to where the fact leads.
   *
   * @param after the role with the fact
   */
  void apply(OfHandover fact, Role after, Entry entry) {
    session.run(
        DROP,
        entry.assembly().value(),
        fact.role().value(),
        fact.seat(),
        fact.term(),
        fact.outgoing().value(),
        fact.incoming().value());
    after.leftOpen().stream().filter(one -> one.is(fact)).forEach(one -> put(one, after, entry));
  }

  private void put(Handover open, Role role, Entry entry) {
    session.run(
        PUT,
        entry.assembly().value(),
        role.no().value(),
        open.seat(),
        open.term(),
        open.outgoing().value(),
        open.incoming().value(),
        open.outgoingDone(),
        open.incomingDone(),
        entry.seq());
  }
}
