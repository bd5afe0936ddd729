package org.mycelium.commands.role;

/**
 * A role's number within its assembly, shown as R2. Numbers of roles that ended are not given
 * again.
 *
 * @param value at least 1
 */
public record RoleNo(int value) implements Comparable<RoleNo> {
  /** Refuses numbers below 1. */
  public RoleNo {
    if (value < 1) {
      throw new IllegalArgumentException("role " + value);
    }
  }

  @Override
  public int compareTo(RoleNo other) {
    return Integer.compare(value, other.value);
  }

  /** As members write it: R2. */
  @Override
  public String toString() {
    return "R" + value;
  }
}
