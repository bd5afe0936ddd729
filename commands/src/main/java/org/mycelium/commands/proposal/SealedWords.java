package org.mycelium.commands.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Words;

/**
 * How people say beside a title that ballots are to be sealed: ", sealed", ", secret ballot", ",
 * anonymous", ", voto secreto", ", con urna". Without a comma it is asked about. What they are then
 * called, and how far it goes, the card says.
 */
final class SealedWords {
  /** Under which key it is found. */
  static final String KEY = "ballots";

  private static final String EXAMPLE = "--ballots sealed";
  private static final String USUAL = "--ballots open";
  private static final String NOUN =
      "(?:ballots?|votes?|voting|papeletas?|boletas?|votos?|votacion)";
  private static final String SEALED =
      "(?:sealed|secret|anonymous|sellad[oa]s?|secret[oa]s?|anonim[oa]s?)";
  private static final String RECEIPTS = "(?:with receipts?|con recibos?)";

  /** Behind "sealed" or "secret". */
  private static final Pattern AFTER_WORD =
      Pattern.compile("|%s|%s|(?:%s )?%s".formatted(NOUN, SEALED, NOUN, RECEIPTS));

  /** Behind "ballots" or "voto". */
  private static final Pattern AFTER_NOUN =
      Pattern.compile("(?:%s(?: %s)?(?: %s)?|%s)".formatted(SEALED, NOUN, RECEIPTS, RECEIPTS));

  /** Behind "by" or "por", and without any word before it. */
  private static final Pattern WHOLE =
      Pattern.compile("(?:%1$s %2$s|%2$s %1$s)(?: %3$s)?".formatted(SEALED, NOUN, RECEIPTS));

  /** How it is voted then. */
  private static final Pattern ADVERB =
      Pattern.compile(
          "secretly|anonymously|in secret|secretamente|anonimamente|en secreto"
              + "|(?:(?:by|in|with|con|en|por) )?(?:an? |the |una? |la )?(?:ballot box|urna)");

  private static final Pattern ARTICLE = Pattern.compile("^(?:an?|una?) ");
  private static final Pattern OPEN = Pattern.compile("open|abiert[oa]s?|public|public[oa]s?");

  /** Meant for something of the kind, be it more than sealed ballots are. */
  private static final Pattern NEARLY =
      Pattern.compile(
          "(?:an? |the |una? |la |el )?(?:anonym|anonim|private|privad[oa]|seale?d?|seeled|sellad)"
              + "[a-z]{0,7}(?: %1$s)?|(?:a |the |un |una |el |la )?%1$s (?:anonim|privad)[a-z]{0,3}"
                  .formatted(NOUN));

  /** Every way it is written. */
  static final List<OptionWord> OPTIONS =
      List.of(
          new OptionWord(
                  KEY,
                  List.of("sealed", "sellada", "selladas", "sellado", "sellados"),
                  List.of(
                      "secret",
                      "secreto",
                      "secreta",
                      "secretos",
                      "secretas",
                      "anonymous",
                      "anónimo",
                      "anónima",
                      "anónimos",
                      "anónimas"),
                  value -> AFTER_WORD.matcher(Words.fold(value)).matches(),
                  _ -> false,
                  _ -> false,
                  EXAMPLE)
              .orAlone(SealedWords::alone)
              .asking(SealedWords::asked, USUAL),
          new OptionWord(
                  KEY,
                  List.of(),
                  List.of(
                      "ballots", "ballot", "papeletas", "papeleta", "voto", "votos", "votacion"),
                  value -> AFTER_NOUN.matcher(Words.fold(value)).matches() || open(value),
                  _ -> false,
                  _ -> false,
                  EXAMPLE)
              .asking(SealedWords::asked, USUAL),
          new OptionWord(
                  KEY,
                  List.of(),
                  List.of("by", "with", "por", "con", "en", "in"),
                  value -> WHOLE.matcher(bare(Words.fold(value))).matches(),
                  _ -> false,
                  value -> NEARLY.matcher(Words.fold(value)).matches(),
                  EXAMPLE)
              .asking(SealedWords::asked, USUAL));

  private SealedWords() {}

  /** Whether ballots are sealed; empty if these words do not say. */
  static Optional<Boolean> sealed(String value) {
    String folded = bare(Words.fold(value));
    if (open(value)) {
      return Optional.of(false);
    }
    return AFTER_WORD.matcher(folded).matches()
            || AFTER_NOUN.matcher(folded).matches()
            || WHOLE.matcher(folded).matches()
            || ADVERB.matcher(Words.fold(value)).matches()
        ? Optional.of(true)
        : Optional.empty();
  }

  private static String bare(String folded) {
    return ARTICLE.matcher(folded).replaceFirst("");
  }

  private static boolean open(String value) {
    return OPEN.matcher(Words.fold(value)).matches();
  }

  private static boolean asked(String folded) {
    return Stream.of(folded.split(" ", -1)).noneMatch(word -> OPEN.matcher(word).matches());
  }

  private static OptionWord.Fit alone(String folded) {
    String bare = bare(folded);
    if (WHOLE.matcher(bare).matches() || ADVERB.matcher(folded).matches()) {
      return OptionWord.Fit.READS;
    }
    return NEARLY.matcher(bare).matches() && bare.contains(" ")
        ? OptionWord.Fit.ALMOST
        : OptionWord.Fit.NONE;
  }
}
