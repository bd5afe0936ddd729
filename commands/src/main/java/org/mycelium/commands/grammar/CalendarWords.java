package org.mycelium.commands.grammar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of days, months and hours, folded, in every language we speak. */
final class CalendarWords {
  /** The last minute of a day; what "midnight" and a date without a time mean. */
  static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private static final Map<String, DayOfWeek> WEEKDAYS =
      WordTable.of(
          List.of(DayOfWeek.values()),
          List.of(
              "monday mon lunes lun",
              "tuesday tue tues martes",
              "wednesday wed weds miercoles mie",
              "thursday thu thur thurs jueves jue",
              "friday fri viernes vie",
              "saturday sat sabado sab",
              "sunday sun domingo dom"));

  private static final Map<String, Month> MONTHS =
      WordTable.of(
          List.of(Month.values()),
          List.of(
              "january jan enero ene",
              "february feb febrero",
              "march mar marzo",
              "april apr abril abr",
              "may mayo",
              "june jun junio",
              "july jul julio",
              "august aug agosto ago",
              "september sep sept septiembre setiembre",
              "october oct octubre",
              "november nov noviembre",
              "december dec diciembre dic"));

  private static final Map<String, Integer> DAYS_AHEAD =
      WordTable.of(
          List.of(-2, -1, 0, 1, 2),
          List.of(
              "day before yesterday,anteayer,antier",
              "yesterday,ayer",
              "today,hoy,tonight,esta noche",
              "tomorrow,manana",
              "day after tomorrow,pasado manana"));

  private static final Map<String, LocalTime> HOURS =
      WordTable.of(
          List.of(LocalTime.NOON, END_OF_DAY),
          List.of("noon,midday,mediodia", "midnight,medianoche,end of day,end of the day,24:00"));

  private static final int SHORTEST_WITH_A_SLIP = 6;

  private CalendarWords() {}

  /** A day's name, or one with a slip in it. */
  static boolean nearDay(String word) {
    return WEEKDAYS.containsKey(word)
        || DAYS_AHEAD.containsKey(word)
        || (word.length() >= SHORTEST_WITH_A_SLIP
            && Stream.concat(WEEKDAYS.keySet().stream(), DAYS_AHEAD.keySet().stream())
                .anyMatch(day -> Near.distance(word, day, 1) <= 1));
  }

  static @Nullable DayOfWeek weekday(String word) {
    return WEEKDAYS.get(word);
  }

  static @Nullable Month month(String word) {
    return MONTHS.get(word);
  }

  /** How many days after today, below zero for those before it; up to three words. */
  static @Nullable Integer daysAhead(String words) {
    return DAYS_AHEAD.get(words);
  }

  /** A time of day that has a name; up to four words. */
  static @Nullable LocalTime hour(String words) {
    return HOURS.get(words);
  }
}
