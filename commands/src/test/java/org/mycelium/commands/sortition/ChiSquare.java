package org.mycelium.commands.sortition;

import java.util.Arrays;
import java.util.Map;

/** Whether counts look as if each were equally likely. */
final class ChiSquare {
  /** What one in a thousand fair samples exceeds, by degrees of freedom. */
  private static final Map<Integer, Double> CRITICAL = Map.of(4, 18.467, 6, 22.458, 23, 49.728);

  private ChiSquare() {}

  static double of(long... counts) {
    double expected = (double) Arrays.stream(counts).sum() / counts.length;
    return Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
  }

  static double critical(int degreesOfFreedom) {
    return CRITICAL.get(degreesOfFreedom);
  }
}
