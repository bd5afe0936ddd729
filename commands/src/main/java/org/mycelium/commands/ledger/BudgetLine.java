package org.mycelium.commands.ledger;

/**
 * A line of the budget, for which money can be decided and on which it can be spent.
 *
 * @param name untrusted; empty if it was erased
 */
public record BudgetLine(LineNo no, String name) {
  /** As it can be typed and found again. */
  String typed() {
    return name.isEmpty() ? no.toString() : name;
  }
}
