package org.mycelium.commands.sortition.drand;

import java.math.BigInteger;
import java.util.Optional;

/** A point with {@code y^2 = x^3 + 4}, or the one at infinity, which is written (0, 0). */
record G1(Fp x, Fp y) {
  static final G1 INFINITY = new G1(Fp.ZERO, Fp.ZERO);

  /** How many points the group has that signatures are in. */
  static final BigInteger ORDER =
      new BigInteger("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001", 16);

  private static final Fp B = Fp.of(4);

  /** The two points with this x, the one with the larger y last; none if x is no point's. */
  static Optional<G1> at(Fp x, boolean large) {
    return x.cubed()
        .plus(B)
        .root()
        .map(root -> new G1(x, root.isLarge() == large ? root : root.negated()));
  }

  boolean isInfinity() {
    return equals(INFINITY);
  }

  G1 plus(G1 other) {
    if (isInfinity()) {
      return other;
    }
    if (other.isInfinity()) {
      return this;
    }
    if (!x.equals(other.x)) {
      return third(other, other.y.minus(y).times(other.x.minus(x).inverse()));
    }
    return y.equals(other.y) && !y.isZero()
        ? third(this, x.squared().times(3).times(y.times(2).inverse()))
        : INFINITY;
  }

  /** The sum, by the slope of the line through both. */
  private G1 third(G1 other, Fp slope) {
    Fp sum = slope.squared().minus(x).minus(other.x);
    return new G1(sum, slope.times(x.minus(sum)).minus(y));
  }

  G1 times(BigInteger factor) {
    G1 product = INFINITY;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      product = product.plus(product);
      if (factor.testBit(bit)) {
        product = product.plus(this);
      }
    }
    return product;
  }

  G1 negated() {
    return new G1(x, y.negated());
  }

  /** Whether it is in the group that signatures are in: most points of the curve are not. */
  boolean inGroup() {
    return times(ORDER).isInfinity();
  }
}
