package org.mycelium.commands.journal;

import java.util.HexFormat;
import org.mycelium.commands.assembly.Entropy;

/**
 * Words kept beside the chain, erasable, with the salt that ties them to their commitment.
 *
 * @param commitment what the fact holds
 * @param saltHex the salt, as hex
 * @param text the words themselves
 */
public record Disclosure(Commitment commitment, String saltHex, String text) {
  /** Commits to a text with a fresh salt. */
  public static Disclosure of(String text, Entropy entropy) {
    byte[] salt = entropy.bytes(Commitment.SALT_BYTES);
    return new Disclosure(Commitment.to(text, salt), HexFormat.of().formatHex(salt), text);
  }

  /** Whether the words still are those that were committed to. */
  public boolean holds() {
    return Commitment.to(text, HexFormat.of().parseHex(saltHex)).equals(commitment);
  }
}
