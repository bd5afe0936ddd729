package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranked ballot as it was marked: candidates with their ranks, 1 the best. Several candidates may
 * share a rank, ranks may be left out, and not everybody needs one.
 */
public final class Ranking {
  /** A ballot with nothing on it. */
  public static final Ranking BLANK = new Ranking(new int[0], new int[0]);

  // Kept in order of rank, those of equal rank in order of place, so that equal means equal.
  private final int[] candidates;
  // Null for 1, 2, 3 and so on: most ballots are so, and there may be many.
  private final int @Nullable [] ranks;
  private final int hash;

  private Ranking(int[] candidates, int @Nullable [] ranks) {
    this.candidates = candidates;
    this.ranks = ranks;
    this.hash = 31 * Arrays.hashCode(candidates) + Arrays.hashCode(ranks);
  }

  private static boolean consecutive(int[] ranks) {
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] != i + 1) {
        return false;
      }
    }
    return true;
  }

  /** These candidates in this order, best first, no rank shared or left out. */
  public static Ranking inOrder(int... candidates) {
    if (namesTwice(candidates)) {
      throw new IllegalArgumentException("a candidate twice");
    }
    return new Ranking(candidates.clone(), null);
  }

  /** Tiers of equal rank, best first; an empty tier is a rank that was left out. */
  public static Ranking ofTiers(List<List<Integer>> tiers) {
    List<Integer> candidates = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    for (int tier = 0; tier < tiers.size(); tier++) {
      for (int candidate : tiers.get(tier)) {
        candidates.add(candidate);
        ranks.add(tier + 1);
      }
    }
    return marked(ints(candidates), ints(ranks));
  }

  /**
   * A ballot with these marks, in any order.
   *
   * @param ranks one for each candidate, from 1
   * @throws IllegalArgumentException if a candidate is named twice or a rank is below 1
   */
  public static Ranking marked(int[] candidates, int[] ranks) {
    int[] sortedCandidates = candidates.clone();
    int[] sortedRanks = ranks.clone();
    sort(sortedCandidates, sortedRanks);
    if (namesTwice(candidates) || candidates.length != ranks.length) {
      throw new IllegalArgumentException("a candidate twice, or without a rank");
    }
    if (ranks.length > 0 && sortedRanks[0] < 1) {
      throw new IllegalArgumentException("rank " + sortedRanks[0]);
    }
    return new Ranking(sortedCandidates, consecutive(sortedRanks) ? null : sortedRanks);
  }

  private static boolean namesTwice(int[] candidates) {
    long low = 0;
    BitSet high = new BitSet();
    for (int candidate : candidates) {
      if (candidate < Long.SIZE ? (low >> candidate & 1) != 0 : high.get(candidate)) {
        return true;
      }
      if (candidate < Long.SIZE) {
        low |= 1L << candidate;
      } else {
        high.set(candidate);
      }
    }
    return false;
  }

  /** By insertion: ballots are short, and mostly in order already. */
  private static void sort(int[] candidates, int[] ranks) {
    for (int i = 1; i < candidates.length; i++) {
      int candidate = candidates[i];
      int rank = ranks[i];
      int at = i;
      while (at > 0
          && (ranks[at - 1] > rank || (ranks[at - 1] == rank && candidates[at - 1] > candidate))) {
        candidates[at] = candidates[at - 1];
        ranks[at] = ranks[at - 1];
        at--;
      }
      candidates[at] = candidate;
      ranks[at] = rank;
    }
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many candidates it ranks. */
  public int size() {
    return candidates.length;
  }

  /** The candidate at this position, best first. */
  public int candidate(int position) {
    return candidates[position];
  }

  /** The rank of the candidate at this position. */
  public int rank(int position) {
    return ranks == null ? position + 1 : ranks[position];
  }

  /** Where the rank that begins at this position ends: the next rank's first position. */
  public int endOfRank(int position) {
    int end = position + 1;
    if (ranks == null) {
      return end;
    }
    while (end < ranks.length && ranks[end] == ranks[position]) {
      end++;
    }
    return end;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ranking that
        && hash == that.hash
        && Arrays.equals(candidates, that.candidates)
        && Arrays.equals(ranks, that.ranks);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** As {@code 2 > 0=1}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < candidates.length; i++) {
      out.append(i == 0 ? "" : rank(i) == rank(i - 1) ? "=" : " > ").append(candidates[i]);
    }
    return out.toString();
  }
}
