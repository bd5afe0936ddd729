package org.mycelium.commands.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some write behind the words that matter where no reason is asked for: "keys because I
 * travel", "keys, sorry", "2 weeks, please". It is passed over, and not kept. Pure.
 *
 * @param words what stands before it
 * @param reason whether it is more than polite
 */
public record Unasked(String words, boolean reason) {
  private static final String COURTESY =
      OptionValues.PLEASE
          + "|thx|porfa(?:vor)?|(?:very |so )?sorry|apologies|lo siento(?: mucho)?|perd[oó]n"
          + "|disculpas?|disculpad(?:me)?|(?:many|much|muchas|mil) (?:thanks|gracias)";

  private static final Pattern POLITE =
      Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + COURTESY + ")(?![\\p{L}\\p{N}])");

  /** A mark that is in no name, or a word that leads a reason in. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iu)[,;:(\\n–—…]|[.!](?=\\s|$)|\\s-{1,3}\\s|"
              + "(?<![\\p{L}\\p{N}-])(?:because|bc|'?cause|cos"
              + "|since|due to|for|as i|porque|pq|xq|ya que|puesto que|pues|que|debido a|por|"
              + COURTESY
              + ")(?![\\p{L}\\p{N}-])");

  private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}]");

  /** Takes what was written apart. */
  public static Unasked of(String written) {
    String text = Words.trim(written);
    Matcher behind = BEHIND.matcher(text);
    if (!behind.find()) {
      return new Unasked(text, false);
    }
    String rest = POLITE.matcher(text.substring(behind.start())).replaceAll("");
    return new Unasked(Words.trim(text.substring(0, behind.start())), SAYS.matcher(rest).find());
  }
}
