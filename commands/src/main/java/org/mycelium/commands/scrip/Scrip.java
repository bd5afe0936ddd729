package org.mycelium.commands.scrip;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mycelium.commands.explanation.Currency;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.text.Message;

/**
 * The scrip of an assembly as it stands.
 *
 * @param unit what it counts, untrusted; empty once the word was erased
 * @param open whether anything can be paid
 */
public record Scrip(String unit, ScripTerms terms, boolean open) {
  /** Of units everybody knows, what one of them is called. */
  private static final Map<String, String> ONE =
      Map.of("hours", "hour", "horas", "hora", "minutes", "minute", "minutos", "minuto");

  private static final Set<String> HOURS =
      Set.of("h", "hr", "hrs", "hour", "hours", "hora", "horas");

  private static final long MINUTES_AN_HOUR = 60;

  private static final Set<String> MINUTES =
      Set.of("min", "mins", "minute", "minutes", "minuto", "minutos");

  /** So many of the smallest unit, in words: 2 hours, 1.50 hours. */
  public Message words(long units) {
    boolean one = Math.abs(units) == one();
    String name = one ? ONE.getOrDefault(Words.fold(unit), unit) : unit;
    return new Currency(terms.decimals(), name).amount(units);
  }

  /** How many of the smallest unit one whole unit is. */
  public long one() {
    return smallestIn(terms.decimals());
  }

  static long smallestIn(int decimals) {
    long units = 1;
    for (int i = 0; i < decimals; i++) {
      units *= 10;
    }
    return units;
  }

  /** Whether a word means the unit. */
  public boolean calls(String written) {
    String word = Words.fold(written);
    String name = Words.fold(unit);
    return forms(name).stream().anyMatch(forms(word)::contains)
        || (HOURS.contains(name) && HOURS.contains(word));
  }

  /** Every so many minutes come to a whole number of the smallest unit. */
  long evenMinutes() {
    return MINUTES_AN_HOUR
        / BigInteger.valueOf(MINUTES_AN_HOUR).gcd(BigInteger.valueOf(one())).longValueExact();
  }

  /** Whether a word means the sixtieth part of the unit. */
  public boolean callsMinutes(String written) {
    return HOURS.contains(Words.fold(unit)) && MINUTES.contains(Words.fold(written));
  }

  /** Whether so much can be paid, as people of this language write it. */
  public boolean reads(String number, String unit, Locale language) {
    boolean minutes = callsMinutes(unit);
    return (minutes || calls(unit))
        && SumReading.payment(number, minutes, this, language) instanceof SumReading.Exact;
  }

  /** A word, and what it may be the plural of. */
  private static List<String> forms(String word) {
    return word.length() < 3
        ? List.of(word)
        : word.endsWith("es")
            ? List.of(
                word, word.substring(0, word.length() - 1), word.substring(0, word.length() - 2))
            : word.endsWith("s")
                ? List.of(word, word.substring(0, word.length() - 1))
                : List.of(word);
  }
}
