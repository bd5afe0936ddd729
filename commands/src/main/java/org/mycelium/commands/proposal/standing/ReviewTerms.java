package org.mycelium.commands.proposal.standing;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * When a decision is to come back, as it is said before it is one: on a day, or after a time.
 *
 * @param day exactly one of this and {@code after} is given
 * @param after counted from the day it is decided, by the calendar: a month is a month
 */
public record ReviewTerms(Optional<LocalDate> day, Optional<Period> after, Review.Then then) {
  /** Refuses both and neither. */
  public ReviewTerms {
    if (day.isPresent() == after.isPresent()) {
      throw new IllegalArgumentException("either a day or a time");
    }
  }

  /** The day, for a decision of this day. */
  public LocalDate from(LocalDate decided) {
    return day.orElseGet(() -> decided.plus(after.orElseThrow()));
  }

  /** As facts hold it: 2027-03-04 or P6M. */
  public String when() {
    return day.map(LocalDate::toString).orElseGet(() -> after.orElseThrow().toString());
  }

  /**
   * Read from how facts hold it.
   *
   * @throws java.time.DateTimeException if it is neither a day nor a time
   */
  public static ReviewTerms of(String when, Review.Then then) {
    return when.startsWith("P")
        ? new ReviewTerms(Optional.empty(), Optional.of(Period.parse(when)), then)
        : new ReviewTerms(Optional.of(LocalDate.parse(when)), Optional.empty(), then);
  }
}
