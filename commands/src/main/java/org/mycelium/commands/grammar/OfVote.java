package org.mycelium.commands.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around an option and says no more than that it is about the vote: "vote for 2 days",
 * "and by 2/3", "(sealed)".
 */
final class OfVote {
  private static final int MAX_CHARS = 160;
  private static final String ARTICLE = "(?:(?:an?|the|una?|la|el)\\s{1,9})?";
  private static final String VOTE =
      "(?:vot(?:e|es|ing|ed|o|os|ar|aci[o\u00F3]n)|decided?|decidi[dr][oa]?)\\s{1,9}"
          + "(?:(?:is|lasts|open|es|est[a\u00E1]|dura|abierta)\\s{1,9}){0,2}";

  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)\\s{0,9}(?:(?:and|y|e|&|\\+|with|con)\\s{1,9}%1$s(?:%2$s)?|%1$s%2$s)"
              .formatted(ARTICLE, VOTE));

  private static final Pattern ENCLOSED =
      Pattern.compile("\\s{0,9}[(\\[]([^()\\[\\]]*)[)\\]][.!]?\\s{0,9}");

  private OfVote() {}

  /** The rest of a clause. */
  static String without(String clause) {
    String inner = opened(clause);
    Matcher words = WORDS.matcher(inner);
    return inner.length() <= MAX_CHARS && words.lookingAt() ? inner.substring(words.end()) : inner;
  }

  /** The clause without the brackets around it. */
  static String opened(String clause) {
    Matcher enclosed = ENCLOSED.matcher(clause);
    return clause.length() <= MAX_CHARS && enclosed.matches() ? enclosed.group(1) : clause;
  }
}
