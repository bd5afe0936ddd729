package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.commands.settings.Settings;

/** When reminders before a close go out. */
final class Schedule {
  private Schedule() {}

  /**
   * The first reminder's time for a vote that runs from now until its close.
   *
   * @return {@code closesAt} itself for never
   */
  static Instant remindAt(Instant now, Instant closesAt, Settings settings) {
    return closesAt.minus(settings.reminders().in(Duration.between(now, closesAt)).longest());
  }
}
