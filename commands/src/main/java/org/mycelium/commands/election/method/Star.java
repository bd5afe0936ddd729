package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;

/**
 * Score, then automatic runoff: of the two with the most stars is elected whom more ballots give
 * more stars. Several seats are filled one after the other, without those already elected ("Bloc
 * STAR").
 *
 * <p>Ties by the official protocol (starvoting.org/ties): for a place in the runoff, those go who
 * lose the most matches among the tied, then those whom the fewest give all stars; in the runoff
 * counts the sum of stars, then who has all stars from more. What is left stays a tie.
 */
public final class Star {
  private static final String MATCHES = "matches";
  private static final String STARS = "stars";
  private static final String TOP_STARS = "top-stars";

  private final Ties ties;
  private final Pairwise pairs;
  private final NavigableMap<Integer, Rational> sums;
  private final long[] topStars;
  private final long total;
  private final List<Round> rounds = new ArrayList<>();

  private Star(Profile<Scores> profile, CountRules rules, Ties ties) {
    this.ties = ties;
    this.pairs = Pairwise.ofScores(profile);
    this.sums = MostPoints.sums(profile);
    this.total = profile.total();
    this.topStars = new long[profile.slate().size()];
    profile.forEach(
        (ballot, weight) -> {
          for (int candidate = 0; candidate < topStars.length; candidate++) {
            topStars[candidate] += ballot.of(candidate) == rules.stars() ? weight : 0;
          }
        });
  }

  /** Counts. */
  public static Outcome count(Profile<Scores> profile, CountRules rules, Ties ties) {
    return new Star(profile, rules, ties).run(rules.seats());
  }

  private Outcome run(int seats) {
    List<Integer> elected = new ArrayList<>();
    NavigableMap<Integer, Rational> left = new TreeMap<>(sums);
    while (elected.size() < seats && !left.isEmpty()) {
      int winner = seat(left);
      elected.add(winner);
      left.remove(winner);
    }
    return new Outcome(elected, List.of(), List.of(), new Working.Counting(rounds));
  }

  private int seat(NavigableMap<Integer, Rational> left) {
    if (left.size() == 1) {
      rounds.add(Round.last(Round.Measure.POINTS, left, List.copyOf(left.keySet()), Rational.ZERO));
      return left.firstKey();
    }
    List<Integer> finalists = finalists(left);
    List<Integer> others = left.keySet().stream().filter(c -> !finalists.contains(c)).toList();
    rounds.add(
        new Round(Round.Measure.POINTS, left, List.of(), others, Rational.ZERO, null, List.of()));
    int winner = runoff(finalists.getFirst(), finalists.getLast());
    NavigableMap<Integer, Rational> preferences = new TreeMap<>();
    preferences.put(
        finalists.getFirst(), Rational.of(pairs.of(finalists.getFirst(), finalists.getLast())));
    preferences.put(
        finalists.getLast(), Rational.of(pairs.of(finalists.getLast(), finalists.getFirst())));
    Rational neither = Rational.of(total).minus(Tallies.sum(preferences));
    rounds.add(Round.last(Round.Measure.PREFERENCES, preferences, List.of(winner), neither));
    return winner;
  }

  private List<Integer> finalists(NavigableMap<Integer, Rational> left) {
    List<Integer> finalists = new ArrayList<>();
    for (List<Integer> tier : Tallies.tiers(left)) {
      int places = 2 - finalists.size();
      if (places > 0) {
        finalists.addAll(tier.size() <= places ? tier : best(tier, places));
      }
    }
    return finalists;
  }

  /** The best of the tied for one or two places in the runoff. */
  private List<Integer> best(List<Integer> tied, int places) {
    if (tied.size() <= places) {
      return tied;
    }
    ToLongFunction<Integer> lost =
        one -> tied.stream().filter(other -> pairs.beats(other, one)).count();
    List<Integer> worst = worst(tied, lost);
    String by = MATCHES;
    if (worst.size() == tied.size()) {
      worst = worst(tied, one -> -topStars[one]);
      by = TOP_STARS;
    }
    if (worst.size() == tied.size()) {
      return byRule(tied, places);
    }
    List<Integer> better = new ArrayList<>(tied);
    better.removeAll(worst);
    List<Integer> chosen = new ArrayList<>();
    if (better.size() >= places) {
      chosen.addAll(best(better, places));
    } else {
      chosen.addAll(better);
      chosen.addAll(best(worst, places - better.size()));
    }
    ties.settled(Tie.Matter.RUNOFF, tied, rounds.size() + 1, by, chosen);
    return chosen;
  }

  private static List<Integer> worst(List<Integer> tied, ToLongFunction<Integer> badness) {
    long most = tied.stream().mapToLong(badness).max().orElseThrow();
    return tied.stream().filter(one -> badness.applyAsLong(one) == most).toList();
  }

  private List<Integer> byRule(List<Integer> tied, int places) {
    List<Integer> chosen = new ArrayList<>();
    List<Integer> left = new ArrayList<>(tied);
    while (chosen.size() < places) {
      int one = ties.first(Tie.Matter.RUNOFF, left, rounds);
      chosen.add(one);
      left.remove(Integer.valueOf(one));
    }
    return chosen;
  }

  private int runoff(int one, int other) {
    int preferred = Long.compare(pairs.of(one, other), pairs.of(other, one));
    if (preferred != 0) {
      return preferred > 0 ? one : other;
    }
    int more = Tallies.at(sums, one).compareTo(Tallies.at(sums, other));
    int top = Long.compare(topStars[one], topStars[other]);
    List<Integer> tied = LongStream.of(one, other).sorted().mapToObj(Math::toIntExact).toList();
    if (more == 0 && top == 0) {
      return ties.first(Tie.Matter.ELECTION, tied, rounds);
    }
    int winner = (more != 0 ? more : top) > 0 ? one : other;
    ties.settled(
        Tie.Matter.ELECTION,
        tied,
        rounds.size() + 1,
        more != 0 ? STARS : TOP_STARS,
        List.of(winner));
    return winner;
  }
}
