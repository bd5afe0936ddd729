package org.mycelium.commands.decisionlog;

import java.time.Instant;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.tally.Count;

/**
 * An entry of the decision log.
 *
 * @param proposal what was proposed, with rule, quorum and electorate
 * @param count the votes
 * @param decidedAt when the vote closed
 */
public record LoggedDecision(DecisionNo no, Proposal proposal, Count count, Instant decidedAt) {}
