package org.mycelium.storage.proposal;

import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * Where a decision stands in the search index: the decisions of one assembly are one range of row
 * ids.
 */
public final class SearchRow {
  private static final int DECISION_BITS = 32;

  private SearchRow() {}

  /** Its row id. */
  public static long id(AssemblyId assembly, DecisionNo decision) {
    return first(assembly) + decision.value();
  }

  /** Below every row of this assembly, and above those of the one before. */
  public static long first(AssemblyId assembly) {
    return assembly.value() << DECISION_BITS;
  }

  /** Above every row of this assembly. */
  public static long last(AssemblyId assembly) {
    return first(assembly) + (1L << DECISION_BITS) - 1;
  }

  /** The decision behind a row id. */
  public static DecisionNo decision(long id) {
    return new DecisionNo((int) id);
  }
}
