package org.mycelium.commands.proposal.standing;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * A decision stands no more.
 *
 * @param by the decision that ended it, if one did
 */
public record Ending(DecisionNo decision, How how, Optional<DecisionNo> by, Instant at) {
  /** How a decision ends. */
  public enum How {
    /** Another took its place. */
    SUPERSEDED("superseded"),
    /** It was done away with. */
    REPEALED("repealed"),
    /** It came to its review date, and was not decided again. */
    LAPSED("lapsed");

    private final String word;

    How(String word) {
      this.word = word;
    }

    /** The stable word that facts and tables keep. */
    public String word() {
      return word;
    }

    /**
     * The way of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static How of(String word) {
      for (How how : values()) {
        if (how.word.equals(word)) {
          return how;
        }
      }
      throw new IllegalArgumentException("no decision ends by being " + word);
    }
  }
}
