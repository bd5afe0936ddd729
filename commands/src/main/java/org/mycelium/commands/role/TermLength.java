package org.mycelium.commands.role;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a term is, by the calendar: four weeks over a change of the clock are four weeks on the
 * wall, and a month is a month.
 *
 * @param count at least 1
 */
public record TermLength(int count, Unit unit) {
  /** Longer is no term any more. */
  public static final int LONGEST_DAYS = 5 * 366;

  private static final Pattern CANONICAL = Pattern.compile("([1-9]\\d{0,3})([dwmy])");

  /** Refuses lengths below one. */
  public TermLength {
    if (count < 1) {
      throw new IllegalArgumentException("a term of " + count);
    }
  }

  /** What terms are counted in. */
  public enum Unit {
    /** Days. */
    DAY("d", 1),
    /** Weeks. */
    WEEK("w", 7),
    /** Months of the calendar. */
    MONTH("m", 30),
    /** Years of the calendar. */
    YEAR("y", 365);

    private final String letter;
    private final int days;

    Unit(String letter, int days) {
      this.letter = letter;
      this.days = days;
    }

    /** The word that phrases choose by. */
    String key() {
      return letter;
    }
  }

  /** About how many days. */
  public int days() {
    return count * unit.days;
  }

  /** So many terms after a time on the wall; days that a month lacks are its last. */
  public LocalDateTime after(LocalDateTime start, int terms) {
    long times = (long) count * terms;
    return switch (unit) {
      case DAY -> start.plusDays(times);
      case WEEK -> start.plusWeeks(times);
      case MONTH -> start.plusMonths(times);
      case YEAR -> start.plusYears(times);
    };
  }

  /** As facts hold it: 4w. */
  public String canonical() {
    return count + unit.letter;
  }

  /** Reads what facts hold. */
  public static Optional<TermLength> fromCanonical(String text) {
    Matcher form = CANONICAL.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    for (Unit unit : Unit.values()) {
      if (unit.letter.equals(form.group(2))) {
        return Optional.of(new TermLength(Integer.parseInt(form.group(1)), unit));
      }
    }
    return Optional.empty();
  }
}
