package org.mycelium.commands.sortition.drand;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Any message as a point of G1, in such a way that nobody knows of which multiple: the suite
 * BLS12381G1_XMD:SHA-256_SSWU_RO_ of RFC 9380 (8.8.1).
 *
 * @param domain what the point is for, so that none serves two purposes; at most 255 bytes
 */
record HashToG1(String domain) {
  /** Bytes of hash for a number of the field: so many that the rest of a division is even. */
  private static final int NUMBER_BYTES = 64;

  private static final int BLOCK_BYTES = 64;
  private static final int DIGEST_BYTES = 32;

  /** Takes every point of the curve into the group (8.8.1, h_eff). */
  private static final BigInteger COFACTOR = new BigInteger("d201000000010001", 16);

  G1 point(byte[] message) {
    byte[] uniform = expand(message, 2 * NUMBER_BYTES);
    return map(uniform, 0).plus(map(uniform, NUMBER_BYTES)).times(COFACTOR);
  }

  private static G1 map(byte[] uniform, int from) {
    BigInteger number = new BigInteger(1, Arrays.copyOfRange(uniform, from, from + NUMBER_BYTES));
    return Isogeny.image(Swu.point(Fp.of(number)));
  }

  /** As many bytes as wanted from a message (5.3.1, expand_message_xmd). */
  private byte[] expand(byte[] message, int wanted) {
    byte[] first =
        sha256(new byte[BLOCK_BYTES], message, new byte[] {(byte) (wanted >> 8), (byte) wanted, 0});
    ByteArrayOutputStream expanded = new ByteArrayOutputStream();
    byte[] last = new byte[DIGEST_BYTES];
    for (int i = 1; expanded.size() < wanted; i++) {
      for (int at = 0; at < DIGEST_BYTES; at++) {
        last[at] ^= first[at];
      }
      last = sha256(last, new byte[] {(byte) i});
      expanded.writeBytes(last);
    }
    return Arrays.copyOf(expanded.toByteArray(), wanted);
  }

  /** Over these parts, the domain and its length. */
  private byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      byte[] tag = domain.getBytes(StandardCharsets.US_ASCII);
      digest.update(tag);
      digest.update((byte) tag.length);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
