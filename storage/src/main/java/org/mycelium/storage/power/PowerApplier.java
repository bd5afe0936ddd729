package org.mycelium.storage.power;

import static org.mycelium.storage.schema.Tables.POWER_DECIDED;
import static org.mycelium.storage.schema.Tables.POWER_HELD;
import static org.mycelium.storage.schema.Tables.POWER_HINDRANCE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.power.HeldPower;
import org.mycelium.commands.power.PowerFact;
import org.mycelium.commands.power.PowerFact.OfMember;
import org.mycelium.commands.power.PowerFact.PowerDecided;
import org.mycelium.commands.power.PowerFact.PowerFreed;
import org.mycelium.commands.power.PowerFact.PowerHindered;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Brings power to where a fact leads. What a fact makes of what a member has is for the domain to
 * say ({@link HeldPower#after}); this keeps the outcome.
 */
public final class PowerApplier {
  private static final Sql DECIDE =
      Sql.put(
          POWER_DECIDED,
          POWER_DECIDED.ASSEMBLY,
          POWER_DECIDED.ROLE,
          POWER_DECIDED.LEVEL,
          POWER_DECIDED.DECISION,
          POWER_DECIDED.SEQ);

  private static final Sql HOLD =
      Sql.put(
          POWER_HELD,
          POWER_HELD.ASSEMBLY,
          POWER_HELD.MEMBER,
          POWER_HELD.BASE,
          POWER_HELD.ASKED,
          POWER_HELD.SHOWN,
          POWER_HELD.IS_SEEN,
          POWER_HELD.ASKS,
          POWER_HELD.SINCE_MS,
          POWER_HELD.SEQ);

  private static final Sql LET_GO =
      Sql.of(
          DSL.deleteFrom(POWER_HELD)
              .where(POWER_HELD.ASSEMBLY.eq(arg(POWER_HELD.ASSEMBLY)))
              .and(POWER_HELD.MEMBER.eq(arg(POWER_HELD.MEMBER))));

  private static final Sql HINDER =
      Sql.put(POWER_HINDRANCE, POWER_HINDRANCE.ASSEMBLY, POWER_HINDRANCE.WHY, POWER_HINDRANCE.SEQ);

  private static final Sql FREE =
      Sql.of(
          DSL.deleteFrom(POWER_HINDRANCE)
              .where(POWER_HINDRANCE.ASSEMBLY.eq(arg(POWER_HINDRANCE.ASSEMBLY))));

  private final Session session;

  /** Works on the tables of this session. */
  public PowerApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact; throws if it does not fit those before it. */
  public void apply(PowerFact fact, Entry entry) {
    long assembly = entry.assembly().value();
    switch (fact) {
      case PowerDecided f ->
          session.run(
              DECIDE, assembly, f.role().value(), f.level(), f.decision().value(), entry.seq());
      case PowerHindered f -> session.run(HINDER, assembly, f.why().key(), entry.seq());
      case PowerFreed _ -> session.runOnOne(FREE, assembly);
      case OfMember f -> change(f, entry);
    }
  }

  private void change(OfMember fact, Entry entry) {
    Optional<HeldPower> before =
        new StoredPowers(session, entry.assembly())
            .held().stream().filter(held -> held.member().equals(fact.member())).findFirst();
    Optional<HeldPower> after = HeldPower.after(before, fact, entry.at());
    if (after.isEmpty()) {
      session.runOnOne(LET_GO, entry.assembly().value(), fact.member().value());
      return;
    }
    HeldPower held = after.get();
    session.run(
        HOLD,
        entry.assembly().value(),
        held.member().value(),
        held.base(),
        held.asked(),
        held.shown(),
        held.seen(),
        held.asks(),
        held.since().toEpochMilli(),
        entry.seq());
  }
}
