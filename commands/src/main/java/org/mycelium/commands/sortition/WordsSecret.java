package org.mycelium.commands.sortition;

import java.util.HexFormat;

/**
 * Makes a secret of words that somebody leaves with the convener. The salt keeps short words from
 * being guessed from the secret, once that is published.
 */
public final class WordsSecret {
  /** How many bytes of salt. */
  public static final int SALT_BYTES = 16;

  private WordsSecret() {}

  /** The secret, as 64 lower-case hex digits. */
  public static String of(String words, byte[] salt) {
    return Digest.of("words").field(HexFormat.of().formatHex(salt)).field(words).hex();
  }
}
