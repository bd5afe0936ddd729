package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mycelium.commands.election.Budget;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;

/**
 * Proportional approval, sequentially: the next seat goes to whoever adds most, where a ballot adds
 * 1 for the first elected whom it approves, 1/2 for the second, 1/3 for the third, and so on. T. N.
 * Thiele, 1895; "sequential proportional approval voting" in M. Lackner and P. Skowron,
 * "Multi-Winner Voting with Approval Preferences", 2023, rule 2.3. It is not the committee with the
 * greatest sum of all, which would have no order of election and takes time without bound.
 *
 * <p>Of options with costs is taken, as long as one fits into what is left, the one that adds most
 * for its cost.
 */
public final class Pav {
  private Pav() {}

  /** Counts. */
  public static Outcome count(Profile<Scores> profile, CountRules rules, Ties ties) {
    int ballots = profile.distinct();
    int[] satisfied = new int[ballots];
    List<Round> rounds = new ArrayList<>();
    List<Integer> elected = new ArrayList<>();
    List<Integer> left = new ArrayList<>(profile.slate().standing());
    Optional<Budget> budget = rules.budget();
    long money = budget.map(Budget::total).orElse((long) rules.seats());
    while (true) {
      long rest = money;
      left.removeIf(candidate -> cost(budget, candidate) > rest);
      if (left.isEmpty()) {
        break;
      }
      NavigableMap<Integer, Rational> gains = gains(profile, satisfied, left, elected.size());
      NavigableMap<Integer, Rational> worth = new TreeMap<>(gains);
      worth.replaceAll((candidate, gain) -> gain.dividedBy(Rational.of(cost(budget, candidate))));
      List<Integer> most = Tallies.highest(worth);
      if (budget.isPresent() && Tallies.at(worth, most.getFirst()).signum() == 0) {
        break;
      }
      int next = ties.first(Tie.Matter.ELECTION, most, rounds);
      rounds.add(Round.last(Round.Measure.GAIN, gains, List.of(next), Rational.ZERO));
      elected.add(next);
      left.remove(Integer.valueOf(next));
      money -= cost(budget, next);
      for (int ballot = 0; ballot < ballots; ballot++) {
        satisfied[ballot] += profile.ballot(ballot).of(next) > 0 ? 1 : 0;
      }
    }
    return new Outcome(elected, List.of(), List.of(), new Working.Counting(rounds));
  }

  private static long cost(Optional<Budget> budget, int candidate) {
    return budget.map(b -> b.costs().get(candidate)).orElse(1L);
  }

  private static NavigableMap<Integer, Rational> gains(
      Profile<Scores> profile, int[] satisfied, List<Integer> left, int elected) {
    long[][] approvals = new long[profile.slate().size()][elected + 1];
    for (int ballot = 0; ballot < satisfied.length; ballot++) {
      Scores scores = profile.ballot(ballot);
      for (int candidate : left) {
        approvals[candidate][satisfied[ballot]] +=
            scores.of(candidate) > 0 ? profile.weight(ballot) : 0;
      }
    }
    NavigableMap<Integer, Rational> gains = new TreeMap<>();
    for (int candidate : left) {
      Rational gain = Rational.ZERO;
      for (int already = 0; already <= elected; already++) {
        gain = gain.plus(Rational.of(approvals[candidate][already], already + 1L));
      }
      gains.put(candidate, gain);
    }
    return gains;
  }
}
