package org.mycelium.commands.vote;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Rules;

/**
 * Words behind an answer that speak against it, or put it off: "yes not", "yes (joke)", "yes
 * tomorrow", "no, I mean yes". Remarks that say more of the same are none: "yes please", "yes, good
 * idea", "no, not at all". Pure.
 */
final class Tail {
  private static final String END = "[\\s.,;:!?\u2026)\\]]{0,9}$";

  /** What stands before the words and says nothing: brackets, arrows, faces. */
  private static final Pattern SHAPES = Pattern.compile("^[^\\p{L}\\p{N}]{1,20}");

  private static final Pattern NOT =
      Pattern.compile(
          "(?:it |this |that |but |pero )?not(?: really| at all| now| yet| today| like this)?"
              + END
              + "|(?:but |pero )?please (?:don.?t|do not)(?: do (?:it|this|that))?"
              + END
              + "|(?:don.?t|do not|never|no way|as if|nunca|jamas|ni hablar|ni loc[oa]|que va)"
              + END
              + "|(?:pero )?(?:por favor )?(?:ahora|todavia|aun|hoy|asi) no"
              + END
              + "|pero no (?:ahora|todavia|aun|hoy|asi)"
              + END);

  private static final Pattern LATER =
      Pattern.compile(
          "(?:but |pero |maybe |perhaps |quiza |quizas |tal vez )?"
              + "(?:tomorrow|later|someday|some day|next (?:week|month|year|time)"
              + "|manana|luego|mas tarde|despues|otro dia|la proxima(?: vez)?"
              + "|la semana que viene|el (?:mes|ano) que viene|algun dia)"
              + END);

  private static final Pattern UNDONE =
      Pattern.compile(
          "(?:(?:is|was|now|esta|queda|ya) )?(?:cancell?ed|withdrawn|withdraw|retracted|revoked"
              + "|undone|undo|void|anulad[oa]|cancelad[oa]|retirad[oa]|retiro|anulo|nulo)"
              + END);

  private static final Pattern JEST =
      Pattern.compile(
          "(?:(?:i|was|am|im|i.m|it|its|it.s|is|just|only|a|haha|lol|es|era|una|un|que|en|de|solo)"
              + " ){0,5}(?:jokes?|joking|kidding|jk|sarcasm|sarcastic|irony|ironic|not serious"
              + "|bromas?|bromeo|bromeaba|bromeando|cona|ironia|sarcasmo|chiste)\\b(?! aside).*");

  private static final Pattern PARTLY =
      Pattern.compile(
          "(?:but |pero )?(?:except|excepting|excluding|apart from|other than|excepto|menos(?! mal)"
              + "|salvo|aparte de|a excepcion de|con excepcion de)\\b.*");

  private static final Pattern OF_NOBODY =
      Pattern.compile(
          "(?:of|for|de|por|para) (?:nobody|no"
              + " one|noone|none|nothing|nadie|nada|ningun[oa]?)\\b.*");

  private static final Pattern FROM_ANSWER =
      Pattern.compile(
          "(?:from|de|del) (?:(?:the|el) )?(?:(?:voting|votar|voto) )?"
              + "(?:yes|no|si|for|against|a favor|en contra)"
              + END);

  private static final Pattern CORRECTED =
      Pattern.compile(
          "(?:(?:but|pero|oh|no|wait|sorry|perdon|espera) )?"
              + "(?:i mean|i meant|i meant to say|i wanted to say|or rather|rather|wait|sorry"
              + "|correction|scratch that|actually|make that|better"
              + "|quiero decir|quise decir|queria decir|digo|perdon|mejor dicho|mejor|o sea|espera"
              + "|corrijo)[\\s,.;:\u2026-]{1,9}(?<other>.{1,60})");

  private static final Pattern BECAUSE =
      Pattern.compile("[\\s,.;:!\u2026(-]{1,9}(?:because|bc|porque|pq|xq)\\b.*|" + END);

  private Tail() {}

  /**
   * Whether they do.
   *
   * @param answer folded
   * @param rest the words behind it, folded, without marks before them
   */
  static boolean contradicts(String answer, String rest) {
    String words = SHAPES.matcher(rest).replaceFirst("");
    boolean against = Rules.choices(answer).contains(Choice.NO);
    return (!against && (NOT.matcher(words).matches() || LATER.matcher(words).matches()))
        || UNDONE.matcher(words).matches()
        || JEST.matcher(words).matches()
        || PARTLY.matcher(words).matches()
        || OF_NOBODY.matcher(words).matches()
        || FROM_ANSWER.matcher(words).matches()
        || corrects(answer, words);
  }

  /** Another answer, and nothing behind it but a reason. */
  private static boolean corrects(String answer, String words) {
    Matcher corrected = CORRECTED.matcher(words);
    if (!corrected.matches()) {
      return false;
    }
    String other = corrected.group("other");
    Set<Choice> meant = Rules.choices(answer);
    for (int end = other.indexOf(' '); ; end = other.indexOf(' ', end + 1)) {
      int until = end < 0 ? other.length() : end;
      String said = other.substring(0, until).replaceFirst("[,.;:!?\u2026)]{1,9}$", "");
      if (Rules.answers(said)
          && BECAUSE.matcher(other.substring(said.length())).matches()
          && Rules.choices(said).stream().noneMatch(meant::contains)) {
        return true;
      }
      if (end < 0) {
        return false;
      }
    }
  }
}
