package org.mycelium.bot.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a card may be edited next. A thousand edits of one message stopped rooms from loading, so a
 * card has a budget: never more than one edit a minute, the later ones spread over what is left of
 * the vote, the last kept for the close.
 */
final class CardPace {
  /** Edits in a card's life, the one at the close included. */
  static final int BUDGET = 40;

  /** Votes that come together are shown together. */
  private static final Duration GATHERING = Duration.ofSeconds(5);

  private static final Duration APART = Duration.ofMinutes(1);

  /** So many edits come as fast as they may; the rest are spread. */
  private static final int UNSPREAD = 15;

  private CardPace() {}

  /**
   * The earliest time of the next edit.
   *
   * @param edits made so far
   * @param last when the last one was made; empty if there was none
   * @return empty if the rest of the budget is for the close
   */
  static Optional<Instant> next(int edits, Optional<Instant> last, Instant now, Instant closesAt) {
    if (edits >= BUDGET - 1) {
      return Optional.empty();
    }
    Instant gathered = now.plus(GATHERING);
    // After now it is only if the clock was set back since, perhaps by years.
    if (last.isEmpty() || last.get().isAfter(now)) {
      return Optional.of(gathered);
    }
    Instant allowed = last.get().plus(apart(edits, last.get(), closesAt));
    return Optional.of(allowed.isAfter(gathered) ? allowed : gathered);
  }

  private static Duration apart(int edits, Instant last, Instant closesAt) {
    if (edits < UNSPREAD) {
      return APART;
    }
    Duration share = Duration.between(last, closesAt).dividedBy(BUDGET - edits);
    return share.compareTo(APART) > 0 ? share : APART;
  }
}
