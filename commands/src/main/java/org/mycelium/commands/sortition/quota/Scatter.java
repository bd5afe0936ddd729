package org.mycelium.commands.sortition.quota;

/**
 * Variety that can be repeated, for trying one thing and another (SplitMix64, Steele, Lea and Flood
 * 2014). No lot is drawn with it.
 */
final class Scatter {
  private long state;

  Scatter(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** From 0 to just below 1. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** The numbers from 0 up, in another order each time. */
  int[] shuffled(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = below(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
