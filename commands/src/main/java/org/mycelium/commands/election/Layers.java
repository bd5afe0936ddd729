package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Tiers out of a relation that may leave some pairs undecided. */
public final class Layers {
  private Layers() {}

  /**
   * First those whom nobody beats, then those whom nobody of the rest beats, and so on.
   *
   * @param beats asymmetric and without circles
   */
  public static List<List<Integer>> of(
      List<Integer> candidates, BiPredicate<Integer, Integer> beats) {
    List<List<Integer>> tiers = new ArrayList<>();
    List<Integer> left = candidates;
    while (!left.isEmpty()) {
      List<Integer> rest = left;
      List<Integer> tier =
          rest.stream()
              .filter(candidate -> rest.stream().noneMatch(other -> beats.test(other, candidate)))
              .toList();
      if (tier.isEmpty()) {
        throw new IllegalArgumentException("a circle");
      }
      tiers.add(tier);
      left = rest.stream().filter(candidate -> !tier.contains(candidate)).toList();
    }
    return tiers;
  }
}
