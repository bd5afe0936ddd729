package org.mycelium.commands.tally;

import java.util.Optional;

/**
 * Whether a vote can still end in more than one way, votes already cast taken as standing.
 *
 * <p>Not every way to spread the missing votes is tried, only the corners: nobody else votes, or
 * all who are missing take the same position. If all corners agree, so does everything between
 * them, for a rule that is a linear inequality of the counts: every spread is a mean of corners,
 * and a linear sum is largest and smallest at corners. The quorum is such an inequality too. A rule
 * that is not has to be held against every spread, as this class's tests do.
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
