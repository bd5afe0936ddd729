package org.mycelium.commands.proposal.life;

import java.time.Duration;

/**
 * For how much longer a vote is open when its quorum is missed.
 *
 * @param spent whether it was: it happens once in the life of a proposal
 */
public record Patience(Duration length, boolean spent) {}
