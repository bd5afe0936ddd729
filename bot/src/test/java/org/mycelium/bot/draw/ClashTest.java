package org.mycelium.bot.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mycelium.bot.lottery.OjalgoSolver;
import org.mycelium.commands.sortition.quota.Clash;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;

/** What is said of impossible quotas, compared with every panel and every set of bounds. */
final class ClashTest {
  private static final OjalgoSolver SOLVER = new OjalgoSolver();
  private static final int POOLS = 1_000;

  /** A bound, by its quota's place, and which side of it. */
  private record Side(int quota, boolean lower) {}

  @Test
  void theClashIsASmallestAndTheChangeALeast() {
    Random random = new Random(20261123);
    int impossible = 0;
    int large = 0;
    for (int i = 0; i < POOLS; i++) {
      Pool pool = pool(random);
      List<int[]> panels = panels(pool);
      List<Side> sides = sides(pool);
      if (panels.stream().anyMatch(panel -> keeps(pool, panel, sides))) {
        continue;
      }
      impossible++;
      int smallest = smallest(pool, panels, sides);
      large += smallest > 2 ? 1 : 0;

      Clash clash = Clash.in(pool, SOLVER);

      String what = "pool " + i + " " + pool.quotas() + " of " + pool.seats() + ": " + clash;
      assertThat(clash.smallest()).as(what).isTrue();
      assertThat(clash.bounds()).as(what).hasSize(smallest).doesNotHaveDuplicates();
      List<Side> named =
          clash.bounds().stream()
              .map(bound -> new Side(pool.quotas().indexOf(bound.quota()), bound.lower()))
              .toList();
      assertThat(panels).as(what).noneMatch(panel -> keeps(pool, panel, named));
      assertThat(change(pool, clash.relaxed())).as(what).isEqualTo(least(pool, panels));
      assertThat(panels).as(what).anyMatch(panel -> keepsAll(pool, panel, clash.relaxed()));
    }
    assertThat(impossible).isGreaterThan(POOLS / 10);
    assertThat(large).isGreaterThan(POOLS / 100);
  }

  /** Among sixteen clashes of three bounds each, one of two, whichever stands where. */
  @Test
  void theSmallestOfManyClashesIsFound() {
    for (int place = 0; place < 17; place++) {
      List<Quota> quotas = new ArrayList<>();
      for (int category = 0; category < 17; category++) {
        for (String feature : List.of("x", "y", "z")) {
          int min = category != place ? 2 : feature.equals("z") ? 0 : 3;
          quotas.add(new Quota("c" + (char) ('a' + category), feature, min, 5));
        }
      }
      Map<String, Map<String, String>> everybody = new TreeMap<>();
      for (int i = 0; i < 9; i++) {
        Map<String, String> theirs = new TreeMap<>();
        String feature = List.of("x", "y", "z").get(i % 3);
        quotas.forEach(quota -> theirs.put(quota.category(), feature));
        everybody.put("p" + i, theirs);
      }

      Clash clash = Clash.in(Pool.of(quotas, everybody, 5), SOLVER);

      assertThat(clash.bounds()).as("at " + place).hasSize(2);
      assertThat(clash.smallest()).isTrue();
    }
  }

