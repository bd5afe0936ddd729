package org.mycelium.commands.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Quotation;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Message;

/**
 * Finds what is more than one amount of money where one is recorded: "5 EUR from bo, 6 EUR from
 * chidi", "3 x 5 EUR", "5 EUR each". One of them would be recorded, and the others lost. What
 * stands in quotes is what people say of it. Pure.
 */
final class SeveralAmounts {
  /** What an amount is for. */
  enum Use {
    /** It came in. */
    INCOME("income"),
    /** It went. */
    SPENDING("spend"),
    /** It is proposed for a line. */
    BUDGET("budget");

    private final String word;

    Use(String word) {
      this.word = word;
    }

    /** The branch of the phrases that tell it. */
    String word() {
      return word;
    }
  }

  private static final String NUMBER =
      "\\p{Nd}(?:[\\p{Nd}.,'’٫٬]*\\p{Nd})?(?: \\p{Nd}{3}(?!\\p{Nd}))*";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])(?:(?<before>\\p{Sc}|\\p{L}{3}) ?)??(?<number>"
              + NUMBER
              + ")(?:[\\s\\p{Z}]{0,3}(?<after>\\p{Sc}|\\p{L}{2,12}(?!\\p{L})))?");

  private static final Pattern SIGN_OR_WORD =
      Pattern.compile(
          "\\p{Sc}|cents?|cts|pence|pounds?|dollars?|pesos?|kr|centimos?|centavos?|libras?"
              + "|dolar(?:es)?");

  /** "and 10 on", ", 6 from", "6 de" at the beginning of a line. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:[,;+&]|\\b(?:and|y|e|plus|más|mas|also|también)\\b|^)[\\s\\p{Z}]*(?<number>"
              + NUMBER
              + ")(?:[\\s\\p{Z}]+(?:on|from|out of|for|to|en|de|del|para|por)\\b|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

  /** Of an amount in words: "six euros". */
  private static final Pattern CURRENCY =
      Pattern.compile("\\p{Sc}|(?<![\\p{L}\\p{N}])(?:[eE]uros?|eur|[A-Z]{3})(?![\\p{L}\\p{N}])");

  private static final Pattern TIMES =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?<!\\p{N} )[x×✕*] ?\\p{Nd}"
              + "|(?:each|apiece|every|twice|thrice|cada)(?!\\p{L})"
              + "|(?:\\p{Nd}+|two|three|four|five|ten) times(?!\\p{L})"
              + "|(?:\\p{Nd}+|dos|tres|cuatro|cinco|diez) veces(?!\\p{L})"
              + "|(?:per|a|an|by the|por|al|a la) (?:person|head|piece|member|household|hour|day"
              + "|week|month|year|persona|cabeza|pieza|hora|d[ií]a|semana|mes|año|familia|casa)"
              + "(?!\\p{L}))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OFTEN =
      Pattern.compile(
          "[\\s\\p{Z}]*(?:[x×✕*/]|(?:daily|weekly|monthly|yearly|diari[oa]s?|semanal(?:es)?"
              + "|mensual(?:es)?|anual(?:es)?)(?!\\p{L}))",
          Pattern.CASE_INSENSITIVE);

  /** What holds two amounts apart that are each for something else. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<part>.*?)(?:[\\s\\p{Z}]*(?:[,;+&]|\\b(?:and|y|plus|más|mas|also|también)\\b)"
              + "[\\s\\p{Z}]*){1,6}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Where one of these stands, it is not a line for each that is meant. */
  private static final Pattern EITHER =
      Pattern.compile(
          "\\.\\.|…|\\b(?:or|no|not|wait|minus|less|without|instead|o|u|menos|sin)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int MAX_LINES = 6;

  /** As long as what it stands for, and neither a letter nor a digit. */
  private static final String MASK = "\uE000";

  private final String text;
  private final String open;
  private final int firstEnd;
  private final String currency;
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> bare = new ArrayList<>();

  private SeveralAmounts(String text, Pattern passedOver) {
    this.text = text;
    this.open = masked(text, passedOver);
    Matcher amount = AMOUNT.matcher(open);
    if (!amount.find()) {
      firstEnd = open.length();
      currency = "";
      return;
    }
    firstEnd = end(amount);
    currency = firstEnd == amount.end("number") ? "" : amount.group("after");
    for (int at = firstEnd; amount.find(at); at = end(amount)) {
      if (isMoney(amount)) {
        starts.add(isCurrency(amount.group("before")) ? amount.start() : amount.start("number"));
      }
    }
    Matcher joined = JOINED.matcher(open);
    for (int at = firstEnd; joined.find(at); at = joined.end()) {
      int start = joined.start("number");
      if (start >= firstEnd && !starts.contains(start)) {
        starts.add(start);
        bare.add(joined.end("number"));
      }
    }
    starts.sort(null);
  }

  /**
   * What is said of a line that has more than one amount; empty if it has not.
   *
   * @param text what is to be read; no longer than a few thousand characters
   * @param passedOver what has numbers and is no money
   * @param alone reads a part by itself, to offer only what would work
   * @param line what the text was taken from
   */
  static Optional<Message> in(
      String text, Pattern passedOver, Use use, Function<Line, Reading> alone, Line line) {
    SeveralAmounts found =
        new SeveralAmounts(WrittenCoins.asOneNumber(Words.trim(text)), passedOver);
    if (!found.starts.isEmpty()) {
      return Optional.of(new AmountsMessage.Several(use, found.parts(alone, line)));
    }
    if (found.anotherInWords()) {
      return Optional.of(new AmountsMessage.Several(use, List.of()));
    }
    return Optional.of(found)
        .filter(SeveralAmounts::manifold)
        .map(one -> Words.trim(one.text.substring(0, one.firstEnd)))
        .map(amount -> new AmountsMessage.HowMuchInAll(use, amount));
  }

  private boolean anotherInWords() {
    Matcher another = CURRENCY.matcher(open).region(firstEnd, open.length());
    return another.results().map(MatchResult::group).anyMatch(SeveralAmounts::isCurrency);
  }

  private boolean manifold() {
    return OFTEN.matcher(open).region(firstEnd, open.length()).lookingAt()
        || TIMES.matcher(open).region(firstEnd, open.length()).useTransparentBounds(true).find();
  }

  /** A line for each; none where not every one of them could be read. */
  private List<String> parts(Function<Line, Reading> alone, Line line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int start : starts) {
      Matcher apart = APART.matcher(text.substring(from, start));
      if (!apart.matches()) {
        return List.of();
      }
      parts.add(withCurrency(from, apart.group("part")));
      from = start;
    }
    parts.add(withCurrency(from, text.substring(from)));
    boolean readable =
        parts.size() <= MAX_LINES
            && parts.stream()
                .allMatch(
                    part ->
                        part.indexOf('\n') < 0
                            && !EITHER.matcher(part).find()
                            && alone.apply(new Line(part, "", line.moment()))
                                instanceof Reading.Understood);
    return readable ? parts : List.of();
  }

  private String withCurrency(int from, String part) {
    for (int end : bare) {
      if (end > from && end <= from + part.length() && !currency.isEmpty()) {
        return Words.trim(
            part.substring(0, end - from) + " " + currency + part.substring(end - from));
      }
    }
    return Words.trim(part);
  }

  private static int end(Matcher amount) {
    return isCurrency(amount.group("after")) ? amount.end("after") : amount.end("number");
  }

  private static boolean isMoney(Matcher amount) {
    return isCurrency(amount.group("before")) || isCurrency(amount.group("after"));
  }

  private static boolean isCurrency(@Nullable String word) {
    return word != null
        && (SIGN_OR_WORD.matcher(Words.fold(word)).matches()
            || Tender.read(word)
                .filter(tender -> !tender.isWord() || word.equals(tender.code()))
                .isPresent());
  }

  /** The same, as long, with nothing to be found in what is quoted or passed over. */
  private static String masked(String text, Pattern passedOver) {
    StringBuilder open = new StringBuilder(text);
    for (int i = 0; i < open.length(); i++) {
      if (Quotation.opens(open.charAt(i))) {
        String tail = open.substring(i);
        Optional<Quotation> quotation = Quotation.of(tail);
        int end = i + tail.length() - quotation.map(q -> q.rest().length()).orElse(0);
        if (quotation.isPresent()) {
          mask(open, i, end);
        }
      }
    }
    Matcher other = passedOver.matcher(open.toString());
    while (other.find()) {
      mask(open, other.start(), other.end());
    }
    return open.toString();
  }

  private static void mask(StringBuilder open, int start, int end) {
    open.replace(start, end, MASK.repeat(end - start));
  }
}
