package org.mycelium.commands.ledger;

import org.mycelium.commands.proposal.DecisionNo;

/**
 * What one decision lets be spent on a line, in one currency.
 *
 * @param stands whether the decision does: under one that ended, nothing more is spent
 * @param allotted by that decision
 * @param spent under it so far, never more
 */
public record Allotment(
    LineNo line, DecisionNo decision, boolean stands, Money allotted, Money spent) {
  /** Refuses what no ledger leads to. */
  public Allotment {
    if (spent.units() < 0 || spent.exceeds(allotted)) {
      throw new IllegalArgumentException(spent + " of " + allotted + " on " + line);
    }
  }

  /** What can still be spent under it, should the decision stand. */
  public Money left() {
    return allotted.minus(spent);
  }

  /** Whether this much more can be spent under it. */
  boolean allows(Money money) {
    return stands && money.tender().equals(allotted.tender()) && !money.exceeds(left());
  }
}
