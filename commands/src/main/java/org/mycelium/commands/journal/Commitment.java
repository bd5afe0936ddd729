package org.mycelium.commands.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A salted hash that stands in a fact for words or a name. The words live outside the chain and can
 * be erased; the commitment stays, so the chain stays true.
 *
 * @param hex SHA-256 of the domain word, the salt (16 bytes) and the UTF-8 text, as 64 lower-case
 *     hex digits
 */
public record Commitment(String hex) {
  /** How many bytes of salt make guessing a short text hopeless. */
  public static final int SALT_BYTES = 16;

  private static final int HEX_DIGITS = 64;
  private static final byte[] DOMAIN = "mycelium/text/1\n".getBytes(StandardCharsets.US_ASCII);

  /** Refuses anything but 64 lower-case hex digits. */
  public Commitment {
    if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(Commitment::isHexDigit)) {
      throw new IllegalArgumentException("not a commitment");
    }
  }

  /** The commitment to a text under a salt of {@link #SALT_BYTES} bytes. */
  public static Commitment to(String text, byte[] salt) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("salt of " + salt.length + " bytes");
    }
    MessageDigest sha256 = sha256();
    sha256.update(DOMAIN);
    sha256.update(salt);
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    return new Commitment(HexFormat.of().formatHex(sha256.digest()));
  }

  /** By hand: a ledger of a million entries is checked by as many of them, three times over. */
  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
