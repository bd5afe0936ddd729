package org.mycelium.commands.testimony;

import java.util.HexFormat;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.secrecy.Receipt;

/**
 * What is kept of the phrase by which a story without a name is taken back: a salted hash. The
 * phrase itself is the teller's alone.
 *
 * @param saltHex the salt, as hex
 * @param hash of the phrase under that salt
 */
public record Token(String saltHex, Commitment hash) {
  /** For a fresh phrase. */
  static Token of(Receipt phrase, Entropy entropy) {
    Disclosure disclosure = Disclosure.of(phrase.words(), entropy);
    return new Token(disclosure.saltHex(), disclosure.commitment());
  }

  /** Whether it is of this phrase. */
  public boolean opens(Receipt phrase) {
    return Commitment.to(phrase.words(), HexFormat.of().parseHex(saltHex)).equals(hash);
  }
}
