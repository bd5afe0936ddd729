package org.mycelium.commands.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of which the coins are written apart, or as none: "20 EUR and 50 cents", "45,- EUR". As
 * one number they are read like any other. Pure.
 */
final class WrittenCoins {
  private static final Pattern NONE = Pattern.compile("(\\p{Nd})[.,] ?[-–—−]{1,2}(?![\\p{Nd}])");

  /** Only behind a number without decimals, or nobody could tell what is meant. */
  private static final Pattern APART =
      Pattern.compile(
          "^(?<before>[\\p{L}\\p{Sc}]{0,5} ?)(?<whole>\\p{Nd}{1,9})"
              + "(?<unit> ?\\p{Sc}| ?\\p{L}{3,7})?,? (?:(?:and|y|con) )?(?<coins>\\p{Nd}{1,2}) ?"
              + "(?:cents?|cts?|c|pence|p|céntimos?|centimos?|centavos?)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private WrittenCoins() {}

  /** The same text, an amount at its beginning as one number. */
  static String asOneNumber(String text) {
    Matcher apart = APART.matcher(NONE.matcher(text).replaceAll("$1"));
    if (!apart.find()) {
      return NONE.matcher(text).replaceAll("$1");
    }
    String coins = apart.group("coins");
    String unit = apart.group("unit");
    return apart.replaceFirst(
        Matcher.quoteReplacement(
            apart.group("before")
                + apart.group("whole")
                + (coins.length() == 1 ? ".0" : ".")
                + coins
                + (unit == null ? "" : unit)));
  }
}
