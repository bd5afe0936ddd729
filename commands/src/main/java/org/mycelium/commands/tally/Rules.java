package org.mycelium.commands.tally;

import java.util.Optional;

/** The rules there are; the only file that names them all. */
public final class Rules {
  private Rules() {}

  /** Reads the form kept in facts; empty if no rule reads it. */
  public static Optional<Rule> fromCanonical(String canonical) {
    throw new UnsupportedOperationException("being written " + canonical);
  }

  /** Reads what people write, in any language we speak: "consent", "2/3", "majority of all"; empty if no rule reads it. */
  public static Optional<Rule> fromWords(String words) {
    throw new UnsupportedOperationException("being written " + words);
  }
}
