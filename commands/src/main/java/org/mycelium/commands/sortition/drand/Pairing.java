package org.mycelium.commands.sortition.drand;

import java.math.BigInteger;

/** The optimal ate pairing of BLS12-381, as far as comparing two of its values takes it. */
final class Pairing {
  /** The number that the curve is made from, without its sign. */
  private static final long X = 0xd201000000010000L;

  /**
   * Raised to (p^12 - 1) / r, which is p^6 - 1 times this, every value of the loop becomes the
   * pairing's.
   */
  private static final BigInteger HARD = Fp.P.pow(6).add(BigInteger.ONE).divide(G1.ORDER);

  private Pairing() {}

  /** Whether {@code e(a, b) = e(c, d)}, for points of the groups, none at infinity. */
  static boolean equal(G1 a, G2 b, G1 c, G2 d) {
    Fp12 quotient = loop(a, b).times(loop(c.negated(), d)).power(HARD);
    // To the power of p^6 - 1 it is 1 if it is its own conjugate.
    return quotient.conjugate().equals(quotient);
  }

  /**
   * Miller's loop. Lines are multiplied by a power of w, and their sign is left, which the last
   * power undoes; X is negative, which turns both values compared into their inverses.
   */
  private static Fp12 loop(G1 at, G2 from) {
    Fp12 value = Fp12.ONE;
    G2 sum = from;
    for (int bit = Long.SIZE - 2; bit >= 0; bit--) {
      Fp2 tangent = sum.tangent();
      value = value.times(value).times(line(sum, tangent, at));
      sum = sum.plus(sum, tangent);
      if ((X >>> bit & 1) == 1) {
        Fp2 slope = sum.slopeTo(from);
        value = value.times(line(sum, slope, at));
        sum = sum.plus(from, slope);
      }
    }
    return value;
  }

  /** The line through a point with this slope, untwisted (x / w^2, y / w^3), at a point of G1. */
  private static Fp12 line(G2 through, Fp2 slope, G1 at) {
    return Fp12.line(
        slope.times(through.x()).minus(through.y()), slope.times(at.x()).negated(), at.y());
  }
}
