package org.mycelium.commands.scrip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Quotation;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;

/**
 * Reads who is paid how much: {@code @bo 2 hours "childcare"}, {@code bo 2h for childcare}, {@code
 * half an hour to bo}. What the unit is only the rules know.
 */
final class PayReader {
  private static final String NUMBER = "(?<number>[-+−–]?\\p{Nd}+(?:[.,'’٫٬]\\p{Nd}+)*)";

  /** Between a name and an amount. A comma that a digit follows is the amount's: {@code ,25}. */
  private static final String AFTER_NAME = "(?:[ :]*, +|[ :]+)";

  private static final Pattern NAME_FIRST =
      Pattern.compile(
          "(?:(?:to|a|al) )?(?<name>\\S(?:.*?\\S)??)"
              + AFTER_NAME
              + NUMBER
              + "(?<rest>(?:[^\\p{Nd}].*)?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AMOUNT_AHEAD =
      Pattern.compile(AFTER_NAME + "?" + NUMBER + "(?<rest>(?:[^\\p{Nd}].*)?)");

  private static final Pattern AMOUNT_FIRST =
      Pattern.compile(
          NUMBER + " ?(?<unit>[\\p{L}\\p{Sc}-]*) (?:to|a|al|para) (?<name>\\S.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PURPOSE =
      Pattern.compile("(?<name>.+?)(?:,? (?:for|por) |: )(?<what>.+)", Pattern.CASE_INSENSITIVE);

  /** As clients leave somebody's name in the plain text. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?:\\[[^\\]]{0,200}\\]\\()?https://matrix\\.to/#/(?<id>(?:@|%40)[^\\s()?]{1,250})"
              + "(?:\\?[^\\s()]{0,200})?\\)?");

  /** At the end: it is another payment, and not the one of before written twice. */
  private static final Pattern AGAIN =
      Pattern.compile("[\\s\\p{Z},]+(?:again|otra vez|de nuevo)\\W*$", Pattern.CASE_INSENSITIVE);

  /** Longer lines pay nobody. */
  private static final int MAX_CHARS = 700;

  private PayReader() {}

  static Reading read(Line line) {
    String head = line.head();
    if (head.length() > MAX_CHARS) {
      return how();
    }
    @Nullable Quotation quotation = quotation(head);
    Optional<String> quoted =
        Optional.of(quotation == null ? line.body() : quotation.words())
            .filter(words -> !words.isEmpty());
    String around = quotation == null ? head : quotation.rest();
    Matcher last = AGAIN.matcher(around);
    boolean again = last.find();
    String bare =
        (again ? around.substring(0, last.start()) : around).replaceAll("[\\s\\p{Z}]+", " ");
    WrittenTime.Reading time =
        WrittenTime.inMinutes(Words.trim(LINK.matcher(bare).replaceAll(PayReader::id)));
    String text = time.text();
    Matcher amountFirst = AMOUNT_FIRST.matcher(text);
    if (amountFirst.matches()) {
      return amountFirst(amountFirst, quoted, quotation != null, time.spoken(), again);
    }
    Matcher nameFirst = NAME_FIRST.matcher(text);
    return nameFirst.matches()
        ? ScripGrammar.understood(
            new ScripCommand.Pay(
                name(nameFirst.group("name")),
                nameFirst.group("number"),
                Words.trim(nameFirst.group("rest")),
                quoted,
                quotation != null,
                time.spoken(),
                again))
        : how();
  }

  /**
   * The same with the number as a part of the name: "Bo 2" may be somebody, where more of an amount
   * stands behind it.
   */
  static Optional<ScripCommand.Pay> withLongerName(ScripCommand.Pay command) {
    Matcher more = AMOUNT_AHEAD.matcher(command.rest());
    return more.matches()
        ? Optional.of(
            new ScripCommand.Pay(
                command.payee() + " " + command.number(),
                more.group("number"),
                Words.trim(more.group("rest")),
                command.quoted(),
                command.inQuotes(),
                Optional.empty(),
                command.again()))
        : Optional.empty();
  }

  private static Reading amountFirst(
      Matcher parts,
      Optional<String> quoted,
      boolean inQuotes,
      Optional<String> spoken,
      boolean again) {
    String name = parts.group("name");
    Matcher purpose = PURPOSE.matcher(name);
    boolean told = quoted.isEmpty() && purpose.matches();
    return ScripGrammar.understood(
        new ScripCommand.Pay(
            name(told ? purpose.group("name") : name),
            parts.group("number"),
            parts.group("unit"),
            told ? Optional.of(purpose.group("what")) : quoted,
            inQuotes,
            spoken,
            again));
  }

  private static String id(java.util.regex.MatchResult link) {
    return Matcher.quoteReplacement(
        link.group("id").replace("%40", "@").replace("%3A", ":").replace("%3a", ":"));
  }

  private static String name(String written) {
    return Words.trim(written).replaceFirst("[:,]$", "");
  }

  /** The first quotation, with all that stands around it as its rest. */
  private static @Nullable Quotation quotation(String head) {
    for (int i = 0; i < head.length(); i++) {
      if (Quotation.opens(head.charAt(i))) {
        Optional<Quotation> found = Quotation.of(head.substring(i));
        if (found.isPresent()) {
          return new Quotation(
              found.get().words(), head.substring(0, i) + " " + found.get().rest());
        }
      }
    }
    return null;
  }

  private static Reading how() {
    return new Reading.Problem(new PayMessage.PayHow());
  }
}
