package org.mycelium.commands.sortition.quota;

import java.util.Arrays;
import java.util.Optional;

/**
 * Makes panels that keep the quotas and have about the numbers one wishes for, by rounding and
 * repairing. Quick, and sometimes in vain.
 */
final class PanelMaker {
  private static final int MAX_REPAIRS = 80;

  // 6 ranks and a place fill the 62 bits that a sortable number has.
  private static final int RANKED_CATEGORIES = 6;
  private static final int RANK_BITS = 7;
  private static final int RANK_MASK = (1 << RANK_BITS) - 1;
  private static final int PLACE_BITS = 20;
  private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

  private final Pool pool;
  private final Scatter scatter;
  private final int categories;
  private final int[][] quotas;

  PanelMaker(Pool pool, Scatter scatter) {
    this.pool = pool;
    this.scatter = scatter;
    this.categories = pool.types().getFirst().quotas().size();
    this.quotas =
        pool.types().stream()
            .map(type -> type.quotas().stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /**
   * A panel near these numbers of each type, another one each time. On average over many the
   * numbers come out nearly as they are wished for.
   *
   * @param wished between zero and the type's size each, the seats in sum
   */
  Optional<Panel> near(double... wished) {
    Attempt attempt = new Attempt(rounded(wished), wished);
    return attempt.repaired() ? Optional.of(new Panel(attempt.counts)) : Optional.empty();
  }

  /** Systematic sampling along an order of features: their sums come out right where they lead. */
  private int[] rounded(double... wished) {
    int[] counts = new int[wished.length];
    double sum = scatter.unit();
    for (int type : order()) {
      double before = Math.floor(sum + 1e-9);
      sum += wished[type];
      int size = pool.types().get(type).size();
      counts[type] = Math.clamp((long) (Math.floor(sum + 1e-9) - before), 0, size);
    }
    return counts;
  }

  /**
   * The types by their features, categories and features in another order each time. What is sorted
   * are numbers: the ranks of the first categories, then a place in a shuffled row.
   */
  private int[] order() {
    int[] categoryOrder = scatter.shuffled(categories);
    int[] rank = scatter.shuffled(pool.quotas().size());
    int[] shuffled = scatter.shuffled(pool.types().size());
    long[] keys = new long[shuffled.length];
    for (int place = 0; place < keys.length; place++) {
      long key = 0;
      for (int i = 0; i < Math.min(categories, RANKED_CATEGORIES); i++) {
        key = (key << RANK_BITS) | (rank[quota(shuffled[place], categoryOrder[i])] & RANK_MASK);
      }
      keys[place] = (key << PLACE_BITS) | place;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> shuffled[(int) (key & PLACE_MASK)]).toArray();
  }

  private int quota(int type, int category) {
    return quotas[type][category];
  }

  /** A panel being made: what it lacks and has too much of. */
  private final class Attempt {
    private final int[] counts;
    private final double[] wished;
    private final int[] having = new int[pool.quotas().size()];
    private int seats;

    Attempt(int[] counts, double... wished) {
      this.counts = counts;
      this.wished = wished;
      for (int type = 0; type < counts.length; type++) {
        count(type, counts[type]);
      }
    }

    private void count(int type, int more) {
      for (int category = 0; category < categories; category++) {
        having[quota(type, category)] += more;
      }
      seats += more;
    }

    private void change(int type, int more) {
      counts[type] += more;
      count(type, more);
    }

    boolean repaired() {
      for (int repair = 0; repair < MAX_REPAIRS; repair++) {
        if (seats == pool.seats() && amiss() == 0) {
          return true;
        }
        int out = -1;
        if (seats >= pool.seats()) {
          out = best(-1, -1);
          change(out, -1);
        }
        if (seats < pool.seats()) {
          int in = best(1, out);
          if (in < 0) {
            return false;
          }
          change(in, 1);
        }
      }
      return false;
    }

    private int amiss() {
      int amiss = 0;
      for (int quota = 0; quota < having.length; quota++) {
        amiss += distance(quota, having[quota]);
      }
      return amiss;
    }

    private int distance(int quota, int count) {
      Quota bounds = pool.quotas().get(quota);
      return Math.max(0, Math.max(bounds.min() - count, count - bounds.max()));
    }

    /** The type to add or to take out that mends most; among equals, where it was wished for. */
    private int best(int more, int except) {
      int[] effect = new int[having.length];
      for (int quota = 0; quota < effect.length; quota++) {
        effect[quota] = distance(quota, having[quota] + more) - distance(quota, having[quota]);
      }
      int best = -1;
      double bestScore = Double.POSITIVE_INFINITY;
      for (int type = 0; type < counts.length; type++) {
        int after = counts[type] + more;
        if (type == except || after < 0 || after > pool.types().get(type).size()) {
          continue;
        }
        double score = 0.5 * scatter.unit();
        for (int category = 0; category < categories; category++) {
          score += effect[quota(type, category)];
        }
        score += 0.4 * Math.clamp(more * (counts[type] - wished[type]), -1, 1);
        if (score < bestScore) {
          bestScore = score;
          best = type;
        }
      }
      return best;
    }
  }
}
