package org.mycelium.commands.election.method;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.election.Rational;

/**
 * Compares amounts that depend on how large everybody's share is, at one share, and remembers up to
 * which larger share every comparison made would come out the same. So it is known how far the
 * share can be raised before anything can change at all. One thread.
 */
final class Kinetic {
  private final Rational share;
  private @Nullable Rational changesAt;

  Kinetic(long share) {
    this.share = Rational.of(share);
  }

  /** An amount that grows or falls evenly with the share. */
  record Amount(Rational fixed, Rational perShare) {
    static final Amount NOTHING = of(Rational.ZERO);

    static Amount of(Rational fixed) {
      return new Amount(fixed, Rational.ZERO);
    }

    Amount minus(Amount other) {
      return new Amount(fixed.minus(other.fixed), perShare.minus(other.perShare));
    }

    Amount times(long factor) {
      return new Amount(fixed.times(factor), perShare.times(factor));
    }

    Amount dividedBy(long divisor) {
      Rational by = Rational.of(divisor);
      return new Amount(fixed.dividedBy(by), perShare.dividedBy(by));
    }
  }

  /** The amount at this share. */
  Rational at(Amount amount) {
    return amount.fixed().plus(amount.perShare().times(share));
  }

  /** Negative, 0 or positive, as the one is less than the other, equal, or more. */
  int compare(Amount one, Amount other) {
    Amount difference = one.minus(other);
    if (difference.perShare().signum() != 0) {
      Rational zeroAt = Rational.ZERO.minus(difference.fixed()).dividedBy(difference.perShare());
      if (zeroAt.compareTo(share) >= 0 && (changesAt == null || zeroAt.compareTo(changesAt) < 0)) {
        changesAt = zeroAt;
      }
    }
    return at(difference).signum();
  }

  /** The next share, in whole units, at which a comparison may come out otherwise; 0 for none. */
  BigInteger next() {
    if (changesAt == null) {
      return BigInteger.ZERO;
    }
    BigInteger[] parts = changesAt.numerator().divideAndRemainder(changesAt.denominator());
    BigInteger up = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
    BigInteger more = share.numerator().add(BigInteger.ONE);
    return up.max(more);
  }
}
