package org.mycelium.commands.scrip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.Words;

/**
 * How long something took, as people say it: "1 hour 30 minutes", "1:30", "half an hour", "dos
 * horas y media". Where time is what is paid in, that is an amount. Pure.
 */
final class WrittenTime {
  /** The unit that stands behind a number of minutes. */
  static final String IN_MINUTES = "minutes";

  private static final int MINUTES_AN_HOUR = 60;

  /** Minutes that a part of an hour is. */
  private static final Map<String, Integer> PARTS =
      Map.ofEntries(
          Map.entry("half", 30),
          Map.entry("media", 30),
          Map.entry("1/2", 30),
          Map.entry("quarter", 15),
          Map.entry("a quarter", 15),
          Map.entry("cuarto", 15),
          Map.entry("un cuarto", 15),
          Map.entry("1/4", 15),
          Map.entry("three quarters", 45),
          Map.entry("tres cuartos", 45),
          Map.entry("3/4", 45));

  private static final String WORD = "(?<hours>" + SpokenNumbers.PATTERN_OR_ARTICLE + ")";
  private static final String COUNT =
      "(?<hours>\\p{Nd}{1,4}|" + SpokenNumbers.PATTERN_OR_ARTICLE + ")";
  private static final String MINUTES = "(?<minutes>\\p{Nd}{1,3}|" + SpokenNumbers.PATTERN + ")";
  private static final String PART = "(?<part>" + String.join("|", PARTS.keySet()) + ")";
  private static final String HOUR = "(?:h|hrs?|hours?|horas?)";
  private static final String MINUTE = "(?:m|min|mins|minutes?|minutos?)";

  /** Of two that begin at one place the first counts. */
  private static final List<Pattern> FORMS =
      List.of(
          form(COUNT + ":(?<minutes>[0-5]\\p{Nd})(?: ?" + HOUR + ")?"),
          form(COUNT + " ?" + HOUR + ",? ?(?:and |y )?" + MINUTES + " ?" + MINUTE),
          form(COUNT + "h(?<minutes>[0-5]\\p{Nd})"),
          form(COUNT + " ?" + HOUR + ",? (?:and a|and|y) " + PART),
          form(COUNT + " (?:(?:and a|and|y) )" + PART + " " + HOUR),
          form(COUNT + " (?<part>1/2|1/4|3/4) ?" + HOUR),
          form(COUNT + " ?" + HOUR + " menos (?<less>(?:un )?cuarto|media)(?! (?:de )?hora)"),
          form("(?<hours>hora) y " + PART),
          form(PART + "(?: of)?(?: an| a| de)? ?" + HOUR),
          form(WORD + " " + HOUR),
          form("(?<minutes>" + SpokenNumbers.PATTERN + ") " + MINUTE));

  /** A number that is an amount already, and no part of a name. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}@._-])\\p{Nd}");

  private WrittenTime() {}

  private static Pattern form(String pattern) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}.,:/])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * A text with its first amount in minutes.
   *
   * @param spoken how that amount was written, if it was a time in words or in hours and minutes;
   *     else the text is as it was
   */
  record Reading(String text, Optional<String> spoken) {}

  /** Puts the first amount into minutes, if that is a time in words or in hours and minutes. */
  static Reading inMinutes(String text) {
    String plain = text.replace("½", " 1/2").replace("¼", " 1/4").replace("¾", " 3/4").strip();
    @Nullable Matcher first = null;
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(plain);
      if (found.find() && (first == null || found.start() < first.start())) {
        first = found;
      }
    }
    if (first == null || NUMBER.matcher(plain.substring(0, first.start())).find()) {
      return new Reading(text, Optional.empty());
    }
    return new Reading(
        plain.substring(0, first.start())
            + minutes(first)
            + " "
            + IN_MINUTES
            + plain.substring(first.end()),
        Optional.of(first.group()));
  }

  private static int minutes(Matcher found) {
    int hours = 0;
    if (found.namedGroups().containsKey("hours")) {
      String written = Words.fold(found.group("hours"));
      hours = count(written);
    }
    int minutes = hours * MINUTES_AN_HOUR;
    if (found.namedGroups().containsKey("minutes")) {
      minutes += count(Words.fold(found.group("minutes")));
    }
    if (found.namedGroups().containsKey("part")) {
      minutes += PARTS.getOrDefault(Words.fold(found.group("part")), 0);
    }
    if (found.namedGroups().containsKey("less")) {
      minutes -= PARTS.getOrDefault(Words.fold(found.group("less")), 0);
    }
    return minutes;
  }

  private static int count(String folded) {
    return Character.isDigit(folded.charAt(0))
        ? Integer.parseInt(folded)
        : SpokenNumbers.read(folded);
  }
}
