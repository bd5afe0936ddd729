package org.mycelium.commands.election;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact number, in lowest terms.
 *
 * @param numerator any
 * @param denominator at least 1
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {
  /** Nothing. */
  public static final Rational ZERO = of(0);

  /** One. */
  public static final Rational ONE = of(1);

  private static final BigInteger TWO = BigInteger.TWO;
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  /** Reduces, and refuses a denominator that is not positive. */
  public Rational {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator);
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = numerator.gcd(denominator);
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  /** A whole number. */
  public static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** A fraction; the denominator is positive. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** A decimal number, as it is. */
  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** The sum. */
  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Rational minus(Rational other) {
    return plus(new Rational(other.numerator.negate(), other.denominator));
  }

  /** The product. */
  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The product. */
  public Rational times(long factor) {
    return new Rational(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the divisor is 0
   */
  public Rational dividedBy(Rational divisor) {
    if (divisor.numerator.signum() == 0) {
      throw new ArithmeticException("division by 0");
    }
    BigInteger below = denominator.multiply(divisor.numerator);
    BigInteger above = numerator.multiply(divisor.denominator);
    return below.signum() > 0
        ? new Rational(above, below)
        : new Rational(above.negate(), below.negate());
  }

  /** Negative, zero or positive, as -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(Rational other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** The same as a decimal number; empty if that has no end. */
  public Optional<BigDecimal> decimal() {
    BigInteger rest = denominator;
    while (rest.remainder(TWO).signum() == 0) {
      rest = rest.divide(TWO);
    }
    while (rest.remainder(FIVE).signum() == 0) {
      rest = rest.divide(FIVE);
    }
    return rest.equals(BigInteger.ONE)
        ? Optional.of(new BigDecimal(numerator).divide(new BigDecimal(denominator)))
        : Optional.empty();
  }

  /** As 12, 0.25 or 2/3. */
  @Override
  public String toString() {
    return decimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator + "/" + denominator);
  }
}
