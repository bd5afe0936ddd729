package org.mycelium.commands.scrip;

import java.time.Duration;
import java.util.Optional;

/**
 * What somebody proposes about scrip, as far as they said it; amounts as they were written.
 *
 * @param most how far limits may grow; {@link #NO_GROWTH} if not at all
 */
public record ScripWish(
    Optional<String> unit,
    Optional<Integer> decimals,
    Optional<String> limit,
    Optional<String> most,
    Optional<String> confirmAbove,
    Optional<Duration> window) {
  /** Limits do not grow. */
  static final String NO_GROWTH = "none";

  /** Nothing. */
  static final ScripWish NONE =
      new ScripWish(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
