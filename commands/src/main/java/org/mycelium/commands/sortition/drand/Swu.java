package org.mycelium.commands.sortition.drand;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A point {@code y^2 = x^3 + A x + B} for every number, after Shallue, van de Woestijne and Ulas:
 * RFC 9380 (6.6.2), on the curve that is isogenous to G1's (8.8.1).
 */
final class Swu {
  private static final Fp A =
      number(
          "144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d",
          "8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d");

  private static final Fp B =
      number(
          "12e2908d11688030018b12e8753eee3b2016c1f0f24f4070",
          "a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0");

  private static final Fp Z = Fp.of(11);

  private Swu() {}

  private static Fp number(String high, String low) {
    return new Fp(new BigInteger(high + low, 16));
  }

  /** A point of that curve, in the coordinates of {@link G1} but not on its curve. */
  static G1 point(Fp u) {
    Fp square = Z.times(u.squared());
    Fp sum = square.squared().plus(square);
    Fp x =
        sum.isZero()
            ? B.times(Z.times(A).inverse())
            : B.negated().times(A.inverse()).times(Fp.ONE.plus(sum.inverse()));
    Optional<Fp> root = ySquared(x).root();
    if (root.isEmpty()) {
      x = square.times(x);
      root = ySquared(x).root();
    }
    Fp y = root.orElseThrow();
    return new G1(x, y.isOdd() == u.isOdd() ? y : y.negated());
  }

  private static Fp ySquared(Fp x) {
    return x.cubed().plus(A.times(x)).plus(B);
  }
}
