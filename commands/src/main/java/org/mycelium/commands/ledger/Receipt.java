package org.mycelium.commands.ledger;

/**
 * Where the receipt of an entry is said to be. It is never fetched: whoever wants to see it can.
 */
public sealed interface Receipt {
  /** A link to a message or file in Matrix, as it was written. */
  record Linked(String reference) implements Receipt {}

  /** The message that the command answers. */
  record Answered() implements Receipt {}
}
