package org.mycelium.commands.election.method;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Outcome;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Quota;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Ties;
import org.mycelium.commands.election.Working;

/**
 * Single transferable vote by B. L. Meek's method: every candidate keeps a share of each vote and
 * passes on the rest, and the shares of the elected are lowered until they have just the quota.
 *
 * <p>It follows the Reference Meek Rule of the Proportional Representation Foundation
 * (prfound.org/resources/reference/reference-meek-rule) step by step, with its nine decimals and
 * its omega of 0.000001; that is I. D. Hill's Algorithm 123 in decimal numbers. One round is one of
 * its rounds, with the votes of its last iteration.
 */
public final class Meek {
  private static final long UNIT = 1_000_000_000L;
  private static final BigInteger BIG_UNIT = BigInteger.valueOf(UNIT);
  private static final long OMEGA = 1_000;

  private final CountRules rules;
  private final Ties ties;
  private final int[][] orders;
  private final long[] weights;
  private final BitSet hopeful;
  private final long[] keep;
  private final long[] votes;
  private final List<Integer> elected = new ArrayList<>();
  private final List<List<Integer>> out = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();
  private long exhausted;
  private long quota;

  private Meek(Profile<Ranking> profile, CountRules rules, Ties ties) {
    this.rules = rules;
    this.ties = ties;
    this.hopeful = profile.slate().standingSet();
    this.keep = new long[profile.slate().size()];
    this.votes = new long[keep.length];
    hopeful.stream().forEach(candidate -> keep[candidate] = UNIT);
    this.orders = new int[profile.distinct()][];
    this.weights = new long[orders.length];
    for (int ballot = 0; ballot < orders.length; ballot++) {
      orders[ballot] = Preferences.USUAL.read(profile.ballot(ballot), hopeful);
      weights[ballot] = profile.weight(ballot);
    }
  }

  /** Counts. */
  public static Outcome count(Profile<Ranking> profile, CountRules rules, Ties ties) {
    return new Meek(profile, rules, ties).run();
  }

  private Outcome run() {
    while (elected.size() < rules.seats()
        && elected.size() + hopeful.cardinality() > rules.seats()) {
      long surplus = iterate();
      List<Integer> winners = electedNow();
      if (winners.isEmpty()) {
        List<Integer> lowest = lowest(surplus);
        rounds.add(round(List.of(), lowest));
        defeat(lowest);
      } else {
        rounds.add(round(winners, List.of()));
        winners.forEach(this::elect);
      }
    }
    if (elected.size() < rules.seats() && !hopeful.isEmpty()) {
      distribute();
      List<Integer> rest = mostFirst(hopeful.stream().boxed().toList());
      rounds.add(round(rest, List.of()));
      rest.forEach(this::elect);
    }
    return new Outcome(elected, List.of(), ranking(), new Working.Counting(rounds));
  }

  /** Step B.2: until somebody has the quota, or the surplus is as small as it will be. */
  private long iterate() {
    long before = Long.MAX_VALUE;
    while (true) {
      distribute();
      long surplus =
          Math.max(0, elected.stream().mapToLong(candidate -> votes[candidate] - quota).sum());
      if (surplus < OMEGA || surplus >= before || !electedNow().isEmpty()) {
        return surplus;
      }
      before = surplus;
      for (int candidate : elected) {
        keep[candidate] = lowered(keep[candidate], votes[candidate]);
      }
    }
  }

  /** Step B.2.f. */
  private long lowered(long factor, long has) {
    BigInteger kept = up(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(quota)), BIG_UNIT);
    return up(kept.multiply(BIG_UNIT), BigInteger.valueOf(has)).longValueExact();
  }

  private static BigInteger up(BigInteger number, BigInteger divisor) {
    return number.add(divisor).subtract(BigInteger.ONE).divide(divisor);
  }

  /** Steps B.2.a and b. */
  private void distribute() {
    Arrays.fill(votes, 0);
    exhausted = 0;
    for (int ballot = 0; ballot < orders.length; ballot++) {
      long left = UNIT;
      for (int candidate : orders[ballot]) {
        if (keep[candidate] > 0) {
          long part = keep[candidate] == UNIT ? left : ceil(left * keep[candidate]);
          votes[candidate] += part * weights[ballot];
          left -= part;
          if (left == 0) {
            break;
          }
        }
      }
      exhausted += left * weights[ballot];
    }
    quota = quota(Arrays.stream(votes).sum());
  }

  private static long ceil(long product) {
    return product / UNIT + (product % UNIT == 0 ? 0 : 1);
  }

  private long quota(long all) {
    long oneMore = all / (rules.seats() + 1L);
    return switch (rules.quota()) {
      case DROOP, DROOP_DECIMAL -> oneMore + 1;
      case HARE -> all / rules.seats();
      case HAGENBACH_BISCHOFF -> Math.max(1, oneMore);
    };
  }

  /** Step B.2.c; no more than there are seats, which the Droop quota sees to by itself. */
  private List<Integer> electedNow() {
    List<Integer> winners =
        new ArrayList<>(
            mostFirst(hopeful.stream().filter(c -> votes[c] >= quota).boxed().toList()));
    while (rules.quota() != Quota.DROOP && winners.size() > rules.seats() - elected.size()) {
      winners.removeLast();
    }
    return winners;
  }

  private List<Integer> mostFirst(List<Integer> candidates) {
    return Tallies.mostFirst(candidates, candidate -> votes[candidate], rounds);
  }

  /** Step B.3; without any votes all of them at once, since no order makes a difference. */
  private List<Integer> lowest(long surplus) {
    long least = hopeful.stream().mapToLong(candidate -> votes[candidate]).min().orElseThrow();
    List<Integer> tied = hopeful.stream().filter(c -> votes[c] <= least + surplus).boxed().toList();
    boolean none = tied.stream().allMatch(candidate -> votes[candidate] == 0);
    boolean enough = elected.size() + hopeful.cardinality() - tied.size() >= rules.seats();
    if (none && enough && !ties.settles(tied, false, rounds)) {
      return tied;
    }
    return List.of(ties.last(Tie.Matter.ELIMINATION, tied, rounds));
  }

  private void elect(int candidate) {
    hopeful.clear(candidate);
    elected.add(candidate);
  }

  private void defeat(List<Integer> candidates) {
    out.add(candidates);
    for (int candidate : candidates) {
      hopeful.clear(candidate);
      keep[candidate] = 0;
    }
  }

  private Round round(List<Integer> winners, List<Integer> losers) {
    NavigableMap<Integer, Rational> tally = new TreeMap<>();
    elected.forEach(candidate -> tally.put(candidate, Rational.of(votes[candidate], UNIT)));
    hopeful.stream().forEach(c -> tally.put(c, Rational.of(votes[c], UNIT)));
    return new Round(
        Round.Measure.VOTES,
        tally,
        winners,
        losers,
        Rational.of(exhausted, UNIT),
        Rational.of(quota, UNIT),
        List.of());
  }

  private List<List<Integer>> ranking() {
    List<List<Integer>> ranking = Tallies.electedTiers(rounds);
    NavigableMap<Integer, Rational> rest = new TreeMap<>();
    hopeful.stream().forEach(c -> rest.put(c, Rational.of(votes[c], UNIT)));
    ranking.addAll(Tallies.tiers(rest));
    ranking.addAll(out.reversed());
    return ranking;
  }
}
