package org.mycelium.commands.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day that is over, or today, as people name it: "yesterday", "monday", "last week",
 * "2026-11-16", "2026-W47". Of a week or a month any day will do; its first is given.
 */
public final class PastDay {
  private static final int MAX_CHARS = 40;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?w(\\d{1,2})");

  /** The last one of that number. */
  private static final Pattern WEEK_NUMBER =
      Pattern.compile("(?:w|week |the week |semana |la semana )(\\d{1,2})");

  private static final Map<String, Integer> DAYS_BACK =
      WordTable.of(
          List.of(0, 1, 2),
          List.of(
              "today,hoy,this week,esta semana,now,ahora",
              "yesterday,ayer",
              "day before yesterday,the day before yesterday,anteayer,antes de ayer"));

  private static final Set<String> LAST_WEEK =
      Set.of("last week", "the last week", "la semana pasada", "semana pasada", "previous week");
  private static final Set<String> THIS_WEEK = Set.of("this week", "esta semana");
  private static final Set<String> LAST_MONTH =
      Set.of("last month", "the last month", "el mes pasado", "mes pasado", "previous month");
  private static final Set<String> THIS_MONTH = Set.of("this month", "este mes");

  private PastDay() {}

  /** The day that is meant by someone who says so on this day. Never throws; may be to come. */
  public static Optional<LocalDate> read(String words, LocalDate today) {
    if (words.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String folded = Words.fold(words);
    Integer back = DAYS_BACK.get(folded);
    if (back != null) {
      return Optional.of(today.minusDays(back));
    }
    if (LAST_WEEK.contains(folded)) {
      return Optional.of(today.minusWeeks(1));
    }
    if (LAST_MONTH.contains(folded)) {
      return Optional.of(today.withDayOfMonth(1).minusMonths(1));
    }
    if (THIS_MONTH.contains(folded)) {
      return Optional.of(today);
    }
    @Nullable DayOfWeek weekday = CalendarWords.weekday(folded);
    if (weekday != null) {
      return Optional.of(today.with(TemporalAdjusters.previousOrSame(weekday)));
    }
    return week(folded).or(() -> lastOfNumber(folded, today)).or(() -> date(folded));
  }

  /**
   * How much these words name: a week, a month, or a day, which may also stand for the week or
   * month that it is in.
   */
  public static ChronoUnit unit(String words) {
    String folded = Words.fold(words);
    if (LAST_WEEK.contains(folded)
        || THIS_WEEK.contains(folded)
        || WEEK.matcher(folded).matches()
        || WEEK_NUMBER.matcher(folded).matches()) {
      return ChronoUnit.WEEKS;
    }
    return LAST_MONTH.contains(folded) || THIS_MONTH.contains(folded)
        ? ChronoUnit.MONTHS
        : ChronoUnit.DAYS;
  }

  private static Optional<LocalDate> week(String folded) {
    Matcher week = WEEK.matcher(folded);
    if (!week.matches()) {
      return Optional.empty();
    }
    return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
  }

  private static Optional<LocalDate> lastOfNumber(String folded, LocalDate today) {
    Matcher week = WEEK_NUMBER.matcher(folded);
    if (!week.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(week.group(1));
    int year = today.get(IsoFields.WEEK_BASED_YEAR);
    return week(year, number)
        .filter(monday -> !monday.isAfter(today))
        .or(() -> week(year - 1, number));
  }

  private static Optional<LocalDate> week(int year, int number) {
    LocalDate fourth = LocalDate.of(year, 1, 4);
    boolean exists =
        number >= 1
            && number <= IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum();
    return exists
        ? Optional.of(
            fourth.plusWeeks(number - 1L).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        : Optional.empty();
  }

  /** Years beyond are a slip, and no instant. */
  private static boolean isOfCalendars(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Optional<LocalDate> date(String folded) {
    try {
      return Optional.of(LocalDate.parse(folded)).filter(PastDay::isOfCalendars);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
