package org.mycelium.commands.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.PastDay;
import org.mycelium.commands.grammar.Words;

/** Reads of which week somebody wants the digest: "last week", "2026-W47", "week 47". */
final class AskedWeek {
  private static final Set<String> NOW =
      Set.of("now", "ahora", "please", "por favor", "today", "hoy", "latest", "ultimo");

  private static final Pattern BEFORE =
      Pattern.compile("^(?:for|of|from|the|de|del|para|la|week|semana) ");

  private static final Pattern NUMBER = Pattern.compile("w?(\\d{1,2})");

  /** Week 53 comes every five or six years. */
  private static final int WEEKS_BACK = 7 * 53;

  private AskedWeek() {}

  /** Whether these words add nothing to the command. */
  static boolean now(String words) {
    return NOW.contains(Words.fold(words));
  }

  /** The week that is meant on this day; may be to come. Of a day it is the one the day is in. */
  static Optional<Week> read(String words, LocalDate today) {
    String folded = Words.fold(words);
    Optional<Week> read = day(folded, today).map(Week::of).or(() -> number(folded, Week.of(today)));
    Matcher before = BEFORE.matcher(folded);
    return read.isEmpty() && before.find() ? read(folded.substring(before.end()), today) : read;
  }

  private static Optional<LocalDate> day(String words, LocalDate today) {
    return PastDay.unit(words) == ChronoUnit.MONTHS ? Optional.empty() : PastDay.read(words, today);
  }

  /** Without its year, the last one of that number that has begun. */
  private static Optional<Week> number(String bare, Week current) {
    Matcher number = NUMBER.matcher(bare);
    if (!number.matches()) {
      return Optional.empty();
    }
    String wanted = "-W" + (number.group(1).length() == 1 ? "0" : "") + number.group(1);
    for (int back = 0; back <= WEEKS_BACK; back++) {
      Week week = new Week(current.monday().minusWeeks(back));
      if (week.toString().endsWith(wanted)) {
        return Optional.of(week);
      }
    }
    return Optional.empty();
  }
}
