package org.mycelium.commands.scrip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/**
 * What stands behind the number of a payment: its unit, and what it is for. What could be more of
 * the amount is never taken for what it is for, nor a word that could be either for the unit:
 * nobody pays half of what they wrote, or hours for what they meant as euros.
 */
sealed interface Meaning {
  /**
   * It is clear.
   *
   * @param minutes whether sixtieths of the unit are meant
   * @param what what it is for; may be empty
   */
  record Clear(boolean minutes, String what) implements Meaning {}

  /** A word in the place of the unit is not it. */
  record Strange(String unit) implements Meaning {}

  /** It is to be paid only if something happens, or later. */
  record Later() implements Meaning {}

  /** More of the amount may be meant than its first number. */
  record Unclear(String written) implements Meaning {}

  /** Before what it is for; a dash before a number is none. */
  Pattern LEAD =
      Pattern.compile("(?:(?:for|por|para)\\b|[:,–—-])\\s*(?<what>.*)", Pattern.CASE_INSENSITIVE);

  /** A number, in digits or in words. */
  String NUMBER = "(?:\\p{Nd}|(?:" + SpokenNumbers.PATTERN + "|half|quarter|medi[ao]|cuarto)\\b)";

  /** "and 30", ":75", "to 11:30", "or 3", "a week": more of the amount, and not what it is for. */
  Pattern MORE =
      Pattern.compile(
          "(?:and|plus|minus|less|or|y|e|o|u|más|mas|menos|per|each|every|cada|twice|thrice)"
              + "(?=[\\s.,!]|$)|(?:daily|weekly|monthly|semanal(?:es)?|mensual(?:es)?)[\\s.!]*$"
              + "|[+&×÷*/%~]"
              + "|(?:a|an|al|a la|por) (?:day|week|month|hour|person|head|día|dia|semana|mes|hora"
              + "|persona)\\b"
              + "|(?:(?:with|con|to|till?|until|a|hasta|x|by|times)\\b|[:,.–—-])?\\s*"
              + "(?:(?:a|an|un|una|las?)\\s+)?"
              + NUMBER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Another amount somewhere behind the first: its number, and the word that may be its unit. */
  Pattern ANOTHER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])" + NUMBER + "[\\p{Nd}.,]*\\s?(?<unit>\\p{L}+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "if he comes", "tomorrow": not to be paid now. */
  Pattern LATER =
      Pattern.compile(
          "(?:if|when|once|unless|as soon as|tomorrow|later|next (?:week|month|time|\\p{L}+day)"
              + "|in (?:a|an|\\p{Nd}+) (?:days?|weeks?|months?)"
              + "|si|cuando|mañana|manana|a menos que|en cuanto|más tarde|mas tarde"
              + "|(?:la semana|el mes|el \\p{L}+) que viene|la próxima|la proxima)(?=[\\s.,!]|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same behind what it is for: "for childcare, if he comes", "for childcare twice". */
  Pattern BUT =
      Pattern.compile(
          "[\\s,(](?:if|unless|a menos que|en cuanto)\\s|,\\s?(?:when|once|si|cuando)\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  Pattern TWICE =
      Pattern.compile(
          "[\\s,(](?:each|twice|thrice|cada un[oa]|(?:dos|tres) veces)[\\s.!)]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "minus 30": what is taken off or put on also behind "for" is more of the amount. */
  Pattern CHANGED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:minus|less|plus|menos|más|mas)\\s+(?:(?:a|an|un|una)\\s+)?"
              + NUMBER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** So much of an amount is shown to whoever wrote it. */
  int MAX_SHOWN_CHARS = 40;

  /** What this payment means where this is the scrip. */
  static Meaning of(ScripCommand.Pay command, Scrip scrip) {
    String rest = Words.trim(command.rest());
    if (MORE.matcher(rest).lookingAt()) {
      return unclear(command);
    }
    Matcher lead = LEAD.matcher(rest);
    if (lead.matches()) {
      return led(command, false, lead.group("what"));
    }
    String[] words = rest.split("(?<=[.,:;]) ?| |(?=[–—-]\\p{Nd})", 2);
    String unit = words[0].replaceFirst("[.,:;]$", "");
    String after = words.length < 2 ? "" : words[1];
    boolean minutes = scrip.callsMinutes(unit);
    if (!unit.isEmpty() && !scrip.calls(unit) && !minutes) {
      return new Strange(command.spoken().orElse(unit));
    }
    if (MORE.matcher(after).lookingAt()) {
      return unclear(command);
    }
    if (LATER.matcher(after).lookingAt()) {
      return new Later();
    }
    Matcher then = LEAD.matcher(after);
    if (then.matches()) {
      return led(command, minutes, then.group("what"));
    }
    return another(after, scrip) || CHANGED.matcher(after).find()
        ? unclear(command)
        : new Clear(minutes, command.quoted().orElse(after));
  }

  private static Meaning led(ScripCommand.Pay command, boolean minutes, String what) {
    if (BUT.matcher(what).find()) {
      return new Later();
    }
    return CHANGED.matcher(what).find() || TWICE.matcher(what).find()
        ? unclear(command)
        : new Clear(minutes, command.quoted().orElse(what));
  }

  private static Unclear unclear(ScripCommand.Pay command) {
    String written = command.written();
    return new Unclear(
        written.codePointCount(0, written.length()) > MAX_SHOWN_CHARS
            ? written.substring(0, written.offsetByCodePoints(0, MAX_SHOWN_CHARS)) + "…"
            : written);
  }

  private static boolean another(String after, Scrip scrip) {
    return ANOTHER
        .matcher(after)
        .results()
        .map(found -> found.group("unit"))
        .anyMatch(unit -> scrip.calls(unit) || scrip.callsMinutes(unit));
  }
}
