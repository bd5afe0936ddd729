package org.mycelium.commands.grammar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.TimeReading.Found;

/**
 * Reads times as people write them, in every language we speak: "3d", "two weeks", "until friday
 * 18:00", "hasta el 1 de diciembre", "tomorrow 6pm".
 *
 * <ul>
 *   <li>A length of time is exact: a day is 24 hours, a month 30 days, a year 365.
 *   <li>A date without a time, and "midnight", mean 23:59 of that day.
 *   <li>A weekday is the next one after today; said on a friday, "friday" is in a week.
 *   <li>A date without a year is today or the coming one.
 *   <li>A time without a day is the next time the clock shows it.
 *   <li>What people read in two ways is not read: 1/12, or "at 6" without am or pm.
 *   <li>A time the clock shows twice, as it is put back, is the later; one it skips, as it is put
 *       forward, is counted on from before the jump.
 * </ul>
 */
public final class Times {
  /** The least time a vote may be open from now: enough to see it and answer, and for a trial. */
  public static final Duration SHORTEST = Duration.ofSeconds(10);

  /** The most: a year, a leap day included. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int MAX_CHARS = 100;
  private static final int MAX_SHOWN_CHARS = 40;
  private static final Set<String> UNTIL =
      Set.of("until", "till", "til", "by", "to", "closes", "hasta", "para", "antes");
  private static final Set<String> WITHIN =
      Set.of("for", "in", "within", "en", "por", "durante", "dentro");

  private Times() {}

  /** When something is to close. Never throws. */
  public static TimeReading deadline(String words, Moment moment) {
    String folded = folded(words);
    String first = firstWord(folded);
    Optional<Instant> at =
        Optional.<Instant>empty()
            .or(() -> UNTIL.contains(first) ? wall(withoutFirst(folded), moment) : Optional.empty())
            .or(() -> length(folded).map(moment.now()::plus))
            .or(() -> WITHIN.contains(first) ? Optional.empty() : wall(folded, moment));
    return at.map(found -> bounded(found, moment))
        .orElseGet(
            () -> new TimeProblem.NotATime(Words.shorten(Words.trim(words), MAX_SHOWN_CHARS)));
  }

  /**
   * A length of time, such as "3d" or "for two weeks"; may be zero, or out of the bounds of {@link
   * #SHORTEST} and {@link #LONGEST}. Empty for anything else.
   */
  public static Optional<Duration> duration(String words) {
    return length(folded(words));
  }

  /** Whether these words are a time of some kind, near or far, past or to come. */
  public static boolean readable(String words) {
    String folded = folded(words);
    String first = firstWord(folded);
    return length(folded).isPresent()
        || WallTimeReader.read(UNTIL.contains(first) ? withoutFirst(folded) : folded).isPresent();
  }

  /**
   * Whether these words were probably meant for a time, {@link #readable} or not: a clock or a date
   * that cannot be ("25:00", "30/2"), a day, or a length with a slip in it.
   */
  public static boolean nearly(String words) {
    String folded = folded(words);
    return readable(words) || NearTimes.length(folded) || NearTimes.wall(folded);
  }

  /** Whether these words were probably meant for a length of time: "3 dys". */
  public static boolean nearlyDuration(String words) {
    return duration(words).isPresent() || NearTimes.length(folded(words));
  }

  private static TimeReading bounded(Instant at, Moment moment) {
    if (!at.isAfter(moment.now())) {
      return at.equals(moment.now()) ? new TimeProblem.TooSoon() : new TimeProblem.Past(at);
    }
    if (at.isBefore(moment.now().plus(SHORTEST))) {
      return new TimeProblem.TooSoon();
    }
    return at.isAfter(moment.now().plus(LONGEST)) ? new TimeProblem.TooFar() : new Found(at);
  }

  private static Optional<Instant> wall(String folded, Moment moment) {
    return WallTimeReader.read(folded).flatMap(wall -> wall.from(moment));
  }

  private static Optional<Duration> length(String folded) {
    String first = firstWord(folded);
    if (folded.startsWith("dentro de ")) {
      return Lengths.read(folded.substring("dentro de ".length()));
    }
    return Lengths.read(
        WITHIN.contains(first) || UNTIL.contains(first) ? withoutFirst(folded) : folded);
  }

  private static String folded(String words) {
    if (words.length() > MAX_CHARS) {
      return "";
    }
    String folded = Words.fold(words);
    return folded.endsWith(".") || folded.endsWith("!")
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }

  private static String firstWord(String folded) {
    int space = folded.indexOf(' ');
    return space < 0 ? folded : folded.substring(0, space);
  }

  private static String withoutFirst(String folded) {
    return folded.substring(Math.min(folded.length(), firstWord(folded).length() + 1));
  }
}
