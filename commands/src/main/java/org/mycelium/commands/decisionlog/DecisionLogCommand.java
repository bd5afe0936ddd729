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

  /** Hands out the whole log as a file. */
  record HandOut() implements DecisionLogCommand {}
}
