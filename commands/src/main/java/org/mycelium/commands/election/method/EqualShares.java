package org.mycelium.commands.election.method;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
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
import org.mycelium.commands.election.method.Kinetic.Amount;

/**
 * The Method of Equal Shares: the money is divided equally among the voters; then is bought, again
 * and again, what the supporters can pay together at the best price, each paying the same unless
 * they have less left. D. Peters, G. Pierczyński and P. Skowron, "Proportional Participatory
 * Budgeting with Additive Utilities", 2021, with the cost as utility, as on equalshares.net.
 *
 * <p>What is left over is spent as equalshares.net has it: each voter's share is raised by one unit
 * of money as long as what is bought then still fits into the real money ("Add1"); then is added
 * what most voters approve of what fits, but no money goes to what nobody approves. Of equally good
 * options comes first the cheaper, then the one that more approve; what is left is a tie.
 *
 * <p>Where seats are filled, each costs as many units as there are voters, so raising all shares by
 * one is as if there were one seat more.
 */
public final class EqualShares {
  private static final String CHEAPER = "cheaper";
  private static final String APPROVALS = "approvals";

  private final Profile<Scores> profile;
  private final Ties ties;
  private final long[] costs;
  private final boolean money;
  private final long total;
  private final long voters;
  private final int[][] supporters;
  private final long[] approvals;
  // One tie is one tie, however often the shares are raised.
  private final Map<List<Integer>, Integer> known = new HashMap<>();

  private EqualShares(Profile<Scores> profile, CountRules rules, Ties ties) {
    int size = profile.slate().size();
    this.profile = profile;
    this.ties = ties;
    this.voters = Math.max(1, profile.total());
    this.costs = new long[size];
    Arrays.fill(costs, voters);
    rules.budget().map(Budget::costs).ifPresent(all -> Arrays.setAll(costs, all::get));
    this.money = rules.budget().isPresent();
    this.total = rules.budget().map(Budget::total).orElse(voters * rules.seats());
    this.approvals = new long[size];
    this.supporters = new int[size][];
    for (int candidate : profile.slate().standing()) {
      supporters[candidate] = supporters(candidate);
    }
  }

  /** Counts. */
  public static Outcome count(Profile<Scores> profile, CountRules rules, Ties ties) {
    return new EqualShares(profile, rules, ties).run();
  }

  private int[] supporters(int candidate) {
    int[] found = new int[profile.distinct()];
    int size = 0;
    for (int ballot = 0; ballot < found.length; ballot++) {
      if (profile.ballot(ballot).of(candidate) > 0) {
        found[size++] = ballot;
        approvals[candidate] += profile.weight(ballot);
      }
    }
    return Arrays.copyOf(found, size);
  }

  private Outcome run() {
    long share = total / voters;
    Basket basket = buy(share);
    while (!exhaustive(basket.rounds()) && basket.nextShare() > 0 && basket.nextShare() <= total) {
      // In between everything is bought alike, so that nothing needs to be tried.
      long next = basket.nextShare();
      Basket more = buy(next);
      if (spent(more.rounds()) > total) {
        share = next - 1;
        basket = buy(share);
        break;
      }
      share = next;
      basket = more;
    }
    complete(basket);
    return new Outcome(
        bought(basket.rounds()),
        List.of(),
        List.of(),
        new Working.Buying(basket.rounds(), share, basket.purchases()));
  }

  /**
   * What was bought so far, in rounds, and who paid for it.
   *
   * @param nextShare the next larger share with which something else may be bought; 0 if there is
   *     none
   */
  private record Basket(List<Round> rounds, List<Working.Purchase> purchases, long nextShare) {}

  private static List<Integer> bought(List<Round> rounds) {
    return rounds.stream().flatMap(round -> round.elected().stream()).toList();
  }

  private long spent(List<Round> rounds) {
    return bought(rounds).stream().mapToLong(candidate -> costs[candidate]).sum();
  }

  private List<Integer> fitting(List<Round> rounds) {
    long left = total - spent(rounds);
    List<Integer> bought = bought(rounds);
    return profile.slate().standing().stream()
        .filter(candidate -> costs[candidate] <= left && !bought.contains(candidate))
        .filter(candidate -> approvals[candidate] > 0 || !money)
        .toList();
  }

  private boolean exhaustive(List<Round> rounds) {
    return fitting(rounds).isEmpty();
  }

