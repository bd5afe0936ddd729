package org.mycelium.commands.settings;

import java.time.Duration;

/**
 * What comes before a vote, and after one in which too few took part, unless a proposal says
 * otherwise.
 *
 * @param discussion how long a proposal is discussed before votes are taken; zero for not at all
 * @param extension for how much longer votes are taken, once, when the quorum is missed; zero for
 *     not at all
 */
public record Phases(Duration discussion, Duration extension) {
  /** A vote opens at once and ends at its time. */
  public static final Phases NONE = new Phases(Duration.ZERO, Duration.ZERO);

  Phases withDiscussion(Duration length) {
    return new Phases(length, extension);
  }

  Phases withExtension(Duration length) {
    return new Phases(discussion, length);
  }
}
