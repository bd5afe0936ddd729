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

  static Meaning of(ScripCommand.Pay command, Scrip scrip) {
    String rest = Words.trim(command.rest());
    Matcher lead = LEAD.matcher(rest);
    if (lead.matches()) {
      return new Meaning(false, command.quoted().orElse(lead.group("what")), Optional.empty());
    }
    String[] words = rest.split(" ", 2);
    String unit = words[0].replaceFirst("[.,:;]$", "");
    String after = words.length < 2 ? "" : words[1];
    Matcher then = LEAD.matcher(after);
    String what = command.quoted().orElse(then.matches() ? then.group("what") : after);
    boolean minutes = scrip.callsMinutes(unit);
    return unit.isEmpty() || scrip.calls(unit) || minutes
        ? new Meaning(minutes, what, Optional.empty())
        : new Meaning(false, "", Optional.of(unit));
  }
}
