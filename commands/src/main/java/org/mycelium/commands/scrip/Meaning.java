package org.mycelium.commands.scrip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/**
 * What stands behind the number of a payment: its unit, and what it is for. A word that could be
 * either is taken for neither, so that nobody pays hours for what they meant as euros.
 *
 * @param minutes whether sixtieths of the unit are meant
 * @param what what it is for; may be empty
 * @param strange a word in the place of the unit that is not it
 */
record Meaning(boolean minutes, String what, Optional<String> strange) {
  private static final Pattern LEAD =
      Pattern.compile("(?:(?:for|por|para)\\b|[:,–—-])\\s*(?<what>.*)", Pattern.CASE_INSENSITIVE);

  /** "and 30", ":75", "y pico": more of the amount, and not what it is for. */
  private static final Pattern MORE =
      Pattern.compile(
          "(?:and|plus|y|e|más)\\s|[+&]|(?:(?:with|con)\\b|[:,.])?\\s*(?:(?:a|an|un|una)\\s+)?"
              + "(?:\\p{Nd}|half\\b|quarter\\b|medi[ao]\\b|cuarto\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int MAX_STRANGE_CHARS = 20;

  static Meaning of(ScripCommand.Pay command, Scrip scrip) {
    String rest = Words.trim(command.rest());
    if (MORE.matcher(rest).lookingAt()) {
      return strange(rest);
    }
    Matcher lead = LEAD.matcher(rest);
    if (lead.matches()) {
      return new Meaning(false, command.quoted().orElse(lead.group("what")), Optional.empty());
    }
    String[] words = rest.split(" ", 2);
    String unit = words[0].replaceFirst("[.,:;]$", "");
    String after = words.length < 2 ? "" : words[1];
    if (MORE.matcher(after).lookingAt()) {
      return strange(rest);
    }
    Matcher then = LEAD.matcher(after);
    String what = command.quoted().orElse(then.matches() ? then.group("what") : after);
    boolean minutes = scrip.callsMinutes(unit);
    return unit.isEmpty() || scrip.calls(unit) || minutes
        ? new Meaning(minutes, what, Optional.empty())
        : new Meaning(false, "", Optional.of(unit));
  }

  private static Meaning strange(String written) {
    String shown =
        written.codePointCount(0, written.length()) > MAX_STRANGE_CHARS
            ? written.substring(0, written.offsetByCodePoints(0, MAX_STRANGE_CHARS)) + "…"
            : written;
    return new Meaning(false, "", Optional.of(shown));
  }
}
