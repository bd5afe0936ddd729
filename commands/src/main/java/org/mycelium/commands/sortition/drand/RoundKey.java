package org.mycelium.commands.sortition.drand;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The public key of a chain of drand whose rounds are signed on their own, with signatures on G1:
 * the scheme that drand calls bls-unchained-g1-rfc9380.
 *
 * @param hex the key, 96 bytes as lower-case hex digits
 */
public record RoundKey(String hex) {
  /** The League of Entropy's quicknet, as drand publishes it under {@code /<chain>/info}. */
  public static final RoundKey QUICKNET =
      new RoundKey(
          "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
              + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
              + "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a");

  private static final HashToG1 HASH = new HashToG1("BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_");

  /** Refuses what is no key. */
  public RoundKey {
    if (Compressed.g2(Compressed.bytes(hex)).isEmpty()) {
      throw new IllegalArgumentException("no key of a beacon");
    }
  }

  /**
   * Whether this is the one signature of a round. Only those who run the beacon together can make
   * it, and there is no other: neither another point nor another form of this one.
   *
   * @param round at least 1
   * @param signature 48 bytes as hex digits; anything else is none
   */
  public boolean signed(long round, String signature) {
    Optional<G1> point = Compressed.g1(Compressed.bytes(signature)).filter(G1::inGroup);
    return point.isPresent()
        && Pairing.equal(
            point.get(),
            G2.GENERATOR,
            HASH.point(sha256(ByteBuffer.allocate(Long.BYTES).putLong(round).array())),
            Compressed.g2(Compressed.bytes(hex)).orElseThrow());
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
