package org.mycelium.commands.sortition.quota;

import java.util.Arrays;

/** What a panel is made of: how many of each type. Who of a type is a matter of a plain lot. */
public final class Panel {
  private final int[] counts;

  /** Of so many of each type, in the order of the pool. */
  public Panel(int... counts) {
    this.counts = counts.clone();
  }

  /** How many of a type. */
  public int of(int type) {
    return counts[type];
  }

  /** How many in all. */
  public int seats() {
    return Arrays.stream(counts).sum();
  }

  double worth(double... worthOfType) {
    double worth = 0;
    for (int type = 0; type < counts.length; type++) {
      worth += counts[type] * worthOfType[type];
    }
    return worth;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Panel panel && Arrays.equals(counts, panel.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "Panel" + Arrays.toString(counts);
  }
}
