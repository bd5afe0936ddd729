package org.mycelium.commands.proposal;

/**
 * A proposal's number within its assembly, shown as P3.
 *
 * @param value at least 1
 */
public record ProposalNo(int value) implements Comparable<ProposalNo> {
  /** Refuses numbers below 1. */
  public ProposalNo {
    if (value < 1) {
      throw new IllegalArgumentException("proposal " + value);
    }
  }

  @Override
  public int compareTo(ProposalNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: P3. */
  @Override
  public String toString() {
    return "P" + value;
  }
}
