package org.mycelium.storage.settings;

import static org.mycelium.storage.schema.Tables.MAKING;
import static org.mycelium.storage.schema.Tables.SETTING;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Gives settings their values, and keeps what they were before. One thread per session. */
public final class Makings {
  private static final Sql SET =
      Sql.put(SETTING, SETTING.ASSEMBLY, SETTING.KEY, SETTING.VALUE, SETTING.SEQ);

  private static final Sql KEEP =
      Sql.insert(
          MAKING,
          MAKING.ASSEMBLY,
          MAKING.KEY,
          MAKING.SEQ,
          MAKING.VALUE,
          MAKING.MADE_MS,
          MAKING.MAKER,
          MAKING.DECISION);

  private final Session session;

  /** Works on the tables of this session. */
  public Makings(Session session) {
    this.session = session;
  }

  /** A setting was given a value: by a decision, else by whoever caused the fact. */
  public void make(String key, String value, Optional<DecisionNo> decision, Entry entry) {
    MemberNo actor = entry.actor();
    long assembly = entry.assembly().value();
    session.run(SET, assembly, key, value, entry.seq());
    session.run(
        KEEP,
        assembly,
        key,
        entry.seq(),
        value,
        entry.at().toEpochMilli(),
        decision.isPresent() || actor == null ? null : actor.value(),
        number(decision));
  }

  private static @Nullable Integer number(Optional<DecisionNo> decision) {
    return decision.map(DecisionNo::value).orElse(null);
  }
}
