package org.mycelium.commands.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say only that an option is about the vote: "vote for 2 days", "voting by 2/3". */
final class OfVote {
  private static final int MAX_CHARS = 160;
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)\\s{0,9}(?:(?:and|y|e|&|\\+|with|con)\\s{1,9})?(?:(?:an?|the|una?|la|el)\\s{1,9})?"
              + "(?:vot(?:e|es|ing|ed|o|os|ar|aci[o\u00F3]n)|decided?|decidi[dr][oa]?)\\s{1,9}"
              + "(?:(?:is|lasts|open|es|est[a\u00E1]|dura|abierta)\\s{1,9}){0,2}");

  private OfVote() {}

  /** The rest of a clause. */
  static String without(String clause) {
    if (clause.length() > MAX_CHARS) {
      return clause;
    }
    Matcher words = WORDS.matcher(clause);
    return words.lookingAt() ? clause.substring(words.end()) : clause;
  }
}
