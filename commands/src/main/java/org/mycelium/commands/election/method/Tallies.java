package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;

/** What methods do with a tally. */
final class Tallies {
  private Tallies() {}

  /** Whole numbers by place, of these candidates only. */
  static NavigableMap<Integer, Rational> of(Collection<Integer> candidates, long[] numbers) {
    NavigableMap<Integer, Rational> tally = new TreeMap<>();
    candidates.forEach(candidate -> tally.put(candidate, Rational.of(numbers[candidate])));
    return tally;
  }

  /** What somebody has; nothing for those who are not in it. */
  static Rational at(NavigableMap<Integer, Rational> tally, int candidate) {
    return tally.getOrDefault(candidate, Rational.ZERO);
  }

  static Rational sum(NavigableMap<Integer, Rational> tally) {
    return tally.values().stream().reduce(Rational.ZERO, Rational::plus);
  }

  /** Those who have the most, in order of place. */
  static List<Integer> highest(NavigableMap<Integer, Rational> tally) {
    return those(tally, Collections.max(tally.values()));
  }

  /** Those who have the least, in order of place. */
  static List<Integer> lowest(NavigableMap<Integer, Rational> tally) {
    return those(tally, Collections.min(tally.values()));
  }

  private static List<Integer> those(NavigableMap<Integer, Rational> tally, Rational amount) {
    return tally.entrySet().stream()
        .filter(entry -> entry.getValue().equals(amount))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those with equal amounts together, most first. */
  static List<List<Integer>> tiers(NavigableMap<Integer, Rational> tally) {
    List<List<Integer>> tiers = new ArrayList<>();
    for (Rational amount : new TreeSet<>(tally.values()).descendingSet()) {
      tiers.add(those(tally, amount));
    }
    return tiers;
  }

  /**
   * Who has most now first; of equal ones who had more in the last round in which they differed.
   */
  static List<Integer> mostFirst(
      List<Integer> candidates, ToLongFunction<Integer> votes, List<Round> before) {
    Comparator<Integer> order =
        Comparator.comparingLong(candidate -> -votes.applyAsLong(candidate));
    for (Round round : before.reversed()) {
      order = order.thenComparing(round::of, Comparator.reverseOrder());
    }
    return candidates.stream().sorted(order).toList();
  }

  /** The elected in order; together those who never differed in any round. */
  static List<List<Integer>> electedTiers(List<Round> rounds) {
    List<List<Integer>> tiers = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      List<Round> known = rounds.subList(0, i + 1);
      int before = -1;
      for (int candidate : rounds.get(i).elected()) {
        int other = before;
        if (other < 0 || known.stream().anyMatch(r -> !r.of(other).equals(r.of(candidate)))) {
          tiers.add(new ArrayList<>());
        }
        tiers.getLast().add(candidate);
        before = candidate;
      }
    }
    return tiers;
  }

  /** The seats go to those with the most. */
  static Outcome most(Round round, int seats, Ties ties) {
    return fill(
        tiers(round.tally()),
        seats,
        ties,
        elected ->
            new Working.Counting(
                List.of(Round.last(round.measure(), round.tally(), elected, round.exhausted()))));
  }

  /** The seats go to those in the first tiers of a ranking. */
  static Outcome fill(
      List<List<Integer>> ranking, int seats, Ties ties, Function<List<Integer>, Working> working) {
    List<Integer> elected = new ArrayList<>();
    List<Integer> undecided = List.of();
    for (List<Integer> tier : ranking) {
      int places = seats - elected.size();
      if (places == 0) {
        break;
      }
      if (tier.size() <= places) {
        elected.addAll(tier);
      } else {
        List<Integer> chosen = ties.choose(Tie.Matter.ELECTION, tier, places, List.of());
        elected.addAll(chosen);
        undecided = chosen.isEmpty() ? tier : List.of();
        break;
      }
    }
    return new Outcome(elected, undecided, ranking, working.apply(elected));
  }
}
