package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
 * The Method of Equal Shares: the money is divided equally among the voters; then is bought, again
 * and again, what the supporters can pay together at the best price, each paying the same unless
 * they have less left. D. Peters, G. Pierczyński and P. Skowron, "Proportional Participatory
 * Budgeting with Additive Utilities", 2021, with the cost as utility, as on equalshares.net.
 *
 * <p>What is left over is spent as equalshares.net has it: each voter's share is raised by one unit
 * of money as long as what is bought then still fits into the real money ("Add1"); then is added
 * what most voters approve of what fits. Of equally good options comes first the cheaper, then the
 * one that more approve; what is left is a tie.
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
    while (!exhaustive(basket.rounds())) {
      Basket more = buy(share + 1);
      if (spent(more.rounds()) > total || share >= total) {
        break;
      }
      share++;
      basket = more;
    }
    complete(basket);
    return new Outcome(
        bought(basket.rounds()),
        List.of(),
        List.of(),
        new Working.Buying(basket.rounds(), share, basket.purchases()));
  }

  /** What was bought so far, in rounds, and who paid for it. */
  private record Basket(List<Round> rounds, List<Working.Purchase> purchases) {}

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
        .toList();
  }

  private boolean exhaustive(List<Round> rounds) {
    return fitting(rounds).isEmpty();
  }

  /** What voters with this share buy. */
  private Basket buy(long share) {
    List<Round> rounds = new ArrayList<>();
    List<Working.Purchase> purchases = new ArrayList<>();
    Rational[] purses = new Rational[profile.distinct()];
    Arrays.fill(purses, Rational.of(share));
    List<Integer> left = new ArrayList<>(profile.slate().standing());
    while (true) {
      NavigableMap<Integer, Rational> payments = new TreeMap<>();
      NavigableMap<Integer, Rational> effective = new TreeMap<>();
      for (int candidate : left) {
        Rational payment = payment(candidate, purses);
        if (payment.signum() > 0) {
          payments.put(candidate, payment);
          effective.put(candidate, Rational.of(costs[candidate]).dividedBy(payment));
        }
      }
      if (effective.isEmpty()) {
        return new Basket(rounds, purchases);
      }
      int next = best(Tallies.highest(effective), rounds);
      purchases.add(
          new Working.Purchase(next, costs[next], pay(next, Tallies.at(payments, next), purses)));
      rounds.add(
          Round.last(Round.Measure.EFFECTIVE_VOTES, effective, List.of(next), Rational.ZERO));
      left.retainAll(effective.keySet());
      left.remove(Integer.valueOf(next));
    }
  }

  /** Takes the payment out of the supporters' purses, from those who have less all they have. */
  private List<Working.Payment> pay(int option, Rational payment, Rational[] purses) {
    NavigableMap<Rational, Long> payers = new TreeMap<>(Comparator.reverseOrder());
    for (int ballot : supporters[option]) {
      boolean inFull = purses[ballot].compareTo(payment) >= 0;
      Rational paid = inFull ? payment : purses[ballot];
      purses[ballot] = purses[ballot].minus(paid);
      if (paid.signum() > 0) {
        payers.merge(paid, profile.weight(ballot), Long::sum);
      }
    }
    List<Working.Payment> payments = new ArrayList<>();
    payers.forEach((each, voters) -> payments.add(new Working.Payment(voters, each)));
    return payments;
  }

  /** What a supporter pays who can pay in full; 0 if they have too little together. */
  private Rational payment(int candidate, Rational[] purses) {
    Integer[] poorestFirst = Arrays.stream(supporters[candidate]).boxed().toArray(Integer[]::new);
    Arrays.sort(poorestFirst, Comparator.comparing(ballot -> purses[ballot]));
    Rational missing = Rational.of(costs[candidate]);
    long payers = approvals[candidate];
    for (int ballot : poorestFirst) {
      long alike = profile.weight(ballot);
      if (purses[ballot].times(payers).compareTo(missing) >= 0) {
        return missing.dividedBy(Rational.of(payers));
      }
      missing = missing.minus(purses[ballot].times(alike));
      payers -= alike;
    }
    return Rational.ZERO;
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
