package org.mycelium.commands.proposal.amendment;

/**
 * An amendment's number within its assembly, shown as A3.
 *
 * @param value at least 1
 */
public record AmendmentNo(int value) {
  /** Refuses numbers below 1. */
  public AmendmentNo {
    if (value < 1) {
      throw new IllegalArgumentException("amendment " + value);
    }
  }

  /** As members write it: A3. */
  @Override
  public String toString() {
    return "A" + value;
  }
}
