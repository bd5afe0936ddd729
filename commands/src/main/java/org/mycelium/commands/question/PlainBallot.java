package org.mycelium.commands.question;

import java.util.List;
import java.util.TreeMap;
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
              + "|a favor de|por|para|a|al)\\s*:?\\s+)?"
              + "(?:(?:the|la|el|los|las) )?");

  private static final Pattern TAIL =
      Pattern.compile(
          "[\\s,.!]*\\b(?:please|pls|plz|thanks|thank you|thx"
              + "|por favor|porfa(?:vor)?|gracias)[\\s.!]*$");

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<=^|[,;>]\\s|[,;>]|\\bthen\\s|\\bluego\\s|\\band\\s|\\by\\s)"
              + "(?:the|la|el|los|las)\\s+");

  private static final List<Pattern> ORDINALS =
      List.of(
          Pattern.compile("\\b(?:first|1st|primer[oa]?)\\b"),
          Pattern.compile("\\b(?:second|2nd|segund[oa])\\b"),
          Pattern.compile("\\b(?:third|3rd|tercer[oa]?)\\b"),
          Pattern.compile("\\b(?:fourth|4th|cuart[oa])\\b"),
          Pattern.compile("\\b(?:fifth|5th|quint[oa])\\b"));

  private static final Pattern PART = Pattern.compile("\\s*[,;]\\s*|\\s+(?:and|y)\\s+");

  private PlainBallot() {}

  /**
   * What is left without the ordinary words.
   *
   * @param written untrusted
   */
  static String of(String written) {
    String folded = Words.fold(Words.trim(written));
    String shorter = TAIL.matcher(LEAD.matcher(folded).replaceFirst("")).replaceFirst("");
    String inOrder = Words.trim(withoutOrdinals(shorter));
    return Words.trim(ARTICLE.matcher(inOrder).replaceAll(""));
  }

  /** "Bike first, then trailer", "trailer second, bike first". */
  private static String withoutOrdinals(String words) {
    List<Matcher> found =
        ORDINALS.stream().map(ordinal -> ordinal.matcher(words)).filter(Matcher::find).toList();
    boolean inOrder = true;
    int before = -1;
    for (Matcher ordinal : found) {
      inOrder &= ordinal.start() > before;
      before = ordinal.start();
      if (ordinal.find()) {
        return words; // twice the first: nobody knows what that means
      }
    }
    return inOrder ? without(words) : sorted(words);
  }

  private static String without(String words) {
    String left = words;
    for (Pattern ordinal : ORDINALS) {
      left = ordinal.matcher(left).replaceFirst("");
    }
    return left.equals(words) ? words : left.replaceAll("\\s{2,}", " ").replace(" ,", ",");
  }

  /** The parts by their ordinals; as they are where one part has none. */
  private static String sorted(String words) {
    TreeMap<Integer, String> byPlace = new TreeMap<>();
    for (String part : PART.split(words, -1)) {
      for (int place = 0; place < ORDINALS.size(); place++) {
        Matcher ordinal = ORDINALS.get(place).matcher(part);
        if (ordinal.find()) {
          byPlace.put(place, Words.trim(ordinal.replaceFirst("")));
        }
      }
    }
    return byPlace.size() == PART.split(words, -1).length
        ? String.join(" > ", byPlace.values())
        : words;
  }
}
