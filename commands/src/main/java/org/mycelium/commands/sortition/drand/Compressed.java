package org.mycelium.commands.sortition.drand;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Points as they are published: x, and in the three highest bits that it is compressed, that it is
 * at infinity, and which of the two y it has (the form of Zcash, which everybody uses for this
 * curve).
 *
 * <p>Each point has one form only. A second form of a signature would be other bytes with another
 * hash, and so a choice between two outcomes of a draw; it is refused.
 */
final class Compressed {
  private static final int BYTES = 48;
  private static final int COMPRESSED = 0x80;
  private static final int INFINITE = 0x40;
  private static final int LARGE = 0x20;

  private Compressed() {}

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** A point of G1's curve; never the one at infinity, which is no signature. */
  static Optional<G1> g1(byte[] form) {
    return form.length == BYTES && isFinite(form)
        ? number(withoutFlags(form)).flatMap(x -> G1.at(x, isLarge(form)))
        : Optional.empty();
  }

  /** A point of G2's curve; never the one at infinity, which is no key. */
  static Optional<G2> g2(byte[] form) {
    if (form.length != 2 * BYTES || !isFinite(form)) {
      return Optional.empty();
    }
    Optional<Fp> imaginary = number(withoutFlags(Arrays.copyOf(form, BYTES)));
    Optional<Fp> real = number(Arrays.copyOfRange(form, BYTES, 2 * BYTES));
    return imaginary.flatMap(b -> real.flatMap(a -> G2.at(new Fp2(a, b), isLarge(form))));
  }

  private static boolean isFinite(byte[] form) {
    return (form[0] & COMPRESSED) != 0 && (form[0] & INFINITE) == 0;
  }

  private static boolean isLarge(byte[] form) {
    return (form[0] & LARGE) != 0;
  }

  private static byte[] withoutFlags(byte[] form) {
    byte[] plain = form.clone();
    plain[0] &= (byte) ~(COMPRESSED | INFINITE | LARGE);
    return plain;
  }

  private static Optional<Fp> number(byte[] bytes) {
    BigInteger n = new BigInteger(1, bytes);
    return n.compareTo(Fp.P) < 0 ? Optional.of(new Fp(n)) : Optional.empty();
  }
}
