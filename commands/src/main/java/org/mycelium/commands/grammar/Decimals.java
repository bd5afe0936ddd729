package org.mycelium.commands.grammar;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads exact decimal numbers as people write them: "132", "1,234.5", "1 234,5", "1,00,000". Which
 * of point and comma divides thousands follows from the number itself where it can, and from the
 * language where it cannot: "12,5" is twelve and a half in any language, "1.234" is one thousand
 * and more in Spanish only.
 */
public final class Decimals {
  private static final int MAX_CHARS = 40;
  private static final Pattern NUMBER =
      Pattern.compile("(?<sign>[-+−–]?) ?(?<digits>\\d[\\d.,' ’]*)");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,' ’]\\d{3})+");

  /** Thousands, then hundreds of thousands and of ten millions: lakh and crore. */
  private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(,\\d{2})+,\\d{3}");

  /** As Arabic and Persian write a decimal point, and what divides thousands. */
  private static final char ARABIC_POINT = '٫';

  private static final char ARABIC_GROUP = '٬';

  private static final Pattern PLAIN = Pattern.compile("\\d+");

  private Decimals() {}

  /** The number a text is and nothing else; may be negative, and of any size. */
  public static Optional<BigDecimal> read(String written, Locale language) {
    if (written.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Matcher number =
        NUMBER.matcher(
            Words.fold(written)
                .replace(ARABIC_POINT, decimalSign(language))
                .replace(ARABIC_GROUP, '’'));
    if (!number.matches()) {
      return Optional.empty();
    }
    String digits = number.group("digits");
    int point = decimalPoint(digits, language);
    String whole = point < 0 ? digits : digits.substring(0, point);
    String rest = point < 0 ? "" : digits.substring(point + 1);
    if (!isWhole(whole) || (point >= 0 && !PLAIN.matcher(rest).matches())) {
      return Optional.empty();
    }
    BigDecimal value =
        new BigDecimal(whole.replaceAll("\\D", "") + (rest.isEmpty() ? "" : "." + rest));
    boolean negative = !number.group("sign").isEmpty() && !number.group("sign").equals("+");
    return Optional.of(negative ? value.negate() : value);
  }

  private static boolean isWhole(String digits) {
    return PLAIN.matcher(digits).matches()
        || INDIAN.matcher(digits).matches()
        || (GROUPED.matcher(digits).matches()
            && digits.replaceAll("\\d", "").chars().distinct().count() == 1);
  }

  /** Where the decimals begin; -1 if there are none. */
  private static int decimalPoint(String digits, Locale language) {
    int point = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    int last = Math.max(point, comma);
    if (last < 0 || digits.indexOf(digits.charAt(last)) != last) {
      // None at all, or one that comes twice and so divides thousands.
      return -1;
    }
    if (Math.min(point, comma) >= 0) {
      return last;
    }
    boolean couldGroup = GROUPED.matcher(digits).matches() && digits.charAt(0) != '0';
    boolean decimalHere = digits.charAt(last) == decimalSign(language);
    return couldGroup && !decimalHere ? -1 : last;
  }

  /** What stands before the decimals in this language: a point or a comma. */
  public static char sign(Locale language) {
    return decimalSign(language);
  }

  private static char decimalSign(Locale language) {
    return DecimalFormatSymbols.getInstance(ULocale.forLocale(language)).getDecimalSeparator();
  }
}
