package org.mycelium.commands.ledger;

/**
 * The number of a budget line within its assembly, shown as L2. Numbers of lines that were closed
 * are not given again.
 *
 * @param value at least 1
 */
public record LineNo(int value) implements Comparable<LineNo> {
  /** Refuses numbers below 1. */
  public LineNo {
    if (value < 1) {
      throw new IllegalArgumentException("budget line " + value);
    }
  }

  @Override
  public int compareTo(LineNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: L2. */
  @Override
  public String toString() {
    return "L" + value;
  }
}
