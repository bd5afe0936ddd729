package org.mycelium.commands.sortition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * SHA-256 over fields, each led by its length in four bytes, so that two lists of fields never have
 * the same bytes. The first field says what is hashed, so that no hash can pass for another kind.
 * One use, one thread.
 */
final class Digest {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final MessageDigest sha256 = sha256();

  private Digest() {}

  /**
   * @param kind such as {@code seed}
   */
  static Digest of(String kind) {
    return new Digest().field("mycelium/draw/" + kind + "/1");
  }

  Digest field(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha256.update(bytes);
    return this;
  }

  Digest field(long value) {
    return field(Long.toString(value));
  }

  /** As 64 lower-case hex digits. */
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Whether this is written as {@link #hex} writes it. */
  static boolean isHex(String text) {
    return HEX.matcher(text).matches();
  }

  static String checked(String what, String hex) {
    if (!isHex(hex)) {
      throw new IllegalArgumentException(what + " is not 64 lower-case hex digits");
    }
    return hex;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
