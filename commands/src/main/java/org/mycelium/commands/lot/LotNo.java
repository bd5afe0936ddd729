package org.mycelium.commands.lot;

/**
 * A draw's number within its assembly, shown as L4.
 *
 * @param value at least 1
 */
public record LotNo(int value) implements Comparable<LotNo> {
  /** Refuses numbers below 1. */
  public LotNo {
    if (value < 1) {
      throw new IllegalArgumentException("draw " + value);
    }
  }

  @Override
  public int compareTo(LotNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: L4. */
  @Override
  public String toString() {
    return "L" + value;
  }
}
