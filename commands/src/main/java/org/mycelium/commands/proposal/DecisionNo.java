package org.mycelium.commands.proposal;

/**
 * A decision's number within its assembly, shown as D12.
 *
 * @param value at least 1
 */
public record DecisionNo(int value) implements Comparable<DecisionNo> {
  /** Refuses numbers below 1. */
  public DecisionNo {
    if (value < 1) {
      throw new IllegalArgumentException("decision " + value);
    }
  }

  @Override
  public int compareTo(DecisionNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: D12. */
  @Override
  public String toString() {
    return "D" + value;
  }
}
