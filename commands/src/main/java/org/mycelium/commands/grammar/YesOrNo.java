package org.mycelium.commands.grammar;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that say no more than yes or no to whatever was asked last, in every language we speak. A
 * "please" or "thanks" behind them takes nothing away; anything else does. Pure.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its sets are made by Set.of and never change.
public enum YesOrNo {
  /** It is to be so. */
  YES(
      "yes",
      "y",
      "yeah",
      "yep",
      "yup",
      "aye",
      "sure",
      "ok",
      "okay",
      "okey",
      "k",
      "fine",
      "right",
      "correct",
      "agree",
      "agreed",
      "i agree",
      "of course",
      "go ahead",
      "confirm",
      "confirmed",
      "i confirm",
      "yes confirm",
      "si",
      "s",
      "claro",
      "claro que si",
      "por supuesto",
      "desde luego",
      "adelante",
      "vale",
      "dale",
      "bueno",
      "correcto",
      "de acuerdo",
      "confirmo",
      "confirmar",
      "confirma",
      "confirmado",
      "si confirmo",
      "👍",
      "👌",
      "✅",
      "✔"),
  /** It is not. */
  NO(
      "no",
      "n",
      "nope",
      "nah",
      "nay",
      "not",
      "wrong",
      "cancel",
      "disagree",
      "mal",
      "nunca",
      "cancelar",
      "cancela",
      "👎",
      "❌");

  /** What confirms one kind of question only. */
  private static final Set<String> OTHERS =
      Set.of(
          "count it",
          "cuentala",
          "sealed",
          "yes sealed",
          "sellado",
          "si sellado",
          "tell",
          "tell it",
          "contar",
          "cuentalo",
          "open it",
          "abrir",
          "abrela",
          "off");

  private static final Pattern MARKS = Pattern.compile("^[\u00A1\\s]{1,9}|[.,;!\\s]{1,9}$");
  private static final Pattern GAP = Pattern.compile("[,;.!]{0,3} ");
  private static final int MAX_CHARS = 60;

  private final Set<String> words;

  YesOrNo(String... words) {
    this.words = Set.of(words);
  }

  /** Which of the two this is; empty if more was said, or something else. */
  public static Optional<YesOrNo> of(Line line) {
    return line.body().isEmpty() ? of(line.head()) : Optional.empty();
  }

  /** The same of a whole message, untrusted. */
  public static Optional<YesOrNo> of(String written) {
    String said = said(written);
    return isYes(said)
        ? Optional.of(YES)
        : NO.words.contains(said) ? Optional.of(NO) : Optional.empty();
  }

  /** "Yes", and "yes, of course": nothing between the two, and nothing else beside them. */
  private static boolean isYes(String said) {
    Matcher gap = GAP.matcher(said);
    boolean yes = YES.words.contains(said);
    while (!yes && gap.find()) {
      // Single letters are words of other meanings: "y si" asks what if.
      yes =
          gap.start() > 1
              && YES.words.contains(said.substring(0, gap.start()))
              && YES.words.contains(said.substring(gap.end()));
    }
    return yes;
  }

  /**
   * Whether this is one of them, or a word that confirms one kind of question. Whoever sends it
   * twice, or late, means what was asked then.
   */
  public static boolean alone(Line line) {
    return line.body().isEmpty() && alone(line.head());
  }

  /** The same of a whole message, untrusted. */
  public static boolean alone(String written) {
    return of(written).isPresent() || OTHERS.contains(said(written));
  }

  /** Folded, without marks or courtesies around it; empty if it is longer than any of these. */
  private static String said(String written) {
    return written.length() <= MAX_CHARS ? bare(Courtesy.without(bare(Words.fold(written)))) : "";
  }

  private static String bare(String folded) {
    return MARKS.matcher(folded).replaceAll("");
  }
}
