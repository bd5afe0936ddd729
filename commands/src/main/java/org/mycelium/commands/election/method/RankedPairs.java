package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.election.ByLot;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Layers;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.election.Working.Majority;

/**
 * Majorities are locked in, the strongest first, each unless it would close a circle with those
 * before it. T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice
 * and Welfare 4, 1987. Several seats go to those at the top of the ranking.
 *
 * <p>Which of equally strong majorities comes first makes a difference only where they would close
 * a circle together. Then, if there is a lot, T. M. Zavist and Tideman (1989): that of whom the lot
 * puts first, and of those that over whom it puts last. Without a lot none of them is locked in,
 * which treats all alike; so does the Condorcet library of J. Boudry. It remains an open tie,
 * though, and who would be elected if one or another of them came first is tried too.
 */
public final class RankedPairs {
  /** Of more equal majorities in a circle it is not tried what came of each being first. */
  private static final int MAX_TRIED = 4;

  private static final int MANY_CANDIDATES = 20;

  private final Slate slate;
  private final Pairwise pairs;
  private final CountRules rules;
  private final Ties ties;
  private final boolean foregone;
  private final BitSet[] reached;
  private final List<Majority> locked = new ArrayList<>();

  private RankedPairs(Profile<Ranking> profile, CountRules rules, Ties ties) {
    this.slate = profile.slate();
    this.pairs = Pairwise.of(profile, rules.unranked());
    this.rules = rules;
    this.ties = ties;
    this.foregone = foregone();
    this.reached = new BitSet[slate.size()];
    for (int candidate = 0; candidate < reached.length; candidate++) {
      reached[candidate] = new BitSet();
    }
  }

  /** Counts. */
  public static Outcome count(Profile<Ranking> profile, CountRules rules, Ties ties) {
    return new RankedPairs(profile, rules, ties).run();
  }

  private Outcome run() {
    List<Majority> majorities = majorities();
    for (int from = 0; from < majorities.size(); ) {
      int end = from + 1;
      while (end < majorities.size()
          && order().compare(majorities.get(from), majorities.get(end)) == 0) {
        end++;
      }
      lockEqual(new ArrayList<>(majorities.subList(from, end)));
      from = end;
    }
    List<List<Integer>> ranking = Layers.of(slate.standing(), (a, b) -> reached[a].get(b));
    return Tallies.fill(
        ranking, rules.seats(), ties, _ -> new Working.Locking(pairs, rules.strength(), locked));
  }

  private Comparator<Majority> order() {
    return (a, b) -> rules.strength().compare(b.votes(), b.against(), a.votes(), a.against());
  }

  private List<Majority> majorities() {
    List<Majority> majorities = new ArrayList<>();
    for (int a : slate.standing()) {
      for (int b : slate.standing()) {
        if (pairs.beats(a, b)) {
          majorities.add(new Majority(a, b, pairs.of(a, b), pairs.of(b, a), true));
        }
      }
    }
    majorities.sort(order());
    return majorities;
  }

  private void lockEqual(List<Majority> equal) {
    while (!equal.isEmpty()) {
      for (Majority one : List.copyOf(equal)) {
        if (reached[one.loser()].get(one.winner())) {
          locked.add(one.leftOut());
          equal.remove(one);
        }
      }
      List<Majority> contested = contested(equal);
      equal.removeAll(contested);
      equal.forEach(this::lock);
      equal.clear();
      if (!contested.isEmpty()) {
        Optional<Majority> first = first(contested);
        if (first.isPresent()) {
          lock(first.get());
          contested.remove(first.get());
          equal.addAll(contested);
        } else {
          contested.forEach(one -> locked.add(one.leftOut()));
        }
      }
    }
  }

  /** By lot; without one, none or any of them may come first. */
  private Optional<Majority> first(List<Majority> contested) {
    Optional<ByLot> lot = ties.lot();
    if (lot.isPresent()) {
      return Optional.of(first(contested, lot.get()));
    }
    List<Integer> among = among(contested);
    int most = slate.standing().size() > MANY_CANDIDATES ? MAX_TRIED / 2 : MAX_TRIED;
    if (!foregone && contested.size() > most) {
      ties.openUntried(Tie.Matter.MAJORITY, among, locked.size() + 1);
      return Optional.empty();
    }
    int ways = foregone ? 1 : contested.size() + 1;
    int way = ties.open(Tie.Matter.MAJORITY, among, locked.size() + 1, ways);
    return way == 0 ? Optional.empty() : Optional.of(contested.get(way - 1));
  }

  /**
   * Whether those who win most pairs, one for each seat, each win against all others: majorities
   * between them and the others are in no circle, so whatever comes first, they are elected.
   */
  private boolean foregone() {
    List<Integer> standing = slate.standing();
    List<Integer> first =
        standing.stream()
            .sorted(
                Comparator.comparingLong(
                    one -> -standing.stream().filter(other -> pairs.beats(one, other)).count()))
            .limit(rules.seats())
            .toList();
    return standing.stream()
        .filter(other -> !first.contains(other))
        .allMatch(other -> first.stream().allMatch(one -> pairs.beats(one, other)));
  }

  /** Those that would close a circle with others of them and with what is locked. */
  private List<Majority> contested(List<Majority> equal) {
    if (equal.size() < 2) {
      return new ArrayList<>();
    }
    BitSet[] all = new BitSet[reached.length];
    for (int candidate = 0; candidate < all.length; candidate++) {
      all[candidate] = (BitSet) reached[candidate].clone();
    }
    equal.forEach(one -> extend(all, one));
    return equal.stream()
        .filter(one -> all[one.loser()].get(one.winner()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void lock(Majority majority) {
    locked.add(majority);
    extend(reached, majority);
  }

  private static void extend(BitSet[] reached, Majority majority) {
    if (reached[majority.winner()].get(majority.loser())) {
      return;
    }
    for (int candidate = 0; candidate < reached.length; candidate++) {
      if (candidate == majority.winner() || reached[candidate].get(majority.winner())) {
        reached[candidate].or(reached[majority.loser()]);
        reached[candidate].set(majority.loser());
      }
    }
  }

  private Majority first(List<Majority> contested, ByLot lot) {
    Comparator<Integer> luck = lot.order(slate);
    Majority first =
        contested.stream()
            .min(
                Comparator.comparing(Majority::winner, luck)
                    .thenComparing(Majority::loser, luck.reversed()))
            .orElseThrow();
    ties.settled(
        Tie.Matter.MAJORITY,
        among(contested),
        locked.size() + 1,
        lot.word(),
        List.of(first.winner(), first.loser()));
    return first;
  }

  private static List<Integer> among(List<Majority> contested) {
    return contested.stream()
        .flatMap(one -> Stream.of(one.winner(), one.loser()))
        .distinct()
        .sorted()
        .toList();
  }
}
