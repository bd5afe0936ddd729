package org.mycelium.commands.election.form;

import org.mycelium.commands.election.Method;

/**
 * What may stand in a cell.
 *
 * @param points the most points one candidate may have from one ballot
 * @param ballot the most points one ballot may give away
 */
public record Limits(int points, long ballot) {
  /** No ballot gives more to one candidate. */
  public static final int MAX_POINTS = 1_000_000;

  private static final int STARS = 5;

  /** What is usual: five stars, 0 or 1 for approval, whatever else fits. */
  public static Limits usual(Method method) {
    return switch (method) {
      case STAR -> new Limits(STARS, Long.MAX_VALUE);
      case APPROVAL, PAV, EQUAL_SHARES -> new Limits(1, Long.MAX_VALUE);
      case SCORE, DOT, PLURALITY, IRV, STV_SCOTTISH, STV_MEEK, SCHULZE, RANKED_PAIRS ->
          new Limits(MAX_POINTS, Long.MAX_VALUE);
    };
  }
}
