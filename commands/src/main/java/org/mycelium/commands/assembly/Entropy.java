package org.mycelium.commands.assembly;

/** Where randomness comes from: the operating system in production, a seed in a simulation. */
@FunctionalInterface
public interface Entropy {
  /**
   * Unpredictable bytes.
   *
   * @param count how many, at most 1,024
   * @return a new array of that length
   */
  byte[] bytes(int count);
}
