package org.mycelium.commands.market;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.port.Notices;

/** When the clock has something to do for the notice board. */
public final class MarketSchedule {
  private MarketSchedule() {}

  /** The next instant, be it overdue; empty while nothing hangs there. */
  public static Optional<Instant> next(Notices notices) {
    return notices.open().stream()
        .flatMap(notice -> Stream.concat(notice.reminder().stream(), Stream.of(notice.until())))
        .min(Comparator.naturalOrder());
  }
}
