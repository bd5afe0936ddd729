package org.mycelium.commands.election;

import java.math.BigInteger;

/**
 * How strong the preference of so many voters is against so many others, as M. Schulze orders it:
 * any majority is stronger than any tie, and any tie than any minority ("The Schulze Method of
 * Voting", arXiv 1804.02973, section 2.1).
 */
public enum Strength {
  /** More who prefer it; of equal ones, fewer who do not. */
  WINNING_VOTES,
  /** The greater difference. */
  MARGINS,
  /** The greater quotient; where nobody is against, more who are for it. */
  RATIO;

  /**
   * Compares the preferences of {@code aFor} against {@code aAgainst} voters with another.
   *
   * @return positive if the first is stronger
   */
  public int compare(long aFor, long aAgainst, long bFor, long bAgainst) {
    int sides = Integer.compare(Long.signum(aFor - aAgainst), Long.signum(bFor - bAgainst));
    if (sides != 0) {
      return sides;
    }
    if (aFor == aAgainst) {
      return 0;
    }
    if (aFor < aAgainst) {
      return compare(bAgainst, bFor, aAgainst, aFor);
    }
    return switch (this) {
      case WINNING_VOTES ->
          aFor != bFor ? Long.compare(aFor, bFor) : Long.compare(bAgainst, aAgainst);
      case MARGINS -> Long.compare(aFor - aAgainst, bFor - bAgainst);
      case RATIO -> {
        int quotients = product(aFor, bAgainst).compareTo(product(aAgainst, bFor));
        yield quotients != 0 || aAgainst != 0 ? quotients : Long.compare(aFor, bFor);
      }
    };
  }

  private static BigInteger product(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
