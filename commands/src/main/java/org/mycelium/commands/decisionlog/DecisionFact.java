package org.mycelium.commands.decisionlog;

import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Count;

/** What enters the decision log. */
public sealed interface DecisionFact extends Fact {
  /**
   * A proposal passed and is a decision from now on. Its text, rule, quorum and electorate are those of the proposal.
   *
   * @param count the votes it passed with
   */
  record DecisionRecorded(DecisionNo decision, ProposalNo proposal, Count count)
      implements DecisionFact {}
}
