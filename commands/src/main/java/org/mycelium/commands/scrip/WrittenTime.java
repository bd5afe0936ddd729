package org.mycelium.commands.scrip;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.Words;

/**
 * How long something took, as people say it: "1 hour 30 minutes", "1:30", "half an hour", "dos
 * horas y media". Where time is what is paid in, that is an amount. Pure.
 */
final class WrittenTime {
  private static final int MINUTES_AN_HOUR = 60;

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("un", 1),
          Map.entry("una", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("dos", 2),
          Map.entry("three", 3),
          Map.entry("tres", 3),
          Map.entry("four", 4),
          Map.entry("cuatro", 4),
          Map.entry("five", 5),
          Map.entry("cinco", 5),
          Map.entry("six", 6),
          Map.entry("seis", 6),
          Map.entry("seven", 7),
          Map.entry("siete", 7),
          Map.entry("eight", 8),
          Map.entry("ocho", 8),
          Map.entry("nine", 9),
          Map.entry("nueve", 9),
          Map.entry("ten", 10),
          Map.entry("diez", 10));

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

  private static final String WORD = "(?<hours>" + String.join("|", NUMBERS.keySet()) + ")";
  private static final String COUNT =
      "(?<hours>\\p{Nd}{1,4}|" + String.join("|", NUMBERS.keySet()) + ")";
  private static final String PART = "(?<part>" + String.join("|", PARTS.keySet()) + ")";
  private static final String HOUR = "(?:h|hrs?|hours?|horas?)";
  private static final String MINUTE = "(?:m|min|mins|minutes?|minutos?)";

  /** Of two that begin at one place the first counts. */
  private static final List<Pattern> FORMS =
      List.of(
          form(COUNT + ":(?<minutes>[0-5]\\p{Nd})(?: ?" + HOUR + ")?"),
          form(COUNT + " ?" + HOUR + ",? ?(?:and |y )?(?<minutes>\\p{Nd}{1,3}) ?" + MINUTE),
          form(COUNT + "h(?<minutes>[0-5]\\p{Nd})"),
          form(COUNT + " ?" + HOUR + ",? (?:and a|and|y) " + PART),
          form(COUNT + " (?:(?:and a|and|y) )" + PART + " " + HOUR),
          form(COUNT + " (?<part>1/2|1/4|3/4) ?" + HOUR),
          form("(?<hours>hora) y " + PART),
          form(PART + "(?: of)?(?: an| a| de)? ?" + HOUR),
          form(WORD + " " + HOUR));

  /** A number that is an amount already, and no part of a name. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}@._-])\\p{Nd}");

  private WrittenTime() {}

  private static Pattern form(String pattern) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}.,:/])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The same text with its first amount in minutes, if that is a time in words or in hours and
   * minutes; else the text as it is.
   */
  static String inMinutes(String text) {
    String plain = text.replace("½", " 1/2").replace("¼", " 1/4").replace("¾", " 3/4").strip();
    @Nullable Matcher first = null;
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(plain);
      if (found.find() && (first == null || found.start() < first.start())) {
        first = found;
      }
    }
    return first == null || NUMBER.matcher(plain.substring(0, first.start())).find()
        ? text
        : plain.substring(0, first.start())
            + minutes(first)
            + " minutes"
            + plain.substring(first.end());
  }

  private static int minutes(Matcher found) {
    int hours = 0;
    if (found.namedGroups().containsKey("hours")) {
      String written = Words.fold(found.group("hours"));
      hours =
          Character.isDigit(written.charAt(0))
              ? Integer.parseInt(written)
              : NUMBERS.getOrDefault(written, 1);
    }
    int minutes = hours * MINUTES_AN_HOUR;
    if (found.namedGroups().containsKey("minutes")) {
      minutes += Integer.parseInt(Words.fold(found.group("minutes")));
    }
    if (found.namedGroups().containsKey("part")) {
      minutes += PARTS.getOrDefault(Words.fold(found.group("part")), 0);
    }
    return minutes;
  }
}
