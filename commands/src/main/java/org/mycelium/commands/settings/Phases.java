package org.mycelium.commands.settings;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/**
 * What comes before a vote, and after one in which too few took part, unless a proposal says
 * otherwise.
 *
 * @param discussion how long a proposal is discussed before votes are taken; zero for not at all
 * @param extension for how much longer votes are taken, once, when the quorum is missed; zero for
 *     not at all
 * @param review after how long what was decided by consent comes back; empty for never
 */
public record Phases(Duration discussion, Duration extension, Optional<Period> review) {
  /** A vote opens at once and ends at its time. */
  public static final Phases NONE = new Phases(Duration.ZERO, Duration.ZERO, Optional.empty());

  Phases withDiscussion(Duration length) {
    return new Phases(length, extension, review);
  }

  Phases withExtension(Duration length) {
    return new Phases(discussion, length, review);
  }

  Phases withReview(Optional<Period> after) {
    return new Phases(discussion, extension, after);
  }
}
