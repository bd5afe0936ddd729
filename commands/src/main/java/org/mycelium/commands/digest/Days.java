package org.mycelium.commands.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days a digest tells of.
 *
 * @param since what happened after it is told
 * @param until until when
 * @param asOf how things stand is told as of then
 * @param first the first day, as its heading has it
 * @param last the last one
 * @param counted a day of the weeks whose numbers are told
 */
public record Days(
    Instant since,
    Instant until,
    Instant asOf,
    LocalDate first,
    LocalDate last,
    LocalDate counted,
    Kind kind) {
  private static final Duration WEEK = Duration.ofDays(7);

  /** The middle of a week, of which no zone and no summer time makes another. */
  private static final int THURSDAY = 3;

  /** How they lie to the moment in which they are told. */
  public enum Kind {
    /** They end as they are told, or are told as they were told then. */
    OVER("over"),
    /** A week that is not over. */
    RUNNING("running"),
    /**
     * A week that was over before, seen from now: how things stood then nobody can tell any more.
     */
    LATER("later");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The branch in phrases. */
    String word() {
      return word;
    }
  }

  /** From one instant to another. */
  public static Days between(Instant since, Instant now, ZoneId zone) {
    return new Days(
        since,
        now,
        now,
        since.atZone(zone).toLocalDate(),
        now.atZone(zone).toLocalDate(),
        DigestSchedule.middle(now, zone),
        Kind.OVER);
  }

  /** The seven days before an instant. */
  static Days lately(Instant now, ZoneId zone) {
    return between(now.minus(WEEK), now, zone);
  }

  /** A week from Monday to Sunday, or what of it is over, as of its end. */
  public static Days of(Week week, Instant now, ZoneId zone) {
    // What happens in the first instant of a week belongs to it, and not to the one before.
    Instant begin = week.monday().atStartOfDay(zone).toInstant().minusMillis(1);
    Instant end = week.monday().plusWeeks(1).atStartOfDay(zone).toInstant();
    LocalDate thursday = week.monday().plusDays(THURSDAY);
    if (!end.isAfter(now)) {
      return new Days(
          begin, end.minusMillis(1), end, week.monday(), week.sunday(), thursday, Kind.OVER);
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate counted = today.isBefore(thursday) ? today : thursday;
    return new Days(begin, now, now, week.monday(), today, counted, Kind.RUNNING);
  }

  /** The same as it looks later. */
  Days seenFrom(Instant now) {
    return kind == Kind.RUNNING
        ? this
        : new Days(since, until, now, first, last, counted, Kind.LATER);
  }

  /** When they ended: the last week that was over then is the one of which sums are told. */
  Instant ended() {
    return kind == Kind.LATER ? until.plusMillis(1) : asOf;
  }

  /** Whether what happened then is told. */
  boolean contain(Instant instant) {
    return instant.isAfter(since) && !instant.isAfter(until);
  }

  /** Whether it can be told how things stand at their end. */
  boolean standing() {
    return kind != Kind.LATER;
  }
}
