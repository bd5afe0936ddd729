package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;

/** When the one reminder before a close goes out. */
final class Schedule {
  /** A vote shorter than this is over before a reminder could help. */
  private static final Duration SHORTEST_WITH_REMINDER = Duration.ofHours(1);

  private Schedule() {}

  /**
   * The reminder's time for a vote that runs from now until its close. The assembly's lead is
   * shortened to a quarter of what is left where it would take up more than half of it.
   *
   * @param lead how long before the close; zero for never
   * @return {@code closesAt} itself for never
   */
  static Instant remindAt(Instant now, Instant closesAt, Duration lead) {
    Duration left = Duration.between(now, closesAt);
    if (lead.isZero() || left.compareTo(SHORTEST_WITH_REMINDER) < 0) {
      return closesAt;
    }
    boolean tooEarly = lead.multipliedBy(2).compareTo(left) > 0;
    return closesAt.minus(tooEarly ? left.dividedBy(4) : lead);
  }
}
