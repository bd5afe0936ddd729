package org.mycelium.commands.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
      Pattern.compile(
          "\\d{1,6}([.,]\\d{1,6})? ?(/ ?\\d{0,6}|%|percent\\b|per cent\\b|por ciento\\b)(?: .*)?");

  /** Names of rules with which no sentence goes on by chance, as with "by consent of the owner". */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:an? |the |una? |la |el )?(?:[a-z]{4,12} )?"
              + "(?:supermajority|majority|mayoria|consensus|consenso|unanimity|unanimidad)\\b.*");

  /** Shares that people decide by, and no days of a month. */
  private static final String SHARE = "(?:1/2|2/3|3/4|3/5|4/5|9/10)";

  private static final Pattern UNLED =
      Pattern.compile(
          ("consent|consensus|consenso|consentimiento|unanimity|unanimidad|por unanimidad"
                  + "|unanimous(?: vote|ly)?|unanime(?:mente)?|voto unanime"
                  + "|gradients|gradientes|majority|mayoria|supermajority|supermayoria|%s"
                  + "|(?:modified|modificado) consensus|consenso modificado|consensus minus .+"
                  + "|consenso menos .+|gradients? of agreement|gradientes? de acuerdo"
                  + "|(?:yes |participation |turnout )?floor (?:on |of )?.*\\d.*"
                  + "|block limit .*\\d.*|stand[ -]?asides? limit .*\\d.*"
                  + "|limite de (?:bloqueos|apartes) .*\\d.*|(?:minimo|suelo|piso) \\d/\\d")
              .formatted(SHARE));

  /** What a share is of, where it is one of votes. */
  private static final Pattern OF_WHOM =
      Pattern.compile(
          ".+ (?:of (?:all|everyone|(?:all |the )?(?:members|votes|voters))"
              + "|de (?:tod[oa]s|(?:los |las )?(?:miembros|votos|socias|socios))|del total)");

  private static final Pattern WITH_MAJORITY =
      Pattern.compile(".*\\b(?:super)?(?:majo[a-z]{2,5}|mayo[ri]{2,3}a)\\b.*");

  private static final Pattern FLOOR =
      Pattern.compile(
          "(?:a |the |un |el |with |con )?(?:floor|minimo|suelo|piso) (?:of |de )?(.+)");
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
          "modified",
          "modificado",
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
    return FIGURES.matcher(folded).matches()
        || NAMED.matcher(folded).matches()
        || allOfRules(folded);
  }

  private static boolean allOfRules(String folded) {
    List<String> each = List.of(folded.split("[ -]+", -1));
    return each.size() <= MAX_WORDS
        && each.stream().allMatch(word -> AROUND.contains(word) || nearRule(word))
        && each.stream().anyMatch(NearRules::nearRule);
  }

  /** Whether folded words were meant for a rule, or for a part of one, without "by" before them. */
  static boolean unled(String folded) {
    return UNLED.matcher(folded).matches()
        || (OF_WHOM.matcher(folded).matches() && Rules.fromWords(folded).isPresent())
        || (WITH_MAJORITY.matcher(folded).matches()
            && folded.indexOf(' ') > 0
            && (Rules.fromWords(folded).isPresent() || allOfRules(folded)));
  }

  /** What stands behind a floor that does not say what for; empty for other words. */
  static Optional<String> unsaidFloor(String folded) {
    Matcher floor = FLOOR.matcher(folded);
    return floor.matches() ? Optional.of(floor.group(1)) : Optional.empty();
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
