package org.mycelium.commands.grammar;

import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lengths of time that are counted by the calendar, in every language we speak: "6 months",
 * "in a year", "dentro de 3 semanas". A month is a month here, however many days it has.
 */
public final class CalendarLengths {
  /** The most: ten years. */
  private static final int MAX_MONTHS = 120;

  private static final int MAX_CHARS = 40;

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:in |after |every |en |dentro de |tras |cada )?"
              + "(\\d{1,3}|an?|one|una?) ?(d|w|mo|y|[a-z]{3,7})");

  private CalendarLengths() {}

  /** The length; empty for anything else, for none at all, and for more than ten years. */
  public static Optional<Period> read(String words) {
    if (words.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Matcher match = LENGTH.matcher(Words.fold(words));
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean digits = Character.isDigit(match.group(1).charAt(0));
    int count = digits ? Integer.parseInt(match.group(1)) : 1;
    Optional<Period> period =
        switch (match.group(2)) {
          case "d", "day", "days", "dia", "dias" -> Optional.of(Period.ofDays(count));
          case "w", "week", "weeks", "semana", "semanas" -> Optional.of(Period.ofWeeks(count));
          case "mo", "month", "months", "mes", "meses" -> Optional.of(Period.ofMonths(count));
          case "y", "year", "years", "ano", "anos" -> Optional.of(Period.ofYears(count));
          default -> Optional.empty();
        };
    return period.filter(p -> !p.isZero() && p.toTotalMonths() <= MAX_MONTHS);
  }
}
