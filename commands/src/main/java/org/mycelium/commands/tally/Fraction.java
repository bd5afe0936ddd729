package org.mycelium.commands.tally;

import java.math.BigInteger;

/**
 * An exact proper fraction, in lowest terms.
 *
 * @param numerator 0 to denominator
 * @param denominator 1 to 1,000,000
 */
public record Fraction(int numerator, int denominator) {
  /** One half. */
  public static final Fraction HALF = new Fraction(1, 2);

  private static final int MAX_DENOMINATOR = 1_000_000;

  /** Reduces, and refuses what is not between 0 and 1. */
  public Fraction {
    if (denominator < 1
        || denominator > MAX_DENOMINATOR
        || numerator < 0
        || numerator > denominator) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
    int divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  /** Negative, zero or positive as {@code part / whole} is below, at or above this fraction; 0/0 is below all. */
  public int compareShare(int part, int whole) {
    if (whole == 0) {
      return -1;
    }
    return Long.compare((long) part * denominator, (long) numerator * whole);
  }

  /** This share of a whole number, rounded up. */
  public int of(int whole) {
    return Math.toIntExact(Math.ceilDiv((long) numerator * whole, (long) denominator));
  }

  /** As 2/3. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
