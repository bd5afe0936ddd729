package org.mycelium.commands.dispute;

import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Fact;

/**
 * Counts of disputes. They name nobody, not even whoever told the bot of them. Only whoever takes a
 * count back is named, or anybody could wipe out what others counted, and nobody would know.
 */
public sealed interface DisputeFact extends Fact {
  /** There is one more. */
  record DisputeOpened() implements DisputeFact {}

  /** There is one less. */
  record DisputeResolved(Settlement how) implements DisputeFact {}

  /** Whoever says so is named. */
  sealed interface TakenBack extends DisputeFact {
    @Override
    default boolean unsigned() {
      return false;
    }

    /** By an edit of the message somebody could else learn whether it took anything back. */
    @Override
    default boolean untraced() {
      return true;
    }
  }

  /** The newest count that stood is none. Written by earlier versions. */
  record DisputeMiscounted() implements TakenBack {}

  /**
   * A count of one kind is none. It names the kind and no count: of the newest, whatever its kind,
   * somebody could tell what others counted after their own.
   *
   * @param settled how, of those that were settled; null of those that were opened
   */
  record DisputeTakenBack(@Nullable Settlement settled) implements TakenBack {}

  @Override
  default boolean unsigned() {
    return true;
  }
}
