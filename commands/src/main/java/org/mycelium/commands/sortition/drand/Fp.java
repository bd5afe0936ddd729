package org.mycelium.commands.sortition.drand;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A number modulo the prime that BLS12-381 is built on.
 *
 * @param n from 0 to {@link #P} - 1
 */
record Fp(BigInteger n) {
  /** The prime, 381 bits. */
  static final BigInteger P =
      new BigInteger(
          "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf"
              + "6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab",
          16);

  static final Fp ZERO = new Fp(BigInteger.ZERO);
  static final Fp ONE = new Fp(BigInteger.ONE);

  private static final BigInteger HALF = P.shiftRight(1);

  /** P leaves 3 when divided by 4, so this power of a square is its root. */
  private static final BigInteger ROOT = P.add(BigInteger.ONE).shiftRight(2);

  /** The number that is left when this is divided by the prime. */
  static Fp of(BigInteger any) {
    return new Fp(any.mod(P));
  }

  static Fp of(long any) {
    return of(BigInteger.valueOf(any));
  }

  Fp plus(Fp other) {
    return of(n.add(other.n));
  }

  Fp minus(Fp other) {
    return of(n.subtract(other.n));
  }

  Fp times(Fp other) {
    return of(n.multiply(other.n));
  }

  Fp times(long other) {
    return of(n.multiply(BigInteger.valueOf(other)));
  }

  Fp squared() {
    return times(this);
  }

  Fp cubed() {
    return squared().times(this);
  }

  Fp negated() {
    return of(n.negate());
  }

  /** Of any number but zero. */
  Fp inverse() {
    return new Fp(n.modInverse(P));
  }

  /** One of the two roots, if there are any. */
  Optional<Fp> root() {
    Fp root = new Fp(n.modPow(ROOT, P));
    return root.squared().equals(this) ? Optional.of(root) : Optional.empty();
  }

  boolean isZero() {
    return n.signum() == 0;
  }

  /** Whether it is odd: its sign, as RFC 9380 (4.1) tells a number from its negative. */
  boolean isOdd() {
    return n.testBit(0);
  }

  /** Whether it is above half of the prime: its sign, as compressed points tell it. */
  boolean isLarge() {
    return n.compareTo(HALF) > 0;
  }
}
