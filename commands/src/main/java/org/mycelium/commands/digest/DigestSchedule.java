package org.mycelium.commands.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.mycelium.commands.assembly.WeeklyTime;

/**
 * Which week's digest is due when. A digest belongs to the week in which most of the seven days
 * before it lie: Monday's to the week that has just ended, Friday evening's to the one that is
 * ending. Each week has one, whatever becomes of the clock, the zone or the hour meanwhile.
 */
public record DigestSchedule(WeeklyTime time, ZoneId zone) {
  private static final Duration HALF_A_WEEK = Duration.ofHours(84);

  /** When the next one is due. */
  public Instant next(Instant now) {
    return time.after(now, zone);
  }

  /**
   * The week whose digest is owed now.
   *
   * @param last the newest week that has its digest
   * @return empty if it has it already
   */
  public Optional<Week> owed(Instant now, Optional<Week> last) {
    Week week = Week.of(middle(time.latest(now, zone), zone));
    return last.filter(posted -> posted.compareTo(week) >= 0).isPresent()
        ? Optional.empty()
        : Optional.of(week);
  }

  /** The day in the middle of the seven before an instant. */
  static LocalDate middle(Instant until, ZoneId zone) {
    return until.atZone(zone).toLocalDateTime().minus(HALF_A_WEEK).toLocalDate();
  }
}
