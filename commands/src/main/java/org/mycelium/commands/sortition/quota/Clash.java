package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Why no panel keeps the quotas: bounds that contradict one another or the pool, of which none can
 * be spared, and the least change that makes a panel possible.
 *
 * @param bounds the fewest that were found; if one of them is dropped, the others can be kept
 * @param relaxed the quotas after the least change in sum, in the pool's order
 */
public record Clash(List<Bound> bounds, List<Quota> relaxed) {
  /**
   * One side of a quota.
   *
   * @param lower whether it is the least number, not the greatest
   * @param available how many people have the feature
   */
  public record Bound(Quota quota, boolean lower, int available) {}

  /** Keeps its own copies. */
  public Clash {
    bounds = List.copyOf(bounds);
    relaxed = List.copyOf(relaxed);
  }

  /**
   * Looks for the clash in a pool for which {@link Leximin} found no lottery. Bounds are dropped
   * one by one, in several orders, as long as what remains still clashes.
   */
  public static Clash in(Pool pool, Solver solver) {
    List<Side> all = sides(pool);
    List<Side> fewest = all;
    List<Side> reversed = new ArrayList<>(all);
    Collections.reverse(reversed);
    for (List<Side> order : List.of(all, reversed, lowersFirst(all), uppersFirst(all))) {
      List<Side> left = needed(pool, solver, order);
      fewest = left.size() < fewest.size() ? left : fewest;
    }
    return new Clash(
        fewest.stream().map(side -> bound(pool, side)).toList(), relaxed(pool, solver));
  }

  private record Side(int quota, boolean lower) {}

  /** Those that bind anybody. */
  private static List<Side> sides(Pool pool) {
    List<Side> sides = new ArrayList<>();
    for (int quota = 0; quota < pool.quotas().size(); quota++) {
      if (pool.quotas().get(quota).min() > 0) {
        sides.add(new Side(quota, true));
      }
      if (pool.quotas().get(quota).max() < Math.min(pool.seats(), pool.having(quota))) {
        sides.add(new Side(quota, false));
      }
    }
    return sides;
  }

  private static List<Side> lowersFirst(List<Side> sides) {
    return sides.stream().sorted((a, b) -> Boolean.compare(b.lower(), a.lower())).toList();
  }

  private static List<Side> uppersFirst(List<Side> sides) {
    return sides.stream().sorted((a, b) -> Boolean.compare(a.lower(), b.lower())).toList();
  }

  private static List<Side> needed(Pool pool, Solver solver, List<Side> order) {
    List<Side> left = new ArrayList<>(order);
    for (Side side : order) {
      List<Side> without = new ArrayList<>(left);
      without.remove(side);
      if (clashes(pool, solver, without)) {
        left = without;
      }
    }
    return left;
  }

  private static boolean clashes(Pool pool, Solver solver, List<Side> sides) {
    List<Quota> kept = new ArrayList<>();
    for (int quota = 0; quota < pool.quotas().size(); quota++) {
      Quota bounds = pool.quotas().get(quota);
      int min = sides.contains(new Side(quota, true)) ? bounds.min() : 0;
      int max = sides.contains(new Side(quota, false)) ? bounds.max() : Integer.MAX_VALUE;
      kept.add(new Quota(bounds.category(), bounds.feature(), min, max));
    }
    return Programs.any(pool.under(kept), solver).isEmpty();
  }

  private static Bound bound(Pool pool, Side side) {
    return new Bound(pool.quotas().get(side.quota()), side.lower(), pool.having(side.quota()));
  }

  /** Each bound may give way by a whole number; the sum of these numbers is made least. */
  private static List<Quota> relaxed(Pool pool, Solver solver) {
    int types = pool.types().size();
    int quotas = pool.quotas().size();
    LinearProgram program = Programs.panel(pool, 2 * quotas);
    for (int quota = 0; quota < quotas; quota++) {
      Quota bounds = pool.quotas().get(quota);
      int under = types + 2 * quota;
      program.cost(under, 1).cost(under + 1, 1);
      program.upTo(under, bounds.min()).upTo(under + 1, pool.seats());
      Programs.having(pool, program, quota).plus(1, under).atLeast(bounds.min());
      Programs.having(pool, program, quota)
          .plus(-1, under + 1)
          .between(Double.NEGATIVE_INFINITY, bounds.max());
    }
    Optional<Solver.Optimum> solved = solver.minimise(program);
    double[] at =
        solved.orElseThrow(() -> new IllegalStateException("fewer people than seats")).at();
    List<Quota> relaxed = new ArrayList<>();
    for (int quota = 0; quota < quotas; quota++) {
      Quota bounds = pool.quotas().get(quota);
      int under = types + 2 * quota;
      relaxed.add(
          new Quota(
              bounds.category(),
              bounds.feature(),
              bounds.min() - (int) Math.round(at[under]),
              bounds.max() + (int) Math.round(at[under + 1])));
    }
    return relaxed;
  }
}
