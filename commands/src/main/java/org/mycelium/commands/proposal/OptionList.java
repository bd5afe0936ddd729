package org.mycelium.commands.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.question.Offer;

/**
 * The options among the words of a proposal: after "options:" on the first line or a line of the
 * text, and in the list that begins there.
 *
 * @param head the first line without them
 * @param body the text without them
 * @param options as written
 * @param begun whether somebody said that options follow
 */
record OptionList(String head, String body, List<String> options, boolean begun) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(?:^|(?<=[\\s,;?.!\u2013\u2014-]))(?:options|opciones)\\s{0,3}[:\uFF1A]");

  /**
   * The same without a colon, where a list with commas follows and no sentence goes on: "Which
   * vehicle? options bike, trailer".
   */
  private static final Pattern BARE_WORD =
      Pattern.compile(
          "(?iu)(?<=[,;?.!\u2013\u2014-]\\s{0,3})(options|opciones)\\s{1,3}"
              + "(?!(?:and|are|is|for|to|that|which|who|we|of|on|in|as|at|or|include|including"
              + "|were|will|would|can|could|may|might"
              + "|y|o|son|es|para|que|de|del|en|a|como|incluyen|hay|pueden)\\b)"
              + "(?=[^,;:\uFF1A]{1,60}[,;][^:\uFF1A]*$)");

  private static final String SEPARATORS = ",;:\u2013\u2014-";

  private static final Pattern ITEM =
      Pattern.compile("\\s{0,20}(?:[-*\u2022\u2023\u25E6\u2013]|\\d{1,2}[.)])\\s+(\\S.*)");

  OptionList {
    options = List.copyOf(options);
  }

  /** The line with the colon that its writer left out, if it says that options follow. */
  static String withColon(String line) {
    return begins(line) ? line : BARE_WORD.matcher(line).replaceFirst("$1: ");
  }

  /** Whether a line says that options follow. */
  static boolean begins(String line) {
    return WORD.matcher(line).find();
  }

  /** Whether a line of a text begins by saying so. */
  static boolean leads(String line) {
    return WORD.matcher(Words.trim(line)).lookingAt();
  }

  /** What stands before, without the comma that held both apart. */
  static String before(String head) {
    Matcher m = WORD.matcher(head);
    String before = m.find() ? head.substring(0, m.start()) : head;
    int end = before.length();
    while (end > 0 && separates(before.charAt(end - 1))) {
      end--;
    }
    return Words.trim(before.substring(0, end));
  }

  private static boolean separates(char c) {
    return Character.isWhitespace(c) || SEPARATORS.indexOf(c) >= 0;
  }

  /** What is listed on a line, all of it. */
  static List<String> listed(String head) {
    return Offer.listed(after(head));
  }

  /** The word that says that options follow, and what comes after it; empty if nothing says so. */
  static String from(String head) {
    Matcher m = WORD.matcher(head);
    return m.find() ? head.substring(m.start()) : "";
  }

  private static String after(String head) {
    Matcher m = WORD.matcher(head);
    return m.find() ? head.substring(m.end()) : "";
  }

  /**
   * Takes the options out.
   *
   * @param wanted whether a list in the text is one of options though no word says so, because of
   *     what else was said
   */
  static OptionList take(String head, String body, boolean wanted) {
    boolean begun = begins(head);
    List<String> options = new ArrayList<>(Offer.alternatives(after(head)));
    boolean taking = begun ? options.isEmpty() : wanted;
    boolean said = begun;
    List<String> text = new ArrayList<>();
    boolean ended = false;
    for (String line : body.isEmpty() ? List.<String>of() : List.of(body.split("\n", -1))) {
      Matcher word = WORD.matcher(Words.trim(line));
      Matcher item = ITEM.matcher(line);
      if (!said && word.lookingAt()) {
        said = true;
        taking = true;
        options.addAll(Offer.alternatives(Words.trim(line).substring(word.end())));
      } else if (taking && !ended && item.matches()) {
        options.add(Words.trim(item.group(1)));
      } else {
        ended |= taking && !options.isEmpty() && !line.isBlank();
        text.add(line);
      }
    }
    return new OptionList(before(head), Words.trim(String.join("\n", text)), options, said);
  }
}