  /** What voters with this share buy. */
  private Basket buy(long share) {
    List<Round> rounds = new ArrayList<>();
    List<Working.Purchase> purchases = new ArrayList<>();
    Kinetic kinetic = new Kinetic(share);
    Amount[] purses = new Amount[profile.distinct()];
    Arrays.fill(purses, new Amount(Rational.ZERO, Rational.ONE));
    List<Integer> left = new ArrayList<>(profile.slate().standing());
    while (true) {
      NavigableMap<Integer, Amount> payments = new TreeMap<>();
      for (int candidate : left) {
        payment(candidate, purses, kinetic).ifPresent(each -> payments.put(candidate, each));
      }
      if (payments.isEmpty()) {
        BigInteger next = kinetic.next();
        return new Basket(rounds, purchases, next.bitLength() < Long.SIZE ? next.longValue() : 0);
      }
      NavigableMap<Integer, Rational> effective = new TreeMap<>();
      payments.forEach(
          (candidate, each) ->
              effective.put(candidate, Rational.of(costs[candidate]).dividedBy(kinetic.at(each))));
      int next = best(mostEffective(payments, kinetic), rounds);
      Amount payment = Objects.requireNonNull(payments.get(next));
      purchases.add(new Working.Purchase(next, costs[next], pay(next, payment, purses, kinetic)));
      rounds.add(
          Round.last(Round.Measure.EFFECTIVE_VOTES, effective, List.of(next), Rational.ZERO));
      left.retainAll(effective.keySet());
      left.remove(Integer.valueOf(next));
    }
  }

  /** Those whose cost is the greatest multiple of what a supporter pays, in order of place. */
  private List<Integer> mostEffective(NavigableMap<Integer, Amount> payments, Kinetic kinetic) {
    List<Integer> most = new ArrayList<>();
    for (Map.Entry<Integer, Amount> one : payments.entrySet()) {
      int compared =
          most.isEmpty()
              ? 0
              : kinetic.compare(
                  Objects.requireNonNull(payments.get(most.getFirst())).times(costs[one.getKey()]),
                  one.getValue().times(costs[most.getFirst()]));
      if (compared > 0) {
        most.clear();
      }
      if (compared >= 0) {
        most.add(one.getKey());
      }
    }
    return most;
  }

  /** Takes the payment out of the supporters' purses, from those who have less all they have. */
  private List<Working.Payment> pay(int option, Amount payment, Amount[] purses, Kinetic kinetic) {
    NavigableMap<Rational, Long> payers = new TreeMap<>(Comparator.reverseOrder());
    for (int ballot : supporters[option]) {
      Amount paid = kinetic.compare(purses[ballot], payment) >= 0 ? payment : purses[ballot];
      purses[ballot] = purses[ballot].minus(paid);
      if (kinetic.at(paid).signum() > 0) {
        payers.merge(kinetic.at(paid), profile.weight(ballot), Long::sum);
      }
    }
    List<Working.Payment> payments = new ArrayList<>();
    payers.forEach((each, voters) -> payments.add(new Working.Payment(voters, each)));
    return payments;
  }

  /** What a supporter pays who can pay in full; empty if they have too little together. */
  private Optional<Amount> payment(int candidate, Amount[] purses, Kinetic kinetic) {
    Integer[] poorestFirst = Arrays.stream(supporters[candidate]).boxed().toArray(Integer[]::new);
    Arrays.sort(poorestFirst, (a, b) -> kinetic.compare(purses[a], purses[b]));
    Amount missing = Amount.of(Rational.of(costs[candidate]));
    long payers = approvals[candidate];
    for (int ballot : poorestFirst) {
      long alike = profile.weight(ballot);
      if (kinetic.compare(purses[ballot].times(payers), missing) >= 0) {
        return Optional.of(missing.dividedBy(payers));
      }
      missing = missing.minus(purses[ballot].times(alike));
      payers -= alike;
    }
    return Optional.empty();
  }

  /** Adds what most approve, as long as something fits. */
  private void complete(Basket basket) {
    List<Round> rounds = basket.rounds();
    List<Integer> fitting = fitting(rounds);
    while (!fitting.isEmpty()) {
      NavigableMap<Integer, Rational> votes = Tallies.of(fitting, approvals);
      int next = best(Tallies.highest(votes), rounds);
      rounds.add(Round.last(Round.Measure.APPROVALS, votes, List.of(next), Rational.ZERO));
      basket.purchases().add(new Working.Purchase(next, costs[next], List.of()));
      fitting = fitting(rounds);
    }
  }

  private int best(List<Integer> equal, List<Round> rounds) {
    long least = equal.stream().mapToLong(candidate -> costs[candidate]).min().orElseThrow();
    List<Integer> cheapest = equal.stream().filter(c -> costs[c] == least).toList();
    long most = cheapest.stream().mapToLong(candidate -> approvals[candidate]).max().orElseThrow();
    List<Integer> best = cheapest.stream().filter(c -> approvals[c] == most).toList();
    Integer before = known.get(equal);
    if (before != null) {
      return before;
    }
    int next = ties.first(Tie.Matter.ELECTION, best, rounds);
    if (best.size() == 1 && equal.size() > 1) {
      String by = cheapest.size() == 1 ? CHEAPER : APPROVALS;
      ties.settled(Tie.Matter.ELECTION, equal, rounds.size() + 1, by, List.of(next));
    }
    if (equal.size() > 1) {
      known.put(equal, next);
    }
    return next;
  }
}
