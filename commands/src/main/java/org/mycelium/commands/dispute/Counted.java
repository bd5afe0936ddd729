package org.mycelium.commands.dispute;

import java.time.Instant;
import java.util.Optional;

/**
 * One more of a kind, or one less.
 *
 * @param at when somebody said so
 * @param settled how, of those that were settled; empty of those that were opened
 * @param takenBack whether it is one less, since one was counted by mistake
 */
public record Counted(Instant at, Optional<Settlement> settled, boolean takenBack) {}
