package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Counts, and where a tie stays open counts again for each way to settle it. So it can be said
 * whether the tie makes a difference, and to whom ("parallel universes", Conitzer, Rognlie and Xia
 * 2009).
 */
final class Ways {
  /** Enough for ties that happen; bounds the time for those that are made up. */
  static final int MAX_RUNS = 256;

  private Ways() {}

  static Result count(
      Method method, Slate slate, CountRules rules, long ballots, Function<Ties, Outcome> count) {
    Ties ties = new Ties(slate, rules.tieBreaks(), List.of());
    Outcome first = count.apply(ties);
    Optional<Tie> open = ties.seen().stream().filter(Tie::open).findFirst();
    if (open.isEmpty() || !(ties.scripted() || ties.untried())) {
      return new Result(
          method,
          slate,
          rules,
          ballots,
          first.electedOrTied(),
          first.undecided().isEmpty(),
          first.ranking(),
          ties.seen(),
          List.of(),
          first.working());
    }
    List<Outcome> all = new ArrayList<>(List.of(first));
    Optional<List<Integer>> script = ties.nextScript();
    boolean untried = ties.untried();
    while (!untried && script.isPresent() && all.size() < MAX_RUNS) {
      Ties next = new Ties(slate, rules.tieBreaks(), script.get());
      all.add(count.apply(next));
      script = next.nextScript();
      untried = next.untried();
    }
    Working known = first.working().until(open.get());
    List<Tie> told = ties.seen().subList(0, ties.seen().indexOf(open.get()) + 1);
    // Equal majorities of which none comes first: the first run has a ranking that prefers nobody.
    boolean neutral = open.get().matter() == Tie.Matter.MAJORITY;
    if (untried || script.isPresent()) {
      List<Integer> certain = known.rounds().stream().flatMap(r -> r.elected().stream()).toList();
      return new Result(
          method,
          slate,
          rules,
          ballots,
          neutral ? withAll(first.electedOrTied(), open.get().among()) : certain,
          false,
          neutral ? first.ranking() : List.of(),
          told,
          List.of(),
          known);
    }
    Set<Set<Integer>> sets = new LinkedHashSet<>();
    all.forEach(outcome -> sets.add(new TreeSet<>(outcome.electedOrTied())));
    boolean decided =
        sets.size() == 1 && all.stream().allMatch(outcome -> outcome.undecided().isEmpty());
    List<List<Integer>> ways =
        sets.stream()
            .map(set -> (List<Integer>) new ArrayList<>(set))
            .sorted(Ways::byPlace)
            .toList();
    return new Result(
        method,
        slate,
        rules,
        ballots,
        winners(all),
        decided,
        neutral ? first.ranking() : ranking(all),
        told,
        decided ? List.of() : ways,
        known);
  }

  private static List<Integer> withAll(List<Integer> some, List<Integer> more) {
    Set<Integer> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static int byPlace(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return Integer.compare(a.get(i), b.get(i));
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** First as far as all agree on the order, then those elected in all ways, then in some. */
  private static List<Integer> winners(List<Outcome> all) {
    Set<Integer> winners = new LinkedHashSet<>();
    List<Integer> first = all.getFirst().elected();
    for (int i = 0; i < first.size(); i++) {
      int place = i;
      int candidate = first.get(i);
      if (!all.stream()
          .allMatch(o -> o.elected().size() > place && o.elected().get(place) == candidate)) {
        break;
      }
      winners.add(candidate);
    }
    Set<Integer> some = new TreeSet<>();
    all.forEach(outcome -> some.addAll(outcome.electedOrTied()));
    some.stream()
        .filter(candidate -> all.stream().allMatch(o -> o.elected().contains(candidate)))
        .forEach(winners::add);
    winners.addAll(some);
    return List.copyOf(winners);
  }

  /** One tier is above another if all of it is so in some way, and none of it below in any. */
  private static List<List<Integer>> ranking(List<Outcome> all) {
    if (all.stream().anyMatch(outcome -> outcome.ranking().isEmpty())) {
      return List.of();
    }
    List<Integer> candidates =
        all.getFirst().ranking().stream().flatMap(List::stream).sorted().toList();
    List<int[]> tiers = all.stream().map(outcome -> tierOf(outcome.ranking())).toList();
    List<Integer> sorted = new ArrayList<>(candidates);
    ToLongFunction<Integer> sum = c -> tiers.stream().mapToLong(tier -> tier[c]).sum();
    sorted.sort(Comparator.comparingLong(sum));
    List<List<Integer>> ranking = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= sorted.size(); to++) {
      List<Integer> above = sorted.subList(0, to);
      List<Integer> below = sorted.subList(to, sorted.size());
      boolean apart =
          below.isEmpty() || sum.applyAsLong(above.getLast()) < sum.applyAsLong(below.getFirst());
      if (apart && tiers.stream().allMatch(tier -> noneIsBelow(above, below, tier))) {
        ranking.add(sorted.subList(from, to).stream().sorted().toList());
        from = to;
      }
    }
    return ranking;
  }

  private static boolean noneIsBelow(List<Integer> above, List<Integer> below, int[] tier) {
    int last = above.stream().mapToInt(candidate -> tier[candidate]).max().orElse(-1);
    return below.stream().allMatch(candidate -> tier[candidate] >= last);
  }

  private static int[] tierOf(List<List<Integer>> ranking) {
    int last = ranking.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0);
    int[] tierOf = new int[last + 1];
    for (int tier = 0; tier < ranking.size(); tier++) {
      for (int candidate : ranking.get(tier)) {
        tierOf[candidate] = tier;
      }
    }
    return tierOf;
  }
}
