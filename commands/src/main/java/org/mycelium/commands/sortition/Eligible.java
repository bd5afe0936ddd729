package org.mycelium.commands.sortition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * Who can be drawn. In whichever order they are given, they are sorted, so that whoever writes the
 * list has no hand in the draw by its order.
 *
 * @param names by the bytes of UTF-8, none twice
 */
public record Eligible(List<String> names) {
  /** Larger than any assembly. */
  public static final int MAX = 100_000;

  /** Refuses an empty list, one that is too long, a name that stands twice or is none. */
  public Eligible {
    names = names.stream().sorted(Name.ORDER).toList();
    if (names.isEmpty() || names.size() > MAX) {
      throw new IllegalArgumentException(names.size() + " eligible");
    }
    if (!names.stream().allMatch(Name::isValid) || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("a name stands twice or is none");
    }
  }

  /** Those of a collection in any order. */
  public static Eligible of(Collection<String> names) {
    return new Eligible(List.copyOf(names));
  }

  /** What is published of the list before there is any chance: 64 lower-case hex digits. */
  public String hash() {
    Digest digest = Digest.of("eligible").field(names.size());
    names.forEach(digest::field);
    return digest.hex();
  }
}
