package org.mycelium.commands.metric;

/**
 * A metric's number within its assembly, shown as M3. People call metrics by their names; the
 * number is what facts hold.
 *
 * @param value at least 1
 */
public record MetricNo(int value) implements Comparable<MetricNo> {
  /** Refuses numbers below 1. */
  public MetricNo {
    if (value < 1) {
      throw new IllegalArgumentException("metric " + value);
    }
  }

  @Override
  public int compareTo(MetricNo other) {
    return Integer.compare(value, other.value);
  }

  /** As it stands in lists: M3. */
  @Override
  public String toString() {
    return "M" + value;
  }
}
