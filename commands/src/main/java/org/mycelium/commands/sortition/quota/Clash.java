package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why no panel keeps the quotas: bounds that contradict one another or the pool, of which none can
 * be spared, and the least change that makes a panel possible.
 *
 * @param bounds the fewest that were found; if one of them is dropped, the others can be kept
 * @param smallest whether no fewer contradict one another: every smaller set was tried
 * @param relaxed the quotas after the least change in sum, in the pool's order
 */
public record Clash(List<Bound> bounds, boolean smallest, List<Quota> relaxed) {
  private static final double ROUNDING = 1e-6;
  private static final int TRIES = 200;

  /** The fewest depend on what is dropped first. */
  private static final int SHUFFLES = 12;

  /** Some seconds at most; enough for every three of twenty bounds. */
  private static final int MOST_SETS = 1_500;

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
   * Looks for the clash in a pool for which {@link Leximin} found no lottery. Bounds are dropped in
   * several orders, as long as what remains still clashes.
   */
  public static Clash in(Pool pool, Solver solver) {
    List<Side> all = sides(pool);
    List<Side> fewest = all;
    List<Side> reversed = new ArrayList<>(all);
    Collections.reverse(reversed);
    List<List<Side>> orders =
        new ArrayList<>(List.of(all, reversed, lowersFirst(all), uppersFirst(all)));
    Scatter scatter = new Scatter(1);
    for (int i = 0; i < SHUFFLES; i++) {
      orders.add(Arrays.stream(scatter.shuffled(all.size())).mapToObj(all::get).toList());
    }
    for (List<Side> order : orders) {
      List<Side> left = needed(pool, solver, order);
      fewest = left.size() < fewest.size() ? left : fewest;
    }
    Search search = new Search(pool, solver, all);
    List<Side> found = search.smallerThan(fewest);
    return new Clash(
        found.stream().map(side -> bound(pool, side)).toList(),
        search.complete(),
        relaxed(pool, solver));
  }

  private record Side(int quota, boolean lower) {}

  /** Tries all sets of bounds that are smaller than a clash that was found, as far as it goes. */
  private static final class Search {
    private final Pool pool;
    private final Solver solver;
    private final List<Side> all;
    private int tries;

    Search(Pool pool, Solver solver, List<Side> all) {
      this.pool = pool;
      this.solver = solver;
      this.all = all;
    }

    /** Of one size at a time, from one bound on; what was found if there is no smaller. */
    List<Side> smallerThan(List<Side> found) {
      for (int size = 1; size < found.size(); size++) {
        List<Side> smaller = ofSize(size, 0, List.of());
        if (!smaller.isEmpty()) {
          return smaller;
        }
      }
      return found;
    }

    /** Whether no set was left out. */
    boolean complete() {
      return tries <= MOST_SETS;
    }

    private List<Side> ofSize(int more, int from, List<Side> chosen) {
      if (more == 0) {
        tries++;
        return complete() && clashes(pool, solver, chosen) ? chosen : List.of();
      }
      for (int next = from; next <= all.size() - more && complete(); next++) {
        List<Side> with = new ArrayList<>(chosen);
        with.add(all.get(next));
        List<Side> found = ofSize(more - 1, next + 1, with);
        if (!found.isEmpty()) {
          return found;
        }
      }
      return List.of();
    }
  }

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

  /** Drops many at once where that still clashes, then fewer, in the end one by one. */
  private static List<Side> needed(Pool pool, Solver solver, List<Side> order) {
    List<Side> left = new ArrayList<>(order);
    for (int many = Math.max(1, left.size() / 2); many >= 1; many /= 2) {
      for (int from = 0; from < left.size(); ) {
        List<Side> without = new ArrayList<>(left);
        without.subList(from, Math.min(left.size(), from + many)).clear();
        if (clashes(pool, solver, without)) {
          left = without;
        } else {
          from += many;
        }
      }
    }
    return left;
  }

  /** What not even parts of people can keep, people cannot; that is quicker to see. */
  private static boolean clashes(Pool pool, Solver solver, List<Side> sides) {
    return solver.minimise(keeping(pool, sides, false)).isEmpty()
        || solver.minimise(keeping(pool, sides, true)).isEmpty();
  }

