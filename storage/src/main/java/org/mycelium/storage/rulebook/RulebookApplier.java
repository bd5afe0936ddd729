package org.mycelium.storage.rulebook;

import static org.mycelium.storage.schema.Tables.SETTING;

import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.rulebook.RulebookFact;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings settings to where a decision leads. */
public final class RulebookApplier {
  private static final Sql SET =
      Sql.put(SETTING, SETTING.ASSEMBLY, SETTING.KEY, SETTING.VALUE, SETTING.SEQ);

  private final Session session;

  /** Works on the tables of this session. */
  public RulebookApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact. */
  public void apply(RulebookFact fact, Entry entry) {
    switch (fact) {
      case SettingDecided(String key, String value, DecisionNo _) ->
          session.run(SET, entry.assembly().value(), key, value, entry.seq());
    }
  }
}
