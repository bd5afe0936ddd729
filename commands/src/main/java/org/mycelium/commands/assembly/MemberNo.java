package org.mycelium.commands.assembly;

/**
 * A member's opaque number within one assembly, from 1 in order of first joining. It is all that
 * facts say of a person, so that erasing who it was leaves the journal whole.
 *
 * @param value at least 1
 */
public record MemberNo(int value) implements Comparable<MemberNo> {
  /** Refuses numbers below 1. */
  public MemberNo {
    if (value < 1) {
      throw new IllegalArgumentException("member " + value);
    }
  }

  @Override
  public int compareTo(MemberNo other) {
    return Integer.compare(value, other.value);
  }
}
