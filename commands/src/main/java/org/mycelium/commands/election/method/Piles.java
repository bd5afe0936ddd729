package org.mycelium.commands.election.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.mycelium.commands.election.Preferences;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Round;

/**
 * Ballots in piles, each on that of the best candidate on it who is still in. Moving a pile costs
 * as much as there are different ballots in it, and no new memory. One thread.
 */
final class Piles {
  private static final int NONE = -1;

  private final int[][] orders;
  private final int[] positions;
  private final long[] weights;
  private final int[] below;
  private final int[] tops;
  private final long[] votes;
  private final BitSet in;
  private long exhausted;

  Piles(Profile<Ranking> profile, Preferences preferences) {
    int ballots = profile.distinct();
    this.in = profile.slate().standingSet();
    this.orders = new int[ballots][];
    this.positions = new int[ballots];
    this.weights = new long[ballots];
    this.below = new int[ballots];
    this.tops = new int[profile.slate().size()];
    this.votes = new long[tops.length];
    Arrays.fill(tops, NONE);
    for (int ballot = 0; ballot < ballots; ballot++) {
      orders[ballot] = preferences.read(profile.ballot(ballot), in);
      weights[ballot] = profile.weight(ballot);
      lay(ballot);
    }
  }

  /** Puts a ballot where it counts now, and says where that is. */
  private int lay(int ballot) {
    int[] order = orders[ballot];
    int position = positions[ballot];
    while (position < order.length && !in.get(order[position])) {
      position++;
    }
    positions[ballot] = position;
    if (position == order.length) {
      exhausted += weights[ballot];
      return NONE;
    }
    int candidate = order[position];
    below[ballot] = tops[candidate];
    tops[candidate] = ballot;
    votes[candidate] += weights[ballot];
    return candidate;
  }

  /** Who is still in, in order of place. */
  List<Integer> in() {
    return in.stream().boxed().toList();
  }

  /** The weight of the piles, by place. */
  long[] votes() {
    return votes;
  }

  /** The weight of ballots on no pile. */
  long exhausted() {
    return exhausted;
  }

  /** Takes these out and moves their piles. */
  List<Round.Transfer> withoutThose(List<Integer> losers) {
    losers.forEach(in::clear);
    List<Round.Transfer> transfers = new ArrayList<>();
    for (int loser : losers) {
      long[] to = new long[tops.length];
      long before = exhausted;
      for (int ballot = tops[loser]; ballot != NONE; ) {
        int next = below[ballot];
        int candidate = lay(ballot);
        if (candidate != NONE) {
          to[candidate] += weights[ballot];
        }
        ballot = next;
      }
      tops[loser] = NONE;
      votes[loser] = 0;
      List<Integer> receivers = in.stream().filter(c -> to[c] > 0).boxed().toList();
      transfers.add(
          new Round.Transfer(
              loser, false, Tallies.of(receivers, to), Rational.of(exhausted - before)));
    }
    return transfers;
  }
}
