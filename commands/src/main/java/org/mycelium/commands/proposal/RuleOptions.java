package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;

/**
 * How people say beside a title by which rule it is decided: ", by 2/3", "by consensus", ", with
 * consensus", ", needs two thirds", ", unanimously".
 */
final class RuleOptions {
  /** Under which key it is found. */
  static final String KEY = "rule";

  private static final String EXAMPLE = "--rule consent";

  /** Rules that nobody ends a title in by chance, as in "cut the budget by half". */
  private static final Pattern NAMED =
      Pattern.compile(
          "consent|consentimiento|gradients|gradientes"
              + "|(?:.* )?(?:consensus|consenso|(?:super)?majority|mayoria|unanimity|unanimidad"
              + "|unanimous|unanime)(?: .*)?");

  private static final Pattern SHARE =
      Pattern.compile(
          "\\d{1,3}/\\d{1,3}(?: .*)?|.*(?:thirds|quarters|fourths|fifths|tercios|terceras partes"
              + "|cuartos|cuartas partes|quintos)(?: .*)?");

  /** What changes by a share of itself: "cut the budget by 2/3" says nothing of the vote. */
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:cut|reduc|rais|increas|lower|shrink|trim|grow|enlarg|scal|widen|drop|decreas"
              + "|expand|shorten|slash|recort|subi|sube|bajar|baja|aument|ampli|rebaj|disminu"
              + "|encog|acort)[a-z]{0,6}\\b");

  private static final Pattern HALF = Pattern.compile("(?:the |a |la )?(?:half|mitad)|50 ?%|1/2");

  /** "With 3/4 inch pipes" is about pipes. */
  private static final Pattern FIGURES = Pattern.compile("\\s*\\d");

  private static final Pattern TO_PASS =
      Pattern.compile(
          "(?iu)\\s+(?:to (?:pass|decide|win|be (?:passed|decided|approved))"
              + "|para (?:aprobar|decidir)(?:se|la|lo)?)$");

  /** What may lead a rule, in more words than one: "must be unanimous". */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)(?:(?:we|it|this|which) )?(?:needs?|requires?"
              + "|(?:must|has to|should) (?:be|have|get)|passes (?:by|with)"
              + "|(?:se )?(?:necesita|requiere)|debe (?:ser|tener))\\s{1,9}(?:por )?");

  /** Every way it is written. */
  private static final List<OptionWord> USUAL = options(true);

  private static final List<OptionWord> OF_CHANGES = options(false);

  private RuleOptions() {}

  /** How it is written beside this title. */
  static List<OptionWord> of(String title) {
    return changes(title) ? OF_CHANGES : USUAL;
  }

  /** Whether a share in this title is probably what something changes by. */
  static boolean changes(String title) {
    return CHANGE.matcher(Words.fold(title)).find();
  }

  /** The rule that these words are, without the word that leads them. */
  static Optional<Rule> read(String words) {
    String rule = TO_PASS.matcher(words).replaceFirst("");
    return Rules.fromWords(rule).or(() -> led(rule));
  }

  /** Whether these words after a comma were meant for a rule that has another name. */
  static boolean nearly(String words) {
    return NAMED.matcher(Words.fold(words)).matches() && Rules.nearly(words);
  }

  private static Optional<Rule> led(String words) {
    Matcher lead = LEAD.matcher(words);
    return lead.lookingAt() ? Rules.fromWords(words.substring(lead.end())) : Optional.empty();
  }

  private static OptionWord.Fit alone(String folded) {
    return led(TO_PASS.matcher(folded).replaceFirst("")).isPresent()
        ? OptionWord.Fit.READS
        : Rules.unled(folded);
  }

  private static List<OptionWord> options(boolean shares) {
    return List.of(
        new OptionWord(
                KEY,
                List.of("rule", "regla"),
                List.of("by", "por"),
                RuleOptions::readable,
                value -> plain(Words.fold(value), shares),
                Rules::nearly,
                EXAMPLE)
            .orAlone(RuleOptions::alone),
        new OptionWord(
            KEY,
            List.of(),
            List.of("with", "con", "using", "under", "through", "mediante"),
            value -> readable(value) && !HALF.matcher(Words.fold(value)).matches(),
            _ -> false,
            value -> !FIGURES.matcher(value).lookingAt() && Rules.nearly(value),
            EXAMPLE),
        new OptionWord(
            KEY,
            List.of(),
            List.of(
                "needs",
                "need",
                "needing",
                "requires",
                "require",
                "requiring",
                "necesita",
                "necesitan",
                "requiere",
                "requieren",
                "exige"),
            RuleOptions::readable,
            _ -> false,
            value -> !FIGURES.matcher(value).lookingAt() && Rules.nearly(value),
            EXAMPLE));
  }

  private static boolean readable(String value) {
    return read(value).isPresent();
  }

  private static boolean plain(String folded, boolean shares) {
    return NAMED.matcher(folded).matches() || (shares && SHARE.matcher(folded).matches());
  }
}