  private static Pool pool(Random random) {
    int people = 4 + random.nextInt(6);
    int seats = 2 + random.nextInt(Math.min(4, people - 2));
    List<Quota> quotas = new ArrayList<>();
    List<String> categories = List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(4));
    List<String> features = List.of("x", "y", "z");
    for (String category : categories) {
      for (String feature : features) {
        int min = random.nextInt(3) == 0 ? 0 : random.nextInt(seats);
        quotas.add(new Quota(category, feature, min, min + random.nextInt(seats)));
      }
    }
    Map<String, Map<String, String>> everybody = new TreeMap<>();
    for (int i = 0; i < people; i++) {
      Map<String, String> theirs = new TreeMap<>();
      categories.forEach(category -> theirs.put(category, features.get(random.nextInt(3))));
      everybody.put("p" + i, theirs);
    }
    return Pool.of(quotas, everybody, seats);
  }

  /** How many of each type, for every choice of people. */
  private static List<int[]> panels(Pool pool) {
    List<int[]> panels = new ArrayList<>();
    choose(pool, new int[pool.types().size()], 0, pool.seats(), panels);
    return panels;
  }

  private static void choose(Pool pool, int[] counts, int type, int left, List<int[]> panels) {
    if (type == counts.length) {
      if (left == 0) {
        panels.add(counts.clone());
      }
      return;
    }
    for (int many = 0; many <= Math.min(left, pool.types().get(type).size()); many++) {
      counts[type] = many;
      choose(pool, counts, type + 1, left - many, panels);
    }
    counts[type] = 0;
  }

  private static int having(Pool pool, int[] panel, int quota) {
    return IntStream.range(0, panel.length)
        .filter(type -> pool.types().get(type).quotas().contains(quota))
        .map(type -> panel[type])
        .sum();
  }

  private static List<Side> sides(Pool pool) {
    return IntStream.range(0, pool.quotas().size())
        .boxed()
        .flatMap(quota -> List.of(new Side(quota, true), new Side(quota, false)).stream())
        .toList();
  }

  private static boolean keepsAll(Pool pool, int[] panel, List<Quota> relaxed) {
    return IntStream.range(0, relaxed.size())
        .allMatch(
            quota -> {
              int having = having(pool, panel, quota);
              return having >= relaxed.get(quota).min() && having <= relaxed.get(quota).max();
            });
  }

  private static boolean keeps(Pool pool, int[] panel, List<Side> sides) {
    return sides.stream().allMatch(side -> keeps(pool, panel, side));
  }

  private static boolean keeps(Pool pool, int[] panel, Side side) {
    Quota quota = pool.quotas().get(side.quota());
    int having = having(pool, panel, side.quota());
    return side.lower() ? having >= quota.min() : having <= quota.max();
  }

  /** Of sets of bounds, as bits, those that some panel keeps are all that are within its own. */
  private static int smallest(Pool pool, List<int[]> panels, List<Side> sides) {
    long[] kept =
        panels.stream()
            .mapToLong(
                panel ->
                    IntStream.range(0, sides.size())
                        .filter(side -> keeps(pool, panel, sides.get(side)))
                        .mapToLong(side -> 1L << side)
                        .reduce(0, (one, other) -> one | other))
            .distinct()
            .toArray();
    for (int size = 1; size <= sides.size(); size++) {
      if (someClash(kept, sides.size(), 0, size, 0)) {
        return size;
      }
    }
    throw new AssertionError("some panel keeps them all");
  }

  private static boolean someClash(long[] kept, int sides, int from, int more, long chosen) {
    if (more == 0) {
      for (long one : kept) {
        if ((chosen & ~one) == 0) {
          return false;
        }
      }
      return true;
    }
    for (int side = from; side <= sides - more; side++) {
      if (someClash(kept, sides, side + 1, more - 1, chosen | 1L << side)) {
        return true;
      }
    }
    return false;
  }

  private static int least(Pool pool, List<int[]> panels) {
    return panels.stream()
        .mapToInt(
            panel ->
                IntStream.range(0, pool.quotas().size())
                    .map(
                        quota -> {
                          Quota bounds = pool.quotas().get(quota);
                          int having = having(pool, panel, quota);
                          return Math.max(0, bounds.min() - having)
                              + Math.max(0, having - bounds.max());
                        })
                    .sum())
        .min()
        .orElseThrow();
  }

  private static int change(Pool pool, List<Quota> relaxed) {
    return IntStream.range(0, relaxed.size())
        .map(
            quota ->
                pool.quotas().get(quota).min()
                    - relaxed.get(quota).min()
                    + relaxed.get(quota).max()
                    - pool.quotas().get(quota).max())
        .sum();
  }
}
