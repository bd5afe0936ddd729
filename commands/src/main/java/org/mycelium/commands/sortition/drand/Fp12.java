package org.mycelium.commands.sortition.drand;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A polynomial in {@code w} of degree below 12, where {@code w^12 = 2 w^6 - 2}. The numbers of
 * {@link Fp2} are among them: {@code i} is {@code w^6 - 1}, whose square is -1.
 *
 * @param coefficients twelve, the lowest power first
 */
record Fp12(List<BigInteger> coefficients) {
  static final Fp12 ONE = of(Stream.iterate(BigInteger.ONE, _ -> BigInteger.ZERO).limit(12));

  private static final int DEGREE = 12;
  private static final int HALF = 6;

  /** Keeps its own copy. */
  Fp12 {
    coefficients = List.copyOf(coefficients);
  }

  private static Fp12 of(Stream<BigInteger> any) {
    return new Fp12(any.map(n -> n.mod(Fp.P)).toList());
  }

  /** {@code low + square w^2 + cube w^3}, the form that the lines of a pairing have. */
  static Fp12 line(Fp2 low, Fp2 square, Fp cube) {
    BigInteger[] sum = new BigInteger[DEGREE];
    Arrays.fill(sum, BigInteger.ZERO);
    sum[0] = low.a().n().subtract(low.b().n());
    sum[HALF] = low.b().n();
    sum[2] = square.a().n().subtract(square.b().n());
    sum[2 + HALF] = square.b().n();
    sum[3] = cube.n();
    return of(Arrays.stream(sum));
  }

  Fp12 times(Fp12 other) {
    BigInteger[] product = new BigInteger[2 * DEGREE - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < DEGREE; i++) {
      BigInteger factor = coefficients.get(i);
      if (factor.signum() != 0) {
        for (int j = 0; j < DEGREE; j++) {
          product[i + j] = product[i + j].add(factor.multiply(other.coefficients.get(j)));
        }
      }
    }
    for (int high = product.length - 1; high >= DEGREE; high--) {
      BigInteger twice = product[high].shiftLeft(1);
      product[high - HALF] = product[high - HALF].add(twice);
      product[high - DEGREE] = product[high - DEGREE].subtract(twice);
    }
    return of(Arrays.stream(product, 0, DEGREE));
  }

  /** By squaring and multiplying, from the exponent's highest bit. */
  Fp12 power(BigInteger exponent) {
    Fp12 power = ONE;
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      power = power.times(power);
      if (exponent.testBit(bit)) {
        power = power.times(this);
      }
    }
    return power;
  }

  /** Its power with the prime's sixth power as exponent, which only changes the sign of w. */
  Fp12 conjugate() {
    BigInteger[] changed = coefficients.toArray(BigInteger[]::new);
    for (int odd = 1; odd < DEGREE; odd += 2) {
      changed[odd] = changed[odd].negate();
    }
    return of(Arrays.stream(changed));
  }
}
