package org.mycelium.bot.console.transcript;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Times;

/** Where the clock is moved to. */
public sealed interface Clock {
  /** So much later. */
  record Later(Duration by) implements Clock {}

  /** Set back by so much, as happens to clocks; nothing falls due by it. */
  record Back(Duration by) implements Clock {}

  /** To a time on the wall, in the zone of the console. */
  record At(LocalDateTime time) implements Clock {}

  /** To the next time the clock on the wall shows this. */
  record Next(LocalTime time) implements Clock {}

  /** A date, a time, or both. */
  Pattern WALL =
      Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})?[ T]*(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  /** Reads what stands between the brackets; empty if it is no time. */
  static Optional<Clock> read(String words) {
    String trimmed = words.strip();
    if (trimmed.startsWith("+")) {
      return Times.duration(trimmed.substring(1).strip()).map(Later::new);
    }
    if (trimmed.startsWith("-")) {
      return Times.duration(trimmed.substring(1).strip()).map(Back::new);
    }
    Matcher wall = WALL.matcher(trimmed);
    if (trimmed.isEmpty() || !wall.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime time = wall.group("time") == null ? LocalTime.MIDNIGHT : time(wall.group("time"));
      return Optional.of(
          wall.group("date") == null
              ? new Next(time)
              : new At(LocalDate.parse(wall.group("date")).atTime(time)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
  }
}
