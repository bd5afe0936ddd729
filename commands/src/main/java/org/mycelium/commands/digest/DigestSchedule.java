package org.mycelium.commands.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
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
   * The week whose digest is owed now. Others that were told say nothing: weeks to come were told
   * by a clock that was ahead, and are told by now.
   *
   * @param told whether a week has its digest
   * @param end where the last digest ended; what was due before that is not made up for, as where
   *     the hour was moved to one that is over
   * @param last the week told last by a clock that was right; none before it is told after it, as
   *     where the zone was moved
   * @return empty if it has it already
   */
  public Optional<Week> owed(
      Instant now, Predicate<Week> told, Optional<Instant> end, Optional<Week> last) {
    Instant due = time.latest(now, zone);
    return end.filter(ended -> !ended.isBefore(due)).isPresent()
        ? Optional.empty()
        : Optional.of(week(due))
            .filter(told.negate())
            .filter(week -> last.filter(later -> later.compareTo(week) > 0).isEmpty());
  }

  /** The week of which a digest tells that is due then. */
  Week week(Instant due) {
    return Week.of(middle(due, zone));
  }

  /** The day in the middle of the seven before an instant. */
  static LocalDate middle(Instant until, ZoneId zone) {
    return until.atZone(zone).toLocalDateTime().minus(HALF_A_WEEK).toLocalDate();
  }
}
