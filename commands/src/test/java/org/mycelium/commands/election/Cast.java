package org.mycelium.commands.election;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Ballots as they were cast, one after the other: tiers of candidates, and points.
 *
 * @param names of those who stand
 * @param rankings tiers, best first
 * @param points one list for each ballot, as long as the slate
 */
public record Cast(
    List<String> names, List<List<List<Integer>>> rankings, List<List<Integer>> points) {
  Cast(int candidates, List<List<List<Integer>>> rankings, List<List<Integer>> points) {
    this(names(candidates), rankings, points);
  }

  private static List<String> names(int candidates) {
    return IntStream.range(0, candidates).mapToObj(i -> "c" + i).toList();
  }

  /** Small enough that ties, circles and blanks come up all the time. */
  public static Cast random(Random random) {
    return random(random, 2 + random.nextInt(4), 1 + random.nextInt(random.nextBoolean() ? 7 : 40));
  }

  /** So many ballots on so many candidates. */
  public static Cast random(Random random, int candidates, int voters) {
    boolean strict = random.nextBoolean();
    List<List<List<Integer>>> rankings = new ArrayList<>();
    List<List<Integer>> points = new ArrayList<>();
    for (int voter = 0; voter < voters; voter++) {
      rankings.add(ranking(random, candidates, strict));
      points.add(random.ints(candidates, 0, 6).boxed().toList());
    }
    return new Cast(candidates, rankings, points);
  }

  /** The same ballots for others. */
  public Cast named(IntFunction<String> name) {
    return new Cast(IntStream.range(0, candidates()).mapToObj(name).toList(), rankings, points);
  }

  /** How many stand. */
  public int candidates() {
    return names.size();
  }

  private static List<List<Integer>> ranking(Random random, int candidates, boolean strict) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
    Collections.shuffle(order, random);
    int length = random.nextInt(3) == 0 ? random.nextInt(candidates + 1) : candidates;
    List<List<Integer>> tiers = new ArrayList<>();
    for (int candidate : order.subList(0, length)) {
      if (!strict && !tiers.isEmpty() && random.nextInt(4) == 0) {
        tiers.getLast().add(candidate);
      } else {
        tiers.add(new ArrayList<>(List.of(candidate)));
      }
    }
    return tiers;
  }

  public Slate slate() {
    return new Slate(names, Set.of());
  }

  public Profile<Ranking> ranked() {
    Profile.Builder<Ranking> builder = new Profile.Builder<>();
    rankings.forEach(tiers -> builder.add(Ranking.ofTiers(tiers)));
    return builder.on(slate());
  }

  /** With approvals, everyone above 2 points is approved. */
  public Profile<Scores> scored(boolean approvals) {
    Profile.Builder<Scores> builder = new Profile.Builder<>();
    points.forEach(
        ballot ->
            builder.add(
                Scores.of(ballot.stream().mapToInt(p -> approvals ? p > 2 ? 1 : 0 : p).toArray())));
    return builder.on(slate());
  }

  /** Counts these ballots. */
  public Result count(Method method, CountRules rules) {
    return method.ballots() == Method.Ballots.RANKS
        ? Election.ofRankings(method, ranked(), rules)
        : Election.ofScores(method, scored(method.ballots() == Method.Ballots.APPROVALS), rules);
  }

  /** The same ballots after candidate i has taken the place {@code places.get(i)}. */
  Cast relabelled(List<Integer> places) {
    return new Cast(
        names,
        rankings.stream()
            .map(tiers -> tiers.stream().map(t -> t.stream().map(places::get).toList()).toList())
            .toList(),
        points.stream()
            .map(
                ballot -> {
                  List<Integer> moved = new ArrayList<>(ballot);
                  for (int i = 0; i < names.size(); i++) {
                    moved.set(places.get(i), ballot.get(i));
                  }
                  return moved;
                })
            .toList());
  }

  /** The same ballots in another order. */
  Cast shuffled(Random random) {
    List<List<List<Integer>>> otherRankings = new ArrayList<>(rankings);
    List<List<Integer>> otherPoints = new ArrayList<>(points);
    Collections.shuffle(otherRankings, random);
    Collections.shuffle(otherPoints, random);
    return new Cast(names, otherRankings, otherPoints);
  }

  /** Every ballot so many times. */
  Cast times(int factor) {
    return new Cast(
        names,
        rankings.stream().flatMap(ballot -> Collections.nCopies(factor, ballot).stream()).toList(),
        points.stream().flatMap(ballot -> Collections.nCopies(factor, ballot).stream()).toList());
  }

  /** How many ballots rank exactly this candidate first. */
  long firsts(int candidate) {
    return rankings.stream()
        .filter(tiers -> !tiers.isEmpty() && tiers.getFirst().equals(List.of(candidate)))
        .count();
  }
}
