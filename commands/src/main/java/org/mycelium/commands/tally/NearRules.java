package org.mycelium.commands.tally;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/**
 * Tells words that were probably meant for a rule or a quorum, where nothing can read them, from
 * the rest of a sentence: "by majorty", "by consensus", "by 3/2", but not "by the river". Every
 * word has to be one that people name rules with, so "by consent of the owner" is a sentence.
 */
final class NearRules {
  private static final int MAX_WORDS = 6;
  private static final int SHORTEST_WITH_A_SLIP = 6;

  private static final Pattern FIGURES =
      Pattern.compile("\\d{1,6}([.,]\\d{1,6})? ?(/ ?\\d{0,6}|%)");
  private static final Pattern SOME_FIGURE = Pattern.compile("(.* )?[\\d/%]+( .*)?");

  /** What people decide by, whether or not we know it. */
  private static final List<String> RULES =
      List.of(
          "majority",
          "mayoria",
          "supermajority",
          "supermayoria",
          "plurality",
          "pluralidad",
          "consent",
          "consentimiento",
          "consensus",
          "consenso",
          "unanimity",
          "unanimous",
          "unanimidad",
          "thirds",
          "tercios",
          "quarters",
          "cuartos",
          "fifths",
          "quintos",
          "dictator",
          "dictador",
          "decree",
          "decreto");

  private static final List<String> SHARES =
      List.of("half", "mitad", "thirds", "tercios", "quarters", "cuartos", "none", "ninguno");

  /** One of what a whole has several of: the rent goes up by a third. */
  private static final Set<String> PARTS = Set.of("third", "tercio", "quarter", "cuarto", "fifth");

  /** Words that stand around them. */
  private static final Set<String> AROUND =
      Set.of(
          "a",
          "an",
          "the",
          "el",
          "la",
          "los",
          "las",
          "un",
          "una",
          "of",
          "de",
          "all",
          "todos",
          "todas",
          "cast",
          "votes",
          "votos",
          "members",
          "miembros",
          "everyone",
          "simple",
          "absolute",
          "absoluta",
          "qualified",
          "cualificada",
          "two",
          "three",
          "four",
          "dos",
          "tres",
          "cuatro",
          "at",
          "least",
          "al",
          "menos",
          "more",
          "than",
          "mas",
          "full");

  private NearRules() {}

  /** Whether these words were probably meant for a rule. */
  static boolean rule(String words) {
    String folded = Words.fold(words);
    List<String> each = List.of(folded.split("[ -]+", -1));
    return FIGURES.matcher(folded).matches()
        || (each.size() <= MAX_WORDS
            && each.stream().allMatch(word -> AROUND.contains(word) || nearRule(word))
            && each.stream().anyMatch(word -> nearRule(word)));
  }

  /** Whether these words were probably meant for a quorum. */
  static boolean quorum(String words) {
    String folded = Words.fold(words);
    List<String> each = List.of(folded.split("[ -]+", -1));
    return each.size() <= MAX_WORDS
        && (SOME_FIGURE.matcher(folded).matches()
            || each.stream()
                .allMatch(
                    word ->
                        AROUND.contains(word)
                            || PARTS.contains(word)
                            || Near.nearest(word, SHARES).isPresent()));
  }

  private static boolean nearRule(String word) {
    return RULES.contains(word)
        || (word.length() >= SHORTEST_WITH_A_SLIP
            && !PARTS.contains(word)
            && RULES.stream().anyMatch(rule -> Near.distance(word, rule, 1) <= 1));
  }
}
