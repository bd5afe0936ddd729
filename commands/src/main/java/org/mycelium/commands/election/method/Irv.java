package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;

/**
 * Instant runoff: each ballot counts for the best candidate on it who is still in; as long as
 * nobody has more than half of those that count, who has least is out. Options and their meaning
 * are those of RCTab (BrightSpots/rcv, "Tabulation Options for RCV Tabulation").
 *
 * @param preferences how ballots are read
 * @param batch whether all go at once who cannot catch up even together, with everybody below them
 * @param untilTwo whether it goes on after somebody has a majority, until two are left
 */
public record Irv(Preferences preferences, boolean batch, boolean untilTwo) {
  /** One at a time, until there is a majority. */
  public static final Irv USUAL = new Irv(Preferences.USUAL, false, false);

  /** Counts. */
  public Outcome count(Profile<Ranking> profile, Ties ties) {
    Piles piles = new Piles(profile, preferences);
    List<Round> rounds = new ArrayList<>();
    List<Integer> elected = new ArrayList<>();
    List<List<Integer>> out = new ArrayList<>();
    Rational majority = Rational.ZERO;
    while (true) {
      NavigableMap<Integer, Rational> tally = Tallies.of(piles.in(), piles.votes());
      Rational exhausted = Rational.of(piles.exhausted());
      long active = profile.total() - piles.exhausted();
      majority = elected.isEmpty() ? Rational.of(active / 2 + 1) : majority;
      List<Integer> highest = Tallies.highest(tally);
      boolean over =
          Tallies.at(tally, highest.getFirst()).compareTo(majority) >= 0 || tally.size() == 1;
      if (over && elected.isEmpty()) {
        elected.addAll(highest);
        rounds.add(votes(tally, highest, List.of(), exhausted, majority, List.of()));
        if (!untilTwo || tally.size() <= 2) {
          return outcome(elected, tally, out, rounds);
        }
        continue;
      }
      if (!elected.isEmpty() && tally.size() <= 2) {
        rounds.add(votes(tally, List.of(), List.of(), exhausted, majority, List.of()));
        return outcome(elected, tally, out, rounds);
      }
      if (active == 0 || (tally.size() == 2 && highest.size() == 2)) {
        return equalToTheEnd(tally, out, rounds, exhausted, majority, ties);
      }
      List<Integer> losers = losers(tally, ties, rounds);
      out.add(losers);
      rounds.add(votes(tally, List.of(), losers, exhausted, majority, piles.withoutThose(losers)));
    }
  }

  private static Round votes(
      NavigableMap<Integer, Rational> tally,
      List<Integer> elected,
      List<Integer> eliminated,
      Rational exhausted,
      Rational quota,
      List<Round.Transfer> transfers) {
    return new Round(Round.Measure.VOTES, tally, elected, eliminated, exhausted, quota, transfers);
  }

  private List<Integer> losers(
      NavigableMap<Integer, Rational> tally, Ties ties, List<Round> rounds) {
    List<Integer> lowest = Tallies.lowest(tally);
    if (batch) {
      List<Integer> hopeless = hopeless(tally);
      if (!hopeless.isEmpty()) {
        return hopeless;
      }
    }
    // Whichever of them went first, the others would follow: together they have less than the next.
    if (!ties.settles(lowest, false, rounds) && cannotCatchUp(lowest, tally)) {
      return lowest;
    }
    return List.of(ties.last(Tie.Matter.ELIMINATION, lowest, rounds));
  }

  private static boolean cannotCatchUp(
      List<Integer> lowest, NavigableMap<Integer, Rational> tally) {
    Rational together = Tallies.at(tally, lowest.getFirst()).times(lowest.size());
    return lowest.size() < tally.size()
        && tally.entrySet().stream()
            .filter(entry -> !lowest.contains(entry.getKey()))
            .allMatch(entry -> entry.getValue().compareTo(together) > 0);
  }

  /** As many from the bottom up as have less together than the one above them. */
  private static List<Integer> hopeless(NavigableMap<Integer, Rational> tally) {
    List<Integer> hopeless = List.of();
    List<Integer> below = new ArrayList<>();
    Rational together = Rational.ZERO;
    for (List<Integer> tier : Tallies.tiers(tally).reversed()) {
      boolean runoffIsLeft = below.size() <= tally.size() - 2;
      if (runoffIsLeft && together.compareTo(Tallies.at(tally, tier.getFirst())) < 0) {
        hopeless = below.stream().sorted().toList();
      }
      below.addAll(tier);
      together = together.plus(Tallies.at(tally, tier.getFirst()).times(tier.size()));
    }
    return hopeless;
  }

  /** All who are left are equal, and nothing can change that any more. */
  private static Outcome equalToTheEnd(
      NavigableMap<Integer, Rational> tally,
      List<List<Integer>> out,
      List<Round> rounds,
      Rational exhausted,
      Rational majority,
      Ties ties) {
    List<Integer> left = List.copyOf(tally.keySet());
    List<Integer> elected = List.of(ties.first(Tie.Matter.ELECTION, left, rounds));
    rounds.add(votes(tally, elected, List.of(), exhausted, majority, List.of()));
    return outcome(elected, tally, out, rounds);
  }

  private static Outcome outcome(
      List<Integer> elected,
      NavigableMap<Integer, Rational> tally,
      List<List<Integer>> out,
      List<Round> rounds) {
    return new Outcome(
        elected, List.of(), ranking(elected, tally, out), new Working.Counting(rounds));
  }

  /** The winner, then who was left with the votes they had, then who was out last. */
  private static List<List<Integer>> ranking(
      List<Integer> elected, NavigableMap<Integer, Rational> left, List<List<Integer>> out) {
    List<List<Integer>> ranking = new ArrayList<>();
    if (!elected.isEmpty()) {
      ranking.add(elected);
    }
    NavigableMap<Integer, Rational> others = new TreeMap<>(left);
    elected.forEach(others::remove);
    ranking.addAll(Tallies.tiers(others));
    ranking.addAll(out.reversed());
    return ranking;
  }
}
