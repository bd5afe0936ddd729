package org.mycelium.commands.tally;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many standing votes took each position. Immutable. */
public final class Count {
  /** Nobody has voted. */
  public static final Count NONE = new Count(Map.of());

  /** Positions that nobody took are not in it, so that equal counts are equal. */
  private final Map<Choice, Integer> votes;

  private Count(Map<Choice, Integer> votes) {
    this.votes = Map.copyOf(votes);
  }

  /** Counts standing votes, one for each voter. */
  public static Count of(Collection<Ballot> standing) {
    Count count = NONE;
    for (Ballot ballot : standing) {
      count = count.plus(ballot.mark().counted(), 1);
    }
    return count;
  }

  /**
   * The same with so many votes more for one position.
   *
   * @throws IllegalArgumentException if that is a negative number
   */
  public Count plus(Choice choice, int more) {
    if (more < 0) {
      throw new IllegalArgumentException("negative count");
    }
    if (more == 0) {
      return this;
    }
    Map<Choice, Integer> sum = new HashMap<>(votes);
    sum.merge(choice, more, Math::addExact);
    return new Count(sum);
  }

  /** How many took this position. */
  public int of(Choice choice) {
    return votes.getOrDefault(choice, 0);
  }

  /** Everyone who voted, whichever way. */
  public int voted() {
    return votes.values().stream().reduce(0, Math::addExact);
  }

  /** The positions that somebody took, in the order of their words, with how many did. */
  public SortedMap<Choice, Integer> taken() {
    SortedMap<Choice, Integer> taken = new TreeMap<>(Comparator.comparing(Choice::word));
    taken.putAll(votes);
    return taken;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Count count && votes.equals(count.votes);
  }

  @Override
  public int hashCode() {
    return votes.hashCode();
  }

  /** As "{no=3, yes=9}". */
  @Override
  public String toString() {
    return taken().toString();
  }
}
