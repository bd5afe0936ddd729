package org.mycelium.commands.dispute;

import org.mycelium.commands.journal.Fact;

/** Counts of disputes. They name nobody, not even whoever told the bot of them. */
public sealed interface DisputeFact extends Fact {
  /** There is one more. */
  record DisputeOpened() implements DisputeFact {}

  /** There is one less. */
  record DisputeResolved(Settlement how) implements DisputeFact {}

  @Override
  default boolean unsigned() {
    return true;
  }
}
