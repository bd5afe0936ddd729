package org.mycelium.bot.console;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.mycelium.bot.console.transcript.Clock;

/**
 * A clock that stands still until it is moved. Thread-safe, because the bot reads it on its own
 * threads.
 */
final class VirtualClock implements InstantSource {
  private ZoneId zone;
  private volatile Instant now;

  VirtualClock(Instant start, ZoneId zone) {
    this.now = start;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** An instant as the clocks on the wall show it. */
  ZonedDateTime wall(Instant instant) {
    return instant.atZone(zone);
  }

  /** Shows the time in another zone from now on. */
  void showIn(ZoneId other) {
    zone = other;
  }

  /** Where a move leads. */
  Instant after(Clock move) {
    return switch (move) {
      case Clock.Later later -> now.plus(later.by());
      case Clock.Back back -> now.minus(back.by());
      case Clock.At at -> at.time().atZone(zone).toInstant();
      case Clock.Next next -> {
        ZonedDateTime today = wall(now).toLocalDate().atTime(next.time()).atZone(zone);
        yield (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
      }
    };
  }

  /** Sets it, also back. */
  void set(Instant time) {
    now = time;
  }

  /** Moves on; never back. */
  void moveTo(Instant later) {
    if (later.isAfter(now)) {
      now = later;
    }
  }
}
