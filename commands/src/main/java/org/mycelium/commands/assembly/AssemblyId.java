package org.mycelium.commands.assembly;

/**
 * An assembly's number in this database, from 1. Means nothing outside it.
 *
 * @param value at least 1
 */
public record AssemblyId(long value) {
  /** Refuses numbers below 1. */
  public AssemblyId {
    if (value < 1) {
      throw new IllegalArgumentException("assembly " + value);
    }
  }
}
