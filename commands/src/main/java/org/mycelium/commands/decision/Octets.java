package org.mycelium.commands.decision;

import java.util.Arrays;

/** Bytes that nobody changes any more. Immutable. */
public final class Octets {
  private final byte[] bytes;

  private Octets(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these. */
  public static Octets of(byte[] bytes) {
    return new Octets(bytes.clone());
  }

  /** A copy to do with as one likes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** How many they are. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