  /** Only these bounds, so types that do not differ in them are one. */
  private static LinearProgram keeping(Pool pool, List<Side> sides, boolean whole) {
    Set<Integer> bounded = sides.stream().map(Side::quota).collect(Collectors.toSet());
    Map<List<Integer>, Integer> sizes = new LinkedHashMap<>();
    for (PersonType type : pool.types()) {
      List<Integer> alike = type.quotas().stream().filter(bounded::contains).toList();
      sizes.merge(alike, type.size(), Integer::sum);
    }
    List<List<Integer>> groups = List.copyOf(sizes.keySet());
    LinearProgram program =
        whole ? LinearProgram.ofWholeNumbers(groups.size()) : LinearProgram.ofReals(groups.size());
    LinearProgram.Sum seats = program.cost(0, 1).row();
    for (int group = 0; group < groups.size(); group++) {
      program.upTo(group, sizes.getOrDefault(groups.get(group), 0));
      seats.plus(1, group);
    }
    seats.exactly(pool.seats());
    for (Side side : sides) {
      LinearProgram.Sum having = program.row();
      for (int group = 0; group < groups.size(); group++) {
        having.plus(groups.get(group).contains(side.quota()) ? 1 : 0, group);
      }
      Quota quota = pool.quotas().get(side.quota());
      having.between(
          side.lower() ? quota.min() : Double.NEGATIVE_INFINITY,
          side.lower() ? Double.POSITIVE_INFINITY : quota.max());
    }
    return program;
  }

  private static Bound bound(Pool pool, Side side) {
    return new Bound(pool.quotas().get(side.quota()), side.lower(), pool.having(side.quota()));
  }

  /**
   * Each bound may give way by a whole number; the sum of these numbers is made least. If parts of
   * people need no less than what whole ones can do with, it is found without trying many of them.
   */
  private static List<Quota> relaxed(Pool pool, Solver solver) {
    Solver.Optimum parts = solver.minimise(giving(pool, false)).orElseThrow(Clash::tooFew);
    List<Quota> near = relaxed(pool, parts, at -> (int) Math.ceil(at - ROUNDING));
    int given = given(pool, near);
    if (given <= Math.ceil(parts.value() - ROUNDING) && possible(pool.under(near), parts)) {
      return near;
    }
    Solver.Optimum whole = solver.minimise(giving(pool, true)).orElseThrow(Clash::tooFew);
    return relaxed(pool, whole, at -> (int) Math.round(at));
  }

  private static IllegalStateException tooFew() {
    return new IllegalStateException("fewer people than seats");
  }

  /** After the numbers of each type, how far each bound gives way, the smaller one first. */
  private static LinearProgram giving(Pool pool, boolean whole) {
    int types = pool.types().size();
    int quotas = pool.quotas().size();
    LinearProgram program = Programs.panel(pool, 2 * quotas, whole);
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
    return program;
  }

  private static List<Quota> relaxed(Pool pool, Solver.Optimum optimum, DoubleToIntFunction whole) {
    List<Quota> relaxed = new ArrayList<>();
    for (int quota = 0; quota < pool.quotas().size(); quota++) {
      Quota bounds = pool.quotas().get(quota);
      int under = pool.types().size() + 2 * quota;
      relaxed.add(
          new Quota(
              bounds.category(),
              bounds.feature(),
              bounds.min() - whole.applyAsInt(optimum.at()[under]),
              bounds.max() + whole.applyAsInt(optimum.at()[under + 1])));
    }
    return relaxed;
  }

  private static int given(Pool pool, List<Quota> relaxed) {
    int given = 0;
    for (int quota = 0; quota < relaxed.size(); quota++) {
      Quota before = pool.quotas().get(quota);
      given += before.min() - relaxed.get(quota).min() + relaxed.get(quota).max() - before.max();
    }
    return given;
  }

  /** Whether a panel is found near these parts of people; if not, there may be one all the same. */
  private static boolean possible(Pool pool, Solver.Optimum parts) {
    PanelMaker maker = new PanelMaker(pool, new Scatter(1));
    double[] wished = Arrays.copyOf(parts.at(), pool.types().size());
    for (int type = 0; type < wished.length; type++) {
      wished[type] = Math.clamp(wished[type], 0, pool.types().get(type).size());
    }
    return IntStream.range(0, TRIES).anyMatch(_ -> maker.near(wished).isPresent());
  }
}
