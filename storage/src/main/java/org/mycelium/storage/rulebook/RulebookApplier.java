package org.mycelium.storage.rulebook;

import java.util.Optional;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.rulebook.RulebookFact;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;
import org.mycelium.storage.settings.Makings;
import org.mycelium.storage.sql.Session;

/** Brings settings to where a decision leads. */
public final class RulebookApplier {
  private final Makings makings;

  /** Works on the tables of this session. */
  public RulebookApplier(Session session) {
    this.makings = new Makings(session);
  }

  /** Applies a fact. */
  public void apply(RulebookFact fact, Entry entry) {
    switch (fact) {
      case SettingDecided(String key, String value, DecisionNo decision) ->
          makings.make(key, value, Optional.of(decision), entry);
    }
  }
}
