package org.mycelium.commands.question;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/**
 * The ballot in a sentence of ordinary words: "I vote for the bike, please", "bike first, then
 * trailer". Only what no name of an option begins or ends with is left out, so this comes after
 * whatever can be read without it. Pure.
 */
final class PlainBallot {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:please |por favor,? )?"
              + "(?:(?:i (?:would )?(?:vote|go|am|prefer|choose|pick|want|like|support)(?: for)?"
              + "|i'?m for|i'?d (?:like|prefer|choose)|my (?:vote|choice)(?: is| goes)?"
              + "(?: for| to)?|vote for|for|in favou?r of|put me down for"
              + "|(?:yo )?(?:voto|votaria|prefiero|elijo|escojo|quiero|apoyo)"
              + "(?: a favor de| por| a)?"
              + "|mi (?:voto|eleccion)(?: es| va)?(?: para| por| a)?"
              + "|a favor de|por|para)\\s*:?\\s+)?"
              + "(?:(?:the|la|el|los|las) )?");

  private static final Pattern TAIL =
      Pattern.compile(
          "[\\s,.!]*\\b(?:please|pls|plz|thanks|thank you|thx"
              + "|por favor|porfa(?:vor)?|gracias)[\\s.!]*$");

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<=[,;>]\\s|[,;>]|\\bthen\\s|\\bluego\\s|\\band\\s|\\by\\s)"
              + "(?:the|la|el|los|las)\\s+");

  private static final List<Pattern> ORDINALS =
      List.of(
          Pattern.compile("\\b(?:first|1st|primer[oa]?)\\b"),
          Pattern.compile("\\b(?:second|2nd|segund[oa])\\b"),
          Pattern.compile("\\b(?:third|3rd|tercer[oa]?)\\b"),
          Pattern.compile("\\b(?:fourth|4th|cuart[oa])\\b"),
          Pattern.compile("\\b(?:fifth|5th|quint[oa])\\b"));

  private PlainBallot() {}

  /**
   * What is left without the ordinary words.
   *
   * @param written untrusted
   */
  static String of(String written) {
    String folded = Words.fold(Words.trim(written));
    String shorter = TAIL.matcher(LEAD.matcher(folded).replaceFirst("")).replaceFirst("");
    return Words.trim(withoutOrdinals(ARTICLE.matcher(shorter).replaceAll("")));
  }

  /** "Bike first, then trailer", but nothing where the numbers are not in order. */
  private static String withoutOrdinals(String words) {
    String left = words;
    int before = -1;
    for (Pattern ordinal : ORDINALS) {
      Matcher m = ordinal.matcher(words);
      if (!m.find()) {
        break;
      }
      if (m.start() <= before || m.find()) {
        return words;
      }
      before = ordinal.matcher(words).results().findFirst().orElseThrow().start();
      left = ordinal.matcher(left).replaceFirst("").replaceAll("\\s{2,}", " ").replace(" ,", ",");
    }
    return left;
  }
}
