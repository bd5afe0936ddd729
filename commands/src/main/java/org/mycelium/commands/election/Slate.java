package org.mycelium.commands.election;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Those who stand, by their places on the ballot.
 *
 * @param names untrusted, all different; at least one and at most {@value #MAX_CANDIDATES}
 * @param withdrawn places of those who cannot be elected any more: a ballot passes over them as if
 *     they had not been on it
 */
public record Slate(List<String> names, Set<Integer> withdrawn) {
  /** More than a person can compare; some methods take time with the cube of it. */
  public static final int MAX_CANDIDATES = 1_000;

  /** Keeps its own copy. */
  public Slate {
    names = List.copyOf(names);
    withdrawn = Set.copyOf(withdrawn);
    int size = names.size();
    if (size == 0 || size > MAX_CANDIDATES || new HashSet<>(names).size() != size) {
      throw new IllegalArgumentException(size + " candidates, or a name twice");
    }
    if (withdrawn.stream().anyMatch(place -> place < 0 || place >= size)) {
      throw new IllegalArgumentException("withdrawn, but not on the slate");
    }
  }

  /** A slate from which nobody has withdrawn. */
  public static Slate of(String... names) {
    return new Slate(List.of(names), Set.of());
  }

  /** How many are on it, withdrawn or not. */
  public int size() {
    return names.size();
  }

  /** The name at a place. */
  public String name(int candidate) {
    return names.get(candidate);
  }

  /** Whether this one may be elected. */
  public boolean stands(int candidate) {
    return !withdrawn.contains(candidate);
  }

  /** Places of those who may be elected, in order. */
  public List<Integer> standing() {
    return IntStream.range(0, size()).filter(this::stands).boxed().toList();
  }

  /** The same as {@link #standing()}, for loops over many ballots; the caller's own. */
  public BitSet standingSet() {
    BitSet set = new BitSet(size());
    standing().forEach(set::set);
    return set;
  }
}
