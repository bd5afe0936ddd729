package org.mycelium.commands.sortition.drand;

import java.util.Optional;

/** A number {@code a + b i}, where the square of {@code i} is -1. */
record Fp2(Fp a, Fp b) {
  static final Fp2 ZERO = new Fp2(Fp.ZERO, Fp.ZERO);

  Fp2 plus(Fp2 other) {
    return new Fp2(a.plus(other.a), b.plus(other.b));
  }

  Fp2 minus(Fp2 other) {
    return new Fp2(a.minus(other.a), b.minus(other.b));
  }

  Fp2 times(Fp2 other) {
    return new Fp2(
        a.times(other.a).minus(b.times(other.b)), a.times(other.b).plus(b.times(other.a)));
  }

  Fp2 times(Fp other) {
    return new Fp2(a.times(other), b.times(other));
  }

  Fp2 times(long other) {
    return times(Fp.of(other));
  }

  Fp2 squared() {
    return times(this);
  }

  Fp2 cubed() {
    return squared().times(this);
  }

  Fp2 negated() {
    return new Fp2(a.negated(), b.negated());
  }

  /** Of any number but zero. */
  Fp2 inverse() {
    Fp norm = norm().inverse();
    return new Fp2(a.times(norm), b.negated().times(norm));
  }

  private Fp norm() {
    return a.squared().plus(b.squared());
  }

  /**
   * One of the two roots, if there are any: with the root {@code m} of the norm, the square of the
   * root's real part is half of {@code a + m}, or of {@code a - m}.
   */
  Optional<Fp2> root() {
    Optional<Fp> norm = norm().root();
    if (norm.isEmpty()) {
      return Optional.empty();
    }
    Fp half = Fp.of(2).inverse();
    return a.plus(norm.get())
        .times(half)
        .root()
        .or(() -> a.minus(norm.get()).times(half).root())
        .filter(real -> !real.isZero())
        .map(real -> new Fp2(real, b.times(real.times(2).inverse())))
        .filter(root -> root.squared().equals(this));
  }

  /** Its sign, as compressed points tell it. */
  boolean isLarge() {
    return b.isZero() ? a.isLarge() : b.isLarge();
  }
}
