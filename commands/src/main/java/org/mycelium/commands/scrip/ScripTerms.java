package org.mycelium.commands.scrip;

import java.time.Duration;
import java.util.Optional;

/**
 * What an assembly decided about its scrip. All amounts are whole numbers of the smallest unit.
 *
 * @param decimals how many digits stand behind the point: with 2 the smallest unit is a hundredth
 * @param limit how far below zero every account may go
 * @param most how far below zero an account may go at most, once it received enough; the same as
 *     the limit where limits do not grow
 * @param confirmAbove a payment of more than this is asked about before it is made
 * @param window how long a payment can be contested
 */
public record ScripTerms(int decimals, long limit, long most, long confirmAbove, Duration window) {
  /** No amount is larger. Nine million times this still fits a balance; sums are checked. */
  public static final long MAX_UNITS = 1_000_000_000_000L;

  /** As fine as anything is counted. */
  public static final int MAX_DECIMALS = 4;

  /** Nobody remembers a payment for longer. */
  public static final Duration LONGEST_WINDOW = Duration.ofDays(366);

  /** Refuses what cannot be kept. */
  public ScripTerms {
    if (decimals < 0
        || decimals > MAX_DECIMALS
        || limit < 0
        || most < limit
        || most > MAX_UNITS
        || confirmAbove < 0
        || confirmAbove > MAX_UNITS
        || window.isNegative()
        || window.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException("no terms of scrip");
    }
  }

  /** Whether an account's limit grows with what it received. */
  public boolean grow() {
    return most > limit;
  }

  /**
   * How far below zero an account may go.
   *
   * @param received what was ever paid to it, less what was taken back
   */
  public long limitOf(long received) {
    return received >= most - limit ? most : Math.addExact(limit, received);
  }

  /**
   * These with what is changed. Limits that do not grow go on not growing. Empty where a limit
   * would have to grow to less than it is.
   */
  Optional<ScripTerms> with(ScripChange change) {
    long newLimit = change.limit().orElse(limit);
    long newMost = change.most().orElse(grow() ? most : newLimit);
    return newMost < newLimit
        ? Optional.empty()
        : Optional.of(
            new ScripTerms(
                decimals,
                newLimit,
                newMost,
                change.confirmAbove().orElse(confirmAbove),
                change.window().orElse(window)));
  }
}
