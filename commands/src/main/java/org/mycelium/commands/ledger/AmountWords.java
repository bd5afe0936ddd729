package org.mycelium.commands.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/**
 * An amount beside which other words stand: "12.30 EUR rice", "rice 12.30 EUR". They are offered
 * back as what it was for, and nothing is recorded by them.
 *
 * @param amount without them, or all that was written if they cannot be told apart
 * @param words empty if there are none
 */
record AmountWords(String amount, Optional<String> words) {
  private static final String NUMBER = "\\p{Nd}(?:[\\p{Nd}.,'’٫٬]{0,20}\\p{Nd})?";
  private static final String CURRENCY = "(?:\\p{Sc}|\\p{Lu}{3}\\b|euros?\\b)";

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<before>\\p{L}[^\\p{Nd}\\p{Sc}]{0,300}[\\s\\p{Z}])?"
              + "(?<amount>\\p{Sc} ?"
              + NUMBER
              + "|"
              + NUMBER
              + " ?"
              + CURRENCY
              + ")(?<behind>[\\s\\p{Z}]\\p{L}[^\\p{Nd}\\p{Sc}]{0,300})?",
          Pattern.CASE_INSENSITIVE);

  static AmountWords of(String written) {
    Matcher parts = BESIDE.matcher(written);
    if (!parts.matches() || (parts.group("before") == null) == (parts.group("behind") == null)) {
      return new AmountWords(written, Optional.empty());
    }
    String words = parts.group("before") == null ? parts.group("behind") : parts.group("before");
    return new AmountWords(parts.group("amount"), Optional.of(Words.trim(words)));
  }
}
