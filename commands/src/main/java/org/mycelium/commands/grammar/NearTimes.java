package org.mycelium.commands.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells words that were probably meant for a time from the rest of a sentence, where nothing can
 * read them; all of it folded.
 */
final class NearTimes {
  private static final int MAX_PARTS = 4;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}([.,]\\d)?");
  private static final Pattern CLOCK_OR_DATE =
      Pattern.compile(
          "(.* )?(\\d{1,2}[:.h]\\d{2}|\\d{1,2} ?[ap]\\.?m\\.?|\\d{4}-\\d{1,2}(-\\d{1,2})?"
              + "|\\d{1,2}[/.-]\\d{1,2}([/.-]\\d{2,4})?)([ ,].*)?");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "(?:.* )?\\d{1,2}(?:st|nd|rd|th)? (?:of |de )?(?<month>[a-z]{3,10})(?:[ ,].*)?");
  private static final Pattern MONTH_THEN_DAY =
      Pattern.compile(
          "(?:.* )?(?<month>(?!the |el )[a-z]{3,10}) (?:the |el )?"
              + "\\d{1,2}(?:st|nd|rd|th)?(?:[ ,].*)?");

  private NearTimes() {}

  /** Numbers with units, nothing else, and a slip in some of the units: "3 dys". */
  static boolean length(String folded) {
    List<String> words =
        Stream.of(folded.replaceAll("(\\d)([a-z])", "$1 $2").split("[ ,+]+", -1))
            .filter(word -> !word.equals("and") && !word.equals("y"))
            .toList();
    if (words.size() % 2 != 0 || words.size() > 2 * MAX_PARTS) {
      return false;
    }
    for (int i = 0; i < words.size(); i += 2) {
      if (!number(words.get(i)) || !Lengths.nearUnit(words.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Something that looks like a clock or a date, or a day's name: "friday 25:00", "the 1/12", "31
   * february".
   */
  static boolean wall(String folded) {
    return CLOCK_OR_DATE.matcher(folded).matches()
        || month(DAY_OF_MONTH.matcher(folded))
        || month(MONTH_THEN_DAY.matcher(folded))
        || Stream.of(folded.split("[ ,]+", -1)).anyMatch(CalendarWords::nearDay);
  }

  private static boolean month(Matcher date) {
    return date.matches() && CalendarWords.month(date.group("month")) != null;
  }

  private static boolean number(String word) {
    return NUMBER.matcher(word).matches() || NumberWords.read(word).isPresent();
  }
}
