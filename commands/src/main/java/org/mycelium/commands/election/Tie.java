package org.mycelium.commands.election;

import java.util.List;

/**
 * Candidates between whom the count alone does not decide.
 *
 * @param round the round it came up in, from 1
 * @param matter what is at stake
 * @param among at least two, in order of place
 * @param places how many of them it is about; fewer than there are
 * @param settlement what became of it
 */
public record Tie(
    int round, Matter matter, List<Integer> among, int places, Settlement settlement) {
  /** What is at stake. */
  public enum Matter {
    /** Who is elected. */
    ELECTION,
    /** Who is out. */
    ELIMINATION,
    /** Whose surplus goes first. */
    SURPLUS,
    /** Who goes into the runoff. */
    RUNOFF,
    /** Which majority is locked in first; among are the candidates it is about. */
    MAJORITY
  }

  /** What became of a tie. */
  public sealed interface Settlement {}

  /**
   * A rule settled it.
   *
   * @param by the rule's word
   * @param chosen who is elected, out, first or in the runoff by it
   */
  public record Settled(String by, List<Integer> chosen) implements Settlement {
    /** Keeps its own copy. */
    public Settled {
      chosen = List.copyOf(chosen);
    }
  }

  /** No rule that was asked for settles it. */
  public record Open() implements Settlement {}

  /** Keeps its own copy. */
  public Tie {
    among = List.copyOf(among);
  }

  /** Whether nothing settled it. */
  public boolean open() {
    return settlement instanceof Open;
  }
}
