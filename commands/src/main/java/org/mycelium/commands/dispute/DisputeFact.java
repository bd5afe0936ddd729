package org.mycelium.commands.dispute;

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

  /** The newest count that stood is none. */
  record DisputeMiscounted() implements DisputeFact {
    @Override
    public boolean unsigned() {
      return false;
    }

    /** By an edit of the message somebody could else learn whether it took anything back. */
    @Override
    public boolean untraced() {
      return true;
    }
  }

  @Override
  default boolean unsigned() {
    return true;
  }
}
