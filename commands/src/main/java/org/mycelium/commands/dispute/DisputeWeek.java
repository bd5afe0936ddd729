package org.mycelium.commands.dispute;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.mycelium.commands.port.Disputes;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/**
 * What everybody is told of disputes: the counts of a week that is over, Monday to Sunday, as they
 * stood when it ended. Of counts that moved at once, whoever asked often could read the hour in
 * which one was counted, and so whose it was.
 *
 * @param monday the first day of the week
 * @param counts those of the week
 * @param year those of the twelve months until its end
 */
public record DisputeWeek(LocalDate monday, DisputeCounts counts, DisputeCounts year) {
  private static final Duration YEAR = Duration.ofDays(365);

  /** The last one that is over. */
  public static DisputeWeek last(Disputes disputes, Instant now, ZoneId zone) {
    LocalDate running =
        now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant before = lastOf(running.minusWeeks(1), zone);
    Instant end = lastOf(running, zone);
    return new DisputeWeek(
        running.minusWeeks(1),
        disputes.between(before, end),
        disputes.between(end.minus(YEAR), end));
  }

  /** Whether none was settled, and none was open to be settled. */
  public boolean calm() {
    return counts.open() == 0 && counts.allSettled() == 0;
  }

  /** Writes a digest's line of it; none of a week in which nothing was counted. */
  public void item(Prose out) {
    if (!counts.quiet()) {
      out.item(
          "digest.disputes",
          Arg.num("opened", counts.opened()),
          Arg.num("settled", counts.allSettled()),
          Arg.num("ours", counts.settledAmongUs()),
          Arg.day("monday", monday),
          Arg.num("open", counts.open()),
          Arg.num("takenBack", counts.takenBack()));
    }
  }

  /** The last millisecond before this day. */
  private static Instant lastOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().minusMillis(1);
  }
}
