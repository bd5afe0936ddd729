package org.mycelium.commands.election;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * All ballots of an election, equal ones kept once: its memory grows with how many different
 * ballots there are, not with how many were cast. In which order they came is forgotten.
 *
 * @param <B> what a ballot is; equal ones must be equal
 */
public final class Profile<B> {
  /** Weights add up to no more, so that votes with nine decimals fit into a long. */
  public static final long MAX_TOTAL = 1_000_000_000L;

  private final Slate slate;
  private final Object[] ballots;
  private final long[] weights;
  private final long total;

  private Profile(Slate slate, Object[] ballots, long[] weights, long total) {
    this.slate = slate;
    this.ballots = ballots;
    this.weights = weights;
    this.total = total;
  }

  /** Who stands. */
  public Slate slate() {
    return slate;
  }

  /** The same ballots on a slate of as many, in the same places. */
  public Profile<B> named(Slate names) {
    if (names.size() != slate.size()) {
      throw new IllegalArgumentException("another slate");
    }
    return new Profile<>(names, ballots, weights, total);
  }

  /** How many different ballots there are. */
  public int distinct() {
    return ballots.length;
  }

  /** One of the different ballots, counted from 0. */
  @SuppressWarnings("unchecked") // only add(B) puts them there
  public B ballot(int index) {
    return (B) ballots[index];
  }

  /** How many cast that ballot; at least 1. */
  public long weight(int index) {
    return weights[index];
  }

  /** How many ballots were cast; at most {@value #MAX_TOTAL}. */
  public long total() {
    return total;
  }

  /** Every different ballot with its weight. */
  public void forEach(ObjLongConsumer<? super B> each) {
    for (int i = 0; i < weights.length; i++) {
      each.accept(ballot(i), weights[i]);
    }
  }

  /**
   * Collects ballots. One thread.
   *
   * @param <B> what a ballot is
   */
  public static final class Builder<B> {
    private final Map<B, Integer> places = new HashMap<>();
    private long[] weights = new long[16];
    private long total;

    /** Adds a ballot that was cast once. */
    public Builder<B> add(B ballot) {
      return add(ballot, 1);
    }

    /**
     * Adds a ballot that was cast so many times.
     *
     * @throws IllegalArgumentException if that is not positive, or {@link #room()} is less
     */
    public Builder<B> add(B ballot, long weight) {
      if (weight < 1 || weight > room()) {
        throw new IllegalArgumentException("weight " + weight);
      }
      Integer known = places.putIfAbsent(ballot, places.size());
      int place = known == null ? places.size() - 1 : known;
      if (place == weights.length) {
        weights = Arrays.copyOf(weights, place * 2);
      }
      weights[place] += weight;
      total += weight;
      return this;
    }

    /** How much weight may still be added. */
    public long room() {
      return MAX_TOTAL - total;
    }

    /** The ballots so far. */
    public Profile<B> on(Slate slate) {
      Object[] ballots = new Object[places.size()];
      places.forEach((ballot, place) -> ballots[place] = ballot);
      return new Profile<>(slate, ballots, Arrays.copyOf(weights, ballots.length), total);
    }
  }
}
