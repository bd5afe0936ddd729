package org.mycelium.commands.grammar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days and times of day, already folded, in any order. One use, one thread. */
final class WallTimeReader {
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|º|o)?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?)?(am|pm|h|hs|hrs)?");
  private static final Set<String> AT = Set.of("at", "las", "la", "@");
  private static final Set<String> NOISE =
      Set.of(
          "on", "the", "of", "el", "los", "a", "al", "de", "del", "dia", "next", "this", "coming",
          "proximo", "este", "que", "viene");
  private static final Set<String> AFTER_HOUR = Set.of("h", "hs", "hrs", "horas", "o'clock");
  private static final Set<String> MORNING = Set.of("am", "de la manana", "de la madrugada");
  private static final Set<String> AFTERNOON = Set.of("pm", "de la tarde", "de la noche");
  private static final int MAX_WORDS_IN_A_NAME = 4;

  private final List<String> words;
  private int at;
  private @Nullable Day day;
  private @Nullable DayOfWeek weekday;
  private @Nullable LocalTime time;

  private WallTimeReader(List<String> words) {
    this.words = words;
  }

  /** All of the text, or nothing. */
  static Optional<WallTime> read(String folded) {
    String spaced =
        folded
            .replaceAll("(\\d)t(\\d)", "$1 $2")
            .replace(",", " ")
            .replace("a.m", "am")
            .replace("p.m", "pm")
            .replaceAll("[.!]+( |$)", " ");
    return new WallTimeReader(List.of(spaced.strip().split(" +", -1))).read();
  }

  private Optional<WallTime> read() {
    while (at < words.size()) {
      if (!readDate() && !readNamedDay() && !readWeekday() && !readTime() && !skipNoise()) {
        return Optional.empty();
      }
    }
    if (day == null && weekday != null) {
      day = new Day.Next(weekday);
    }
    return day == null && time == null
        ? Optional.empty()
        : Optional.of(new WallTime(day, weekday, time == null ? CalendarWords.END_OF_DAY : time));
  }

  private boolean readDate() {
    Matcher iso = ISO_DATE.matcher(word(0));
    try {
      if (iso.matches()) {
        return take(1, new Day.On(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3))));
      }
      int of = word(1).equals("of") || word(1).equals("de") ? 2 : 1;
      return readDayAndMonth(word(0), word(of), of + 1) || readDayAndMonth(word(1), word(0), 2);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean readDayAndMonth(String dayWord, String monthWord, int length) {
    Matcher dayOfMonth = DAY_OF_MONTH.matcher(dayWord);
    Month month = CalendarWords.month(monthWord);
    if (month == null || !dayOfMonth.matches()) {
      return false;
    }
    int of = List.of("de", "del").contains(word(length)) ? 1 : 0;
    if (YEAR.matcher(word(length + of)).matches()) {
      int year = Integer.parseInt(word(length + of));
      return take(length + of + 1, new Day.On(LocalDate.of(year, month, number(dayOfMonth, 1))));
    }
    return take(length, new Day.Coming(MonthDay.of(month, number(dayOfMonth, 1))));
  }

  private boolean readNamedDay() {
    for (int length = 1; length <= MAX_WORDS_IN_A_NAME; length++) {
      Integer ahead = CalendarWords.daysAhead(words(length));
      if (ahead != null) {
        return take(length, new Day.InDays(ahead));
      }
    }
    return false;
  }

  private boolean readWeekday() {
    DayOfWeek named = CalendarWords.weekday(word(0));
    if (named == null || weekday != null) {
      return false;
    }
    weekday = named;
    at++;
    return true;
  }

  private boolean readTime() {
    for (int length = 1; length <= MAX_WORDS_IN_A_NAME; length++) {
      LocalTime named = CalendarWords.hour(words(length));
      if (named != null) {
        return take(length, named);
      }
    }
    int start = AT.contains(word(0)) ? 1 : 0;
    Matcher clock = CLOCK.matcher(word(start));
    return clock.matches() && readClock(clock, start);
  }

  private boolean readClock(Matcher clock, int start) {
    String glued = clock.group(4) == null ? "" : clock.group(4);
    int after = start + 1;
    String half = "";
    if (glued.equals("am") || glued.equals("pm")) {
      half = glued;
    } else {
      after += AFTER_HOUR.contains(word(after)) ? 1 : 0;
      half = half(after);
      after += half.isEmpty() ? 0 : half.split(" ", -1).length;
    }
    int hour = number(clock, 1);
    boolean clear =
        clock.group(2) != null
            || !half.isEmpty()
            || (start == 1 && hour > 12)
            || (glued.startsWith("h") && hour > 12);
    int minute = clock.group(2) == null ? 0 : number(clock, 2);
    int second = clock.group(3) == null ? 0 : number(clock, 3);
    if (MORNING.contains(half) && hour == 12) {
      hour = 0;
    } else if (AFTERNOON.contains(half) && hour < 12) {
      hour += 12;
    }
    return clear
        && hour < 24
        && minute < 60
        && second < 60
        && take(after, LocalTime.of(hour, minute, second));
  }

  private String half(int from) {
    if (MORNING.contains(word(from)) || AFTERNOON.contains(word(from))) {
      return word(from);
    }
    String words = word(from) + " " + word(from + 1) + " " + word(from + 2);
    return MORNING.contains(words) || AFTERNOON.contains(words) ? words : "";
  }

  private boolean skipNoise() {
    if (!NOISE.contains(word(0)) && !AT.contains(word(0))) {
      return false;
    }
    at++;
    return true;
  }

  private boolean take(int length, Day read) {
    if (day != null) {
      return false;
    }
    day = read;
    at += length;
    return true;
  }

  private boolean take(int length, LocalTime read) {
    if (time != null) {
      return false;
    }
    time = read;
    at += length;
    return true;
  }

  /** The word so many places on; empty after the last. */
  private String word(int ahead) {
    return at + ahead < words.size() ? words.get(at + ahead) : "";
  }

  private String words(int length) {
    return String.join(" ", words.subList(at, Math.min(words.size(), at + length)));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
