package org.mycelium.commands.tally;

import java.math.BigInteger;
import java.util.Optional;

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

  /** The fraction of these two numbers; empty for what is none, such as 3/2 or 1/0. */
  public static Optional<Fraction> of(int numerator, int denominator) {
    return valid(numerator, denominator)
        ? Optional.of(new Fraction(numerator, denominator))
        : Optional.empty();
  }

  private static boolean valid(int numerator, int denominator) {
    return denominator >= 1
        && denominator <= MAX_DENOMINATOR
        && numerator >= 0
        && numerator <= denominator;
  }

  /** Reduces, and refuses what is not between 0 and 1. */
  public Fraction {
    if (!valid(numerator, denominator)) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
    int divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).intValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Negative, zero or positive as {@code part / whole} is below, at or above this fraction; 0/0 is
   * below all.
   */
  public int compareShare(int part, int whole) {
    if (whole == 0) {
      return -1;
    }
    return Long.compare((long) part * denominator, (long) numerator * whole);
  }

  /** Whether it is 1/1. */
  public boolean whole() {
    return numerator == denominator;
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
