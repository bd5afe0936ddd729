package org.mycelium.commands.tally;

/**
 * How many standing votes took each position.
 *
 * @param yes at least 0, as all of them
 */
public record Count(int yes, int no, int abstain, int objection) {
  /** Refuses negative numbers. */
  public Count {
    if (yes < 0 || no < 0 || abstain < 0 || objection < 0) {
      throw new IllegalArgumentException("negative count");
    }
  }

  /** Everyone who voted, whichever way. */
  public int voted() {
    return yes + no + abstain + objection;
  }
}
