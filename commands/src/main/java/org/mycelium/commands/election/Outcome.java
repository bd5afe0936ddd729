package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.List;

/**
 * What one run of a count comes to.
 *
 * @param elected in the order of their election
 * @param undecided those of whom some, but not all, would be elected besides
 * @param ranking tiers, best first, all who stand; empty where the method gives none
 * @param working how it came about
 */
public record Outcome(
    List<Integer> elected, List<Integer> undecided, List<List<Integer>> ranking, Working working) {
  /** Keeps its own copies. */
  public Outcome {
    elected = List.copyOf(elected);
    undecided = List.copyOf(undecided);
    ranking = ranking.stream().map(List::copyOf).toList();
  }

  /** Those who are elected, and after them those of whom only some would be. */
  public List<Integer> electedOrTied() {
    List<Integer> all = new ArrayList<>(elected);
    all.addAll(undecided);
    return all;
  }
}
