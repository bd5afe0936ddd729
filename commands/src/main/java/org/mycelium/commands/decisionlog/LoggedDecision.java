package org.mycelium.commands.decisionlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.text.Message;

/**
 * An entry of the decision log.
 *
 * @param proposal what was proposed, with rule, quorum and electorate
 * @param count the votes
 * @param chosen the numbers of the options that were chosen, in order; none where it is no choice
 * @param decidedAt when the vote closed
 */
public record LoggedDecision(
    DecisionNo no, Proposal proposal, Count count, List<Integer> chosen, Instant decidedAt) {
  /** Keeps its own copy. */
  public LoggedDecision {
    chosen = List.copyOf(chosen);
  }

  /** What was chosen, by name; empty where it is no choice between options. */
  public Optional<Message> choice() {
    return proposal.question() instanceof Selection selection && !chosen.isEmpty()
        ? Optional.of(SelectionWords.names(selection, chosen))
        : Optional.empty();
  }
}
