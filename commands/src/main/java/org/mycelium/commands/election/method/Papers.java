package org.mycelium.commands.election.method;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;

/**
 * Papers in parcels, each of papers that came to a candidate at the same value. Numbers are whole
 * units of the last decimal. One thread.
 */
final class Papers {
  /** Different papers of one value; weights are the ballots'. */
  private static final class Parcel {
    private int[] papers = new int[8];
    private int size;

    void add(int paper) {
      if (size == papers.length) {
        papers = Arrays.copyOf(papers, size * 2);
      }
      papers[size++] = paper;
    }
  }

  private final long unit;
  private final int[][] orders;
  private final int[] positions;
  private final long[] weights;
  private final BitSet hopeful;
  private final List<Integer> held;
  private final List<NavigableMap<Long, Parcel>> parcels = new ArrayList<>();
  private final long[] votes;
  private final long valid;
  private long lost;

  Papers(Profile<Ranking> profile, Preferences preferences, int decimals) {
    int ballots = profile.distinct();
    this.unit = BigInteger.TEN.pow(decimals).longValueExact();
    this.hopeful = profile.slate().standingSet();
    this.held = new ArrayList<>(profile.slate().standing());
    this.orders = new int[ballots][];
    this.positions = new int[ballots];
    this.weights = new long[ballots];
    this.votes = new long[profile.slate().size()];
    for (int candidate = 0; candidate < votes.length; candidate++) {
      parcels.add(new TreeMap<>());
    }
    for (int ballot = 0; ballot < ballots; ballot++) {
      orders[ballot] = preferences.read(profile.ballot(ballot), hopeful);
      weights[ballot] = profile.weight(ballot);
      lay(ballot, unit);
    }
    this.valid = profile.total() - lost / unit;
  }

  /** Gives a paper to the next on it who is hopeful; null if there is nobody. */
  private int lay(int paper, long value) {
    int[] order = orders[paper];
    int position = positions[paper];
    while (position < order.length && !hopeful.get(order[position])) {
      position++;
    }
    positions[paper] = position;
    if (position == order.length) {
      lost += value * weights[paper];
      return -1;
    }
    int candidate = order[position];
    parcels.get(candidate).computeIfAbsent(value, _ -> new Parcel()).add(paper);
    votes[candidate] += value * weights[paper];
    return candidate;
  }

  /** How many ballots have a first choice. */
  long valid() {
    return valid;
  }

  long votes(int candidate) {
    return votes[candidate];
  }

  /** What is with nobody. */
  Rational lost() {
    return rational(lost);
  }

  Rational rational(long units) {
    return Rational.of(units, unit);
  }

  List<Integer> hopeful() {
    return hopeful.stream().boxed().toList();
  }

  /** Of all who have not been excluded. */
  NavigableMap<Integer, Rational> tally() {
    return tallyOf(held);
  }

  NavigableMap<Integer, Rational> tallyOf(List<Integer> candidates) {
    NavigableMap<Integer, Rational> tally = new TreeMap<>();
    candidates.forEach(candidate -> tally.put(candidate, rational(votes[candidate])));
    return tally;
  }

  /** Elected: receives nothing any more. */
  void close(int candidate) {
    hopeful.clear(candidate);
  }

  /** Transfers what is above the quota, leaving the quota. */
  Round.Transfer transferSurplus(int candidate, long quota) {
    BigInteger surplus = BigInteger.valueOf(votes[candidate] - quota);
    BigInteger total = BigInteger.valueOf(Math.max(1, votes[candidate]));
    long[] before = votes.clone();
    long lostBefore = lost;
    if (surplus.signum() > 0) {
      for (Map.Entry<Long, Parcel> parcel : parcels.get(candidate).entrySet()) {
        BigInteger value = surplus.multiply(BigInteger.valueOf(parcel.getKey())).divide(total);
        layAll(parcel.getValue(), value.longValueExact());
      }
      parcels.get(candidate).clear();
    }
    long given = lost - lostBefore;
    for (int other = 0; other < votes.length; other++) {
      given += votes[other] - before[other];
    }
    // What the decimals do not show is with nobody.
    lost += surplus.longValueExact() - given;
    votes[candidate] = quota;
    return transfer(candidate, true, before, lostBefore);
  }

  /** Transfers all papers of these at the values at which they came. */
  List<Round.Transfer> exclude(List<Integer> candidates) {
    candidates.forEach(hopeful::clear);
    held.removeAll(candidates);
    List<Round.Transfer> transfers = new ArrayList<>();
    for (int candidate : candidates) {
      long[] before = votes.clone();
      long lostBefore = lost;
      // The highest value first, as papers are sorted by rule 50; the sums are the same.
      parcels.get(candidate).descendingMap().forEach((value, parcel) -> layAll(parcel, value));
      parcels.get(candidate).clear();
      votes[candidate] = 0;
      transfers.add(transfer(candidate, false, before, lostBefore));
    }
    return transfers;
  }

  private void layAll(Parcel parcel, long value) {
    for (int i = 0; i < parcel.size; i++) {
      lay(parcel.papers[i], value);
    }
  }

  private Round.Transfer transfer(int from, boolean surplus, long[] before, long lostBefore) {
    NavigableMap<Integer, Rational> to = new TreeMap<>();
    for (int other = 0; other < votes.length; other++) {
      if (votes[other] > before[other]) {
        to.put(other, rational(votes[other] - before[other]));
      }
    }
    return new Round.Transfer(from, surplus, to, rational(lost - lostBefore));
  }
}
