package org.mycelium.commands.decisionlog;

import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.proposal.DecisionNo;

/** What can be asked of the decision log. */
public sealed interface DecisionLogCommand extends Command {
  /** Lists the newest decisions, or those that have these words. */
  record Search(String words) implements DecisionLogCommand {}

  /** Shows one decision in full; without a number, the newest. */
  record Show(Optional<DecisionNo> decision) implements DecisionLogCommand {}

  /**
   * Attaches a minority statement; without a number, to the newest decision.
   *
   * @param words untrusted; may be empty
   */
  record Attach(Optional<DecisionNo> decision, String words) implements DecisionLogCommand {}

  /**
   * Joins a minority statement.
   *
   * @param author whose, as written, untrusted; empty where there is only one
   */
  record JoinStatement(Optional<DecisionNo> decision, Optional<String> author)
      implements DecisionLogCommand {}

  /** Takes back one's statement, or one's name under somebody else's. */
  record WithdrawStatement(Optional<DecisionNo> decision) implements DecisionLogCommand {}

  /** Hands out the whole log as a file. */
  record HandOut() implements DecisionLogCommand {}
}
