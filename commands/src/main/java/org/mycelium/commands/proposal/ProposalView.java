package org.mycelium.commands.proposal;

import java.util.Optional;
import org.mycelium.commands.tally.Count;

/**
 * A proposal with all that a card says of it.
 *
 * @param proposerName untrusted
 * @param decision what it became, if it passed
 * @param severalOpen whether a vote has to name its proposal
 */
public record ProposalView(
    Proposal proposal,
    String proposerName,
    Count count,
    Optional<DecisionNo> decision,
    boolean severalOpen) {}
