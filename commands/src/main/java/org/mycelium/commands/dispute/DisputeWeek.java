package org.mycelium.commands.dispute;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalInt;
import org.mycelium.commands.port.Disputes;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/**
 * What everybody is told of disputes: the counts of a week that is over, Monday to Sunday, as they
 * stood when it ended. Of counts that moved at once, whoever asked often could read the hour in
 * which one was counted, and so whose it was. For the same reason a week ends where it always did,
 * also in an assembly that changed its time zone since.
 *
 * @param monday the first day of the week
 * @param counts those of the week
 * @param year those of the 52 weeks until its end
 */
public record DisputeWeek(LocalDate monday, DisputeCounts counts, DisputeCounts year) {
  private static final int YEAR = 52;

  /**
   * The last one that is over.
   *
   * @param now as of when
   * @param zone the assembly's, which matters only until it counted one
   */
  public static DisputeWeek last(Disputes disputes, Instant now, ZoneId zone) {
    ZoneId there = disputes.zone().orElse(zone);
    LocalDate running =
        now.atZone(there).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate monday = running.minusWeeks(1);
    DisputeTally tally =
        DisputeTally.of(disputes.until(running.atStartOfDay(there).toInstant()), there);
    return new DisputeWeek(
        monday, tally.week(monday), tally.between(monday.minusWeeks(YEAR - 1), monday));
  }

  /**
   * How many were settled among us in the week that begins on this day; empty if it is not over.
   *
   * @param now as of when
   * @param zone the assembly's, which matters only until it counted one
   */
  public static OptionalInt settledAmongUs(
      Disputes disputes, LocalDate monday, Instant now, ZoneId zone) {
    ZoneId there = disputes.zone().orElse(zone);
    Instant over = monday.plusWeeks(1).atStartOfDay(there).toInstant();
    return now.isBefore(over)
        ? OptionalInt.empty()
        : OptionalInt.of(
            DisputeTally.of(disputes.until(over), there).week(monday).settledAmongUs());
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
}
