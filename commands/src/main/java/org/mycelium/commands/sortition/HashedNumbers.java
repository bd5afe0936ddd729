package org.mycelium.commands.sortition;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Numbers that follow from a seed, as the election auditors' generator of Rivest and of Stark makes
 * them (published as cryptorandom): block i is SHA-256 of the seed, a comma and i zero bytes; bits
 * are taken from the low end, and a number that is too large is thrown away instead of divided, so
 * that each comes up equally often. One use, one thread.
 */
public final class HashedNumbers {
  private static final int BLOCK_BITS = 256;

  private final MessageDigest sofar = Digest.sha256();
  private BigInteger pool = BigInteger.ZERO;
  private int poolBits;

  /** Begins anew for a seed; the text is hashed as it stands. */
  public HashedNumbers(String seed) {
    sofar.update((seed + ",").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The next number from 0 to {@code bound - 1}, each equally likely.
   *
   * @param bound at least 1
   */
  public long below(long bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("below " + bound);
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(bound - 1);
    long number = bits(bits);
    while (number >= bound) {
      number = bits(bits);
    }
    return number;
  }

  private long bits(int count) {
    if (poolBits < count) {
      pool = pool.or(block().shiftLeft(poolBits));
      poolBits += BLOCK_BITS;
    }
    long low = pool.and(BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE)).longValueExact();
    pool = pool.shiftRight(count);
    poolBits -= count;
    return low;
  }

  /** The blocks share their beginning, which is hashed once. */
  BigInteger block() {
    try {
      BigInteger block = new BigInteger(1, ((MessageDigest) sofar.clone()).digest());
      sofar.update((byte) 0);
      return block;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", e);
    }
  }
}
