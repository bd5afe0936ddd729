package org.mycelium.commands.proposal.amendment;

import java.time.Instant;

/**
 * A vote that waits for amendments.
 *
 * @param since from when on
 * @param reworded whether the text changed since, so that it has to be voted on anew
 */
public record Pause(Instant since, boolean reworded) {}
