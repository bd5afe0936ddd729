package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Layers;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;

/**
 * One candidate is above another if the strongest path to the other is stronger than the strongest
 * path back; a path is as strong as its weakest step. M. Schulze, "The Schulze Method of Voting",
 * arXiv 1804.02973, section 2. Several seats go to those at the top of the ranking, so they are not
 * shared out in proportion.
 */
public final class Schulze {
  private Schulze() {}

  /** Counts. */
  public static Outcome count(Profile<Ranking> profile, CountRules rules, Ties ties) {
    Pairwise pairs = Pairwise.of(profile, rules.unranked());
    List<Integer> standing = profile.slate().standing();
    List<long[]> levels = levels(pairs, standing, rules.strength());
    int[][] paths = strongest(pairs, standing, levels, rules.strength());
    List<List<Integer>> ranking =
        Layers.of(
            standing,
            (a, b) ->
                paths[standing.indexOf(a)][standing.indexOf(b)]
                    > paths[standing.indexOf(b)][standing.indexOf(a)]);
    long[][] shown = new long[pairs.size()][pairs.size()];
    for (int a = 0; a < standing.size(); a++) {
      for (int b = 0; b < standing.size(); b++) {
        shown[standing.get(a)][standing.get(b)] =
            a == b ? 0 : shown(levels.get(paths[a][b]), rules.strength());
      }
    }
    return Tallies.fill(
        ranking,
        rules.seats(),
        ties,
        _ -> new Working.Paths(pairs, rules.strength(), Pairwise.of(shown)));
  }

  /** What is shown of a strength: votes or their difference; nothing for what is no majority. */
  private static long shown(long[] level, Strength strength) {
    if (level[0] <= level[1]) {
      return 0;
    }
    return strength == Strength.MARGINS ? level[0] - level[1] : level[0];
  }

  /** All strengths there are, the weakest first, so that comparing their places is enough. */
  private static List<long[]> levels(Pairwise pairs, List<Integer> standing, Strength strength) {
    Comparator<long[]> order = order(strength);
    List<long[]> all = new ArrayList<>();
    for (int a : standing) {
      for (int b : standing) {
        if (a != b) {
          all.add(new long[] {pairs.of(a, b), pairs.of(b, a)});
        }
      }
    }
    all.sort(order);
    List<long[]> levels = new ArrayList<>();
    for (long[] level : all) {
      if (levels.isEmpty() || order.compare(levels.getLast(), level) != 0) {
        levels.add(level);
      }
    }
    return levels;
  }

  private static Comparator<long[]> order(Strength strength) {
    return (a, b) -> strength.compare(a[0], a[1], b[0], b[1]);
  }

  /** Strengths of the strongest paths, as places among the levels (Floyd and Warshall). */
  private static int[][] strongest(
      Pairwise pairs, List<Integer> standing, List<long[]> levels, Strength strength) {
    int size = standing.size();
    long[][] sorted = levels.toArray(long[][]::new);
    int[][] paths = new int[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        if (a != b) {
          int one = standing.get(a);
          int other = standing.get(b);
          long[] pair = {pairs.of(one, other), pairs.of(other, one)};
          paths[a][b] = Arrays.binarySearch(sorted, pair, order(strength));
        }
      }
    }
    for (int via = 0; via < size; via++) {
      int[] onward = paths[via];
      for (int from = 0; from < size; from++) {
        int[] row = paths[from];
        int toVia = row[via];
        if (from != via) {
          for (int to = 0; to < size; to++) {
            row[to] = Math.max(row[to], Math.min(toVia, onward[to]));
          }
        }
      }
    }
    return paths;
  }
}
