package org.mycelium.commands.rulebook;

import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;

/** What the assembly decided about its own rules. */
public sealed interface RulebookFact extends Fact {
  /**
   * A setting has a new value, by decision.
   *
   * @param key stable name of the setting
   * @param value canonical form
   */
  record SettingDecided(String key, String value, DecisionNo decision) implements RulebookFact {}
}
