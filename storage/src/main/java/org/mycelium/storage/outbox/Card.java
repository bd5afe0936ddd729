package org.mycelium.storage.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * The one live message of a proposal.
 *
 * @param letter the letter that posted it
 * @param edits made so far
 * @param lastEditAt empty before the first
 * @param frozen whether it had its last edit
 */
public record Card(long letter, int edits, Optional<Instant> lastEditAt, boolean frozen) {}
