package org.mycelium.commands.tally;

/** What comes of a vote when it closes. */
public enum Verdict {
  /** The quorum was met and the rule carries it. */
  PASSED,
  /** The quorum was met and the rule does not carry it. */
  FAILED,
  /** Set aside: neither passed nor rejected, and it can be taken up again. */
  TABLED,
  /** The quorum was missed: nothing was decided, which is not a rejection. */
  NOT_DECIDED;

  /**
   * The verdict on these votes.
   *
   * @param electorate how many may vote
   * @throws IllegalArgumentException if more voted than may
   */
  public static Verdict of(Rule rule, Quorum quorum, Count count, int electorate) {
    if (count.voted() > electorate) {
      throw new IllegalArgumentException(count.voted() + " votes of " + electorate);
    }
    if (!quorum.isMet(count.voted(), electorate)) {
      return NOT_DECIDED;
    }
    return rule.verdict(count, electorate);
  }
}
