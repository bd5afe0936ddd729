package org.mycelium.commands.election;

import java.util.List;

/**
 * What there is to spend, and what each option costs, in the same smallest unit.
 *
 * @param total at least 1
 * @param costs one for each place of the slate, at least 1
 */
public record Budget(long total, List<Long> costs) {
  /** Far more than a common purse holds; keeps sums within a long. */
  public static final long MAX_AMOUNT = 1_000_000_000_000L;

  /** Keeps its own copy, and refuses amounts out of range. */
  public Budget {
    costs = List.copyOf(costs);
    if (total < 1
        || total > MAX_AMOUNT
        || costs.stream().anyMatch(cost -> cost < 1 || cost > MAX_AMOUNT)) {
      throw new IllegalArgumentException("an amount out of range");
    }
  }
}
