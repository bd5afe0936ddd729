package org.mycelium.commands.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/**
 * A currency, by its code in ISO 4217. Which there are, and how many decimals each has, stands here
 * and not in the JDK: amounts in the journal are whole numbers of the smallest unit, and must mean
 * the same for ever.
 *
 * @param code three capital letters
 */
public record Tender(String code) implements Comparable<Tender> {
  private static final Set<String> WHOLE =
      codes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF");

  private static final Set<String> THOUSANDTHS = codes("BHD IQD JOD KWD LYD OMR TND");

  private static final Set<String> HUNDREDTHS =
      codes(
          "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN"
              + " BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP"
              + " GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD"
              + " KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN"
              + " NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG"
              + " SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH"
              + " USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG");

  /** Codes that are everyday words, in a language that we speak, where no capitals mark them. */
  private static final Set<String> WORDS =
      codes("ALL BAM BOB COP CUP ERN GEL MAD MOP PEN RON SOS TOP TRY");

  private static final List<String> CODES =
      Stream.of(HUNDREDTHS, WHOLE, THOUSANDTHS).flatMap(Set::stream).sorted().toList();

  /** Words and signs that mean one currency wherever they are written. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("₺", "TRY"),
          Map.entry("₴", "UAH"),
          Map.entry("₪", "ILS"),
          Map.entry("zl", "PLN"),
          Map.entry("zł", "PLN"),
          Map.entry("zloty", "PLN"),
          Map.entry("bolivianos", "BOB"),
          Map.entry("quetzales", "GTQ"));

  /** Refuses what is no currency. */
  public Tender {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException("no currency: " + code);
    }
  }

  /** The currency of this code, sign or unmistakable word, in any case. */
  public static Optional<Tender> read(String written) {
    String folded = Words.fold(written);
    String code = NAMES.getOrDefault(folded, upper(folded));
    return CODES.contains(code) ? Optional.of(new Tender(code)) : Optional.empty();
  }

  /** The one of these that was probably meant by what is no currency. */
  static Optional<Tender> near(String written, List<Tender> known) {
    return Near.nearest(Words.fold(written), known.stream().map(t -> Words.fold(t.code)).toList())
        .flatMap(Tender::read);
  }

  /** Whether its code, without capitals, is more often another word. */
  boolean isWord() {
    return WORDS.contains(code);
  }

  /** How many digits stand behind the point. */
  public int decimals() {
    return WHOLE.contains(code) ? 0 : THOUSANDTHS.contains(code) ? 3 : 2;
  }

  @Override
  public int compareTo(Tender other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }

  private static String upper(String folded) {
    return folded.toUpperCase(java.util.Locale.ROOT);
  }

  private static Set<String> codes(String spaced) {
    return Stream.of(spaced.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
