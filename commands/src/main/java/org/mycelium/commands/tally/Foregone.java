package org.mycelium.commands.tally;

import java.util.Optional;

/**
 * Whether a vote can still end in more than one way, votes already cast taken as standing.
 *
 * <p>Not every way to spread the missing votes is tried, only the corners: nobody else votes, or
 * all who are missing take the same position. Every spread is a mean of corners; so if all corners
 * have a verdict that asks for linear inequalities of the counts which hold together (quorum, "at
 * most one block and fewer than three aside"), everything between them has it too. A failure may
 * ask for one or another of them (a veto, or too little support); then no mix of positions may pass
 * where none of its positions alone would. That holds for the rules there are; this class's tests
 * hold each of them against every spread.
 */
public final class Foregone {
  private Foregone() {}

  /**
   * The only verdict that is still possible; empty while there are several.
   *
   * @param electorate how many may vote
   * @throws IllegalArgumentException if more voted than may
   */
  public static Optional<Verdict> verdict(Rule rule, Quorum quorum, Count count, int electorate) {
    Verdict asItStands = Verdict.of(rule, quorum, count, electorate);
    int missing = electorate - count.voted();
    for (Position position : rule.positions()) {
      Count corner = count.plus(position.choice(), missing);
      if (Verdict.of(rule, quorum, corner, electorate) != asItStands) {
        return Optional.empty();
      }
    }
    return Optional.of(asItStands);
  }
}
