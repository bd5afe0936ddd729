package org.mycelium.commands.election;

/**
 * What a ranked ballot says about those it does not rank, where pairs are compared. In transferable
 * votes it always is exhausted when it comes to them.
 */
public enum Unranked {
  /** They are equal, and worse than all that are ranked. */
  TIED_LAST,
  /** Nothing: it ends there, and has no say in pairs with them. */
  EXHAUSTED,
  /** Nothing: it has no say in pairs with them. */
  NO_PREFERENCE
}
