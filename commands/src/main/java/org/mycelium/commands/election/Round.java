package org.mycelium.commands.election;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One round of a count: how it stands, and what then happens.
 *
 * @param measure what the tally is in
 * @param tally of everyone still in it, those already elected included
 * @param elected who is elected on this tally, in order
 * @param eliminated who is out after it
 * @param exhausted what is with nobody: ballots that have no choice left, and in a count with fixed
 *     decimals what rounding loses; with the tally it makes up all ballots, where votes are counted
 * @param quotaOrNull what it takes to be elected; null where that is not how the method works
 * @param transfers what moves after it
 */
public record Round(
    Measure measure,
    NavigableMap<Integer, Rational> tally,
    List<Integer> elected,
    List<Integer> eliminated,
    Rational exhausted,
    @Nullable Rational quotaOrNull,
    List<Transfer> transfers) {

  /** What a tally is in. */
  public enum Measure {
    /** Ballots, or parts of them. */
    VOTES,
    /** Ballots that approve. */
    APPROVALS,
    /** Points, stars or dots. */
    POINTS,
    /** Ballots that prefer this finalist. */
    PREFERENCES,
    /** What electing this one would add to the score of the committee. */
    GAIN,
    /** How many voters who pay an even share would have to buy it. */
    EFFECTIVE_VOTES
  }

  /**
   * Votes that go from one candidate to others.
   *
   * @param surplus whether only what is above the quota goes
   * @param to what each receives; nobody who receives nothing
   * @param exhausted what goes to nobody
   */
  public record Transfer(
      int from, boolean surplus, NavigableMap<Integer, Rational> to, Rational exhausted) {
    /** Keeps its own copy. */
    public Transfer {
      to = Collections.unmodifiableNavigableMap(new TreeMap<>(to));
    }
  }

  /** Keeps its own copies. */
  public Round {
    tally = Collections.unmodifiableNavigableMap(new TreeMap<>(tally));
    elected = List.copyOf(elected);
    eliminated = List.copyOf(eliminated);
    transfers = List.copyOf(transfers);
  }

  /** A round after which the count is over. */
  public static Round last(
      Measure measure,
      NavigableMap<Integer, Rational> tally,
      List<Integer> elected,
      Rational exhausted) {
    return new Round(measure, tally, elected, List.of(), exhausted, null, List.of());
  }

  /** What it takes to be elected, where the method has a quota. */
  public Optional<Rational> quota() {
    return Optional.ofNullable(quotaOrNull);
  }

  /** What somebody has; nothing for those who are out. */
  public Rational of(int candidate) {
    return tally.getOrDefault(candidate, Rational.ZERO);
  }
}
