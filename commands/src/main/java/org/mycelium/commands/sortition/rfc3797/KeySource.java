package org.mycelium.commands.sortition.rfc3797;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One public source of randomness, such as the numbers of a lottery, in the form in which it goes
 * into the key (RFC 3797, section 4).
 *
 * @param canonical without the slash that ends it
 */
public record KeySource(String canonical) {
  private static final Pattern WHOLE_NUMBERS = Pattern.compile("[0-9]+([ ,]+[0-9]+)*");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[\\p{Punct}\\s]+");
  private static final Pattern ASCII = Pattern.compile("[A-Z0-9]+");

  /** Refuses the empty one. */
  public KeySource {
    if (canonical.isEmpty()) {
      throw new IllegalArgumentException("an empty source");
    }
  }

  /**
   * A source as it was published. Whole numbers, with spaces or commas between them, are sorted and
   * each is followed by a period. One decimal number stands as it is. Anything else is text: in
   * capitals, accents dropped, nothing but letters and digits.
   *
   * @throws IllegalArgumentException if nothing is left of it, or something has no ASCII form
   */
  public static KeySource of(String published) {
    String trimmed = published.strip();
    if (WHOLE_NUMBERS.matcher(trimmed).matches()) {
      return numbers(Arrays.stream(trimmed.split("[ ,]+", -1)).map(BigInteger::new).toList());
    }
    if (DECIMAL.matcher(trimmed).matches()) {
      return new KeySource(trimmed.replaceFirst("^0+(?=[0-9])", ""));
    }
    String plain =
        MARKS.matcher(Normalizer.normalize(trimmed, Normalizer.Form.NFKD)).replaceAll("");
    String text = NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    if (!ASCII.matcher(text).matches()) {
      throw new IllegalArgumentException("no ASCII form");
    }
    return new KeySource(text);
  }

  private static KeySource numbers(List<BigInteger> values) {
    return new KeySource(
        values.stream().sorted().map(value -> value + ".").collect(Collectors.joining()));
  }
}
