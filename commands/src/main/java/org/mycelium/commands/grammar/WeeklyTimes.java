package org.mycelium.commands.grammar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.WeeklyTime;

/** Reads a time that comes every week: "friday 18:00", "lunes a las 9", "Mondays, 9 am". */
public final class WeeklyTimes {
  private static final int MAX_CHARS = 40;
  private static final Pattern FORM =
      Pattern.compile(
          "(?:every |cada |los |on )?(?<day>[a-z]+)"
              + ",?(?: at| a las| a la)? (?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))? ?"
              + "(?<half>am|pm|h)?");

  private WeeklyTimes() {}

  /** The time, to the minute; empty for anything else. */
  public static Optional<WeeklyTime> read(String words) {
    Matcher form = FORM.matcher(words.length() > MAX_CHARS ? "" : Words.fold(words));
    if (!form.matches()) {
      return Optional.empty();
    }
    @Nullable DayOfWeek day = day(form.group("day"));
    int hour = hour(Integer.parseInt(form.group("hour")), form.group("half"));
    int minute = form.group("minute") == null ? 0 : Integer.parseInt(form.group("minute"));
    return day == null || hour > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(new WeeklyTime(day, LocalTime.of(hour, minute)));
  }

  /** Also in the plural. */
  private static @Nullable DayOfWeek day(String word) {
    DayOfWeek day = CalendarWords.weekday(word);
    return day == null && word.endsWith("s")
        ? CalendarWords.weekday(word.substring(0, word.length() - 1))
        : day;
  }

  /** 24 and more is none. */
  private static int hour(int hour, @Nullable String half) {
    if (half == null || half.equals("h")) {
      return hour;
    }
    return hour < 1 || hour > 12 ? 24 : hour % 12 + (half.equals("pm") ? 12 : 0);
  }
}
