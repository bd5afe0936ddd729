package org.mycelium.commands.dispute;

import java.time.Instant;
import java.util.Optional;

/**
 * A count that stands.
 *
 * @param at when it was counted
 * @param settled how, if it counts one that was settled; empty if it counts one that was opened
 */
public record Counted(Instant at, Optional<Settlement> settled) {}
