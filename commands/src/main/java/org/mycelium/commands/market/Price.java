package org.mycelium.commands.market;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Quotation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.scrip.Scrip;

/**
 * What is offered or wanted, and what for. Only what is unmistakable is taken for a price: an
 * amount of scrip or money, or "free", as the last thing said. Everything else stays words, and
 * says the same there.
 *
 * @param words without the price
 * @param price as it was written; empty if there is none
 */
record Price(String words, String price) {
  private static final String NUMBER = "\\p{Nd}+(?:[.,'’]\\p{Nd}+)*";

  private static final String LEAD = "(?:(?:for|at|por|a|desde|from|about|unos|unas) )?";

  /** "2 hours", "90 min", "2 hours each", "1 hour per lesson". */
  private static final Pattern AMOUNT =
      Pattern.compile(
          LEAD
              + "(?<price>(?<number>"
              + NUMBER
              + ") ?(?<unit>[\\p{L}\\p{Sc}]{1,20})"
              + "(?<rate>(?: (?:each|a|an|per|por|el|la|cada|/)(?: \\p{L}{1,20})?"
              + "|/\\p{L}{1,20})?))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SIGN_FIRST =
      Pattern.compile(LEAD + "(?<price>\\p{Sc} ?" + NUMBER + "(?:/\\p{L}{1,20})?)");

  private static final Pattern FREE =
      Pattern.compile(
          LEAD + "(?<price>free|a gift|gratis|nothing|nada|un regalo|as you like|lo que quieras)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern MONEY =
      Pattern.compile(
          "\\p{Sc}|\\p{Lu}{3}|(?i:euros?|dollars?|pounds?|pesos?|libras?|dólar(?:es)?|francs?)");

  /** The last clause, or what stands behind the last "for". */
  private static final Pattern LAST =
      Pattern.compile(
          "(?<words>.*\\S)"
              + "(?:[\\s\\p{Z}]*(?:(?<!\\p{Nd})[,;:–—]|[,;:–—](?!\\p{Nd}))[\\s\\p{Z}]*|"
              + "[\\s\\p{Z}]+(?=(?:for|at|por)[\\s\\p{Z}]))"
              + "(?<last>\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int MAX_CHARS = 40;

  /** Takes what was written apart. */
  static Price of(String written, Optional<Scrip> scrip) {
    int end = written.indexOf('\n') < 0 ? written.length() : written.indexOf('\n');
    String head = Words.trim(written.substring(0, end));
    String body = written.substring(end);
    Optional<Quotation> quotation =
        head.isEmpty() || !Quotation.opens(head.charAt(0)) ? Optional.empty() : Quotation.of(head);
    if (quotation.isPresent()) {
      String rest = Words.trim(quotation.get().rest()).replaceFirst("^[,;:]\\s*", "");
      return rest.isEmpty()
          ? new Price(Words.trim(quotation.get().words() + body), "")
          : read(rest, scrip)
              .map(price -> new Price(Words.trim(quotation.get().words() + body), price))
              .orElseGet(() -> new Price(Words.trim(written), ""));
    }
    Matcher last = LAST.matcher(head);
    return last.matches()
        ? read(last.group("last"), scrip)
            .map(price -> new Price(Words.trim(last.group("words") + body), price))
            .orElseGet(() -> new Price(Words.trim(written), ""))
        : new Price(Words.trim(written), "");
  }

  private static Optional<String> read(String clause, Optional<Scrip> scrip) {
    String text = Words.trim(clause.replaceAll("[\\s\\p{Z}]+", " "));
    if (text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Matcher amount = AMOUNT.matcher(text);
    if (amount.matches() && isUnit(amount.group("unit"), scrip)) {
      return Optional.of(amount.group("price"));
    }
    for (Pattern pattern : new Pattern[] {SIGN_FIRST, FREE}) {
      Matcher other = pattern.matcher(text);
      if (other.matches()) {
        return Optional.of(other.group("price"));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnit(String unit, Optional<Scrip> scrip) {
    return MONEY.matcher(unit).matches()
        || scrip.filter(some -> some.calls(unit) || some.callsMinutes(unit)).isPresent();
  }

  /** Whether a price, as it was written, can be paid in this scrip, once and to the point. */
  static boolean payable(String price, Scrip scrip, Locale language) {
    Matcher amount = AMOUNT.matcher(price);
    return amount.matches()
        && amount.group("rate").isEmpty()
        && scrip.open()
        && scrip.reads(amount.group("number"), amount.group("unit"), language);
  }
}
