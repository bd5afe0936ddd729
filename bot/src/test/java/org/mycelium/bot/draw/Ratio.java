package org.mycelium.bot.draw;

import java.math.BigInteger;

/** A fraction without rounding, in lowest terms. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {
  static final Ratio ZERO = of(0);
  static final Ratio ONE = of(1);

  Ratio {
    BigInteger common = over.gcd(under);
    BigInteger by = under.signum() < 0 ? common.negate() : common;
    over = over.divide(by);
    under = under.divide(by);
  }

  static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Ratio minus(Ratio other) {
    return plus(other.times(of(-1)));
  }

  Ratio times(Ratio other) {
    return new Ratio(over.multiply(other.over), under.multiply(other.under));
  }

  Ratio by(Ratio other) {
    return new Ratio(over.multiply(other.under), under.multiply(other.over));
  }

  int sign() {
    return over.signum();
  }

  double rounded() {
    return over.doubleValue() / under.doubleValue();
  }

  @Override
  public int compareTo(Ratio other) {
    return minus(other).sign();
  }

  @Override
  public String toString() {
    return over + "/" + under;
  }
}
