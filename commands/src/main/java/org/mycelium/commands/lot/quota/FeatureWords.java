package org.mycelium.commands.lot.quota;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mycelium.commands.grammar.Words;

/**
 * Whether two words are one feature: with another accent, dash or number, but never a guess. A
 * number is of the range it lies in, if there is only one.
 */
final class FeatureWords {
  private static final Map<String, String> ALIKE = new HashMap<>();

  /** Plain forms, of both languages, that say the same. */
  private static final Map<String, String> TRANSLATED =
      Map.ofEntries(
          Map.entry("mujere", "women"),
          Map.entry("femenino", "women"),
          Map.entry("hombre", "men"),
          Map.entry("masculino", "men"),
          Map.entry("no binario", "non binary"),
          Map.entry("no binaria", "non binary"),
          Map.entry("nonbinary", "non binary"),
          Map.entry("otro", "other"),
          Map.entry("otra", "other"),
          Map.entry("norte", "north"),
          Map.entry("sur", "south"),
          Map.entry("este", "east"),
          Map.entry("oeste", "west"),
          Map.entry("centro", "centre"),
          Map.entry("center", "centre"),
          Map.entry("si", "yes"));

  private static final Map<String, String> CATEGORIES =
      Map.of(
          "edad", "age",
          "genero", "gender",
          "sexo", "sex",
          "barrio", "neighbourhood",
          "neighborhood", "neighbourhood",
          "zona", "area",
          "idioma", "language",
          "lengua", "language");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?: ?(?:years?|anos?|old))*");
  private static final Pattern BETWEEN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern UNDER =
      Pattern.compile(
          "(?:<|under|below|less than|younger than|menos de|menores de|menor de) ?(\\d{1,9})");
  private static final Pattern FROM =
      Pattern.compile("(\\d{1,9}) ?(?:\\+|or more|and over|and older|y mas|o mas)");
  private static final Pattern OVER =
      Pattern.compile(
          "(?:>|over|above|more than|older than|mas de|mayores de|mayor de) ?(\\d{1,9})");

  private static final List<Pattern> RANGES = List.of(BETWEEN, UNDER, FROM, OVER);
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  /** Greater numbers than this are nobody's age, and not looked through. */
  private static final int GREATEST = 999;

  static {
    for (List<String> pair :
        List.of(
            List.of("woman", "women"),
            List.of("man", "men"),
            List.of("female", "women"),
            List.of("male", "men"),
            List.of("mujer", "mujeres"),
            List.of("hombre", "hombres"),
            List.of("person", "people"))) {
      ALIKE.put(pair.getFirst(), pair.getLast());
    }
  }

  private FeatureWords() {}

  /** Whether they are written alike but for what does not matter. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** The one of these that is meant; empty if none is, or several could be. */
  static Optional<String> meant(String written, List<String> features) {
    Optional<String> exact =
        only(features, one -> same(one, written))
            .or(() -> only(features, one -> translated(one).equals(translated(written))));
    if (exact.isPresent()) {
      return exact;
    }
    Matcher number = NUMBER.matcher(Words.fold(Words.trim(written)));
    if (!number.matches()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(number.group(1));
    return only(features, one -> holds(one, value));
  }

  /**
   * The smallest number that none of these holds though smaller and greater ones are held: whoever
   * is 30 of "under 30" and "over 30". Empty where not all are ranges of numbers.
   */
  static OptionalInt leftOut(List<String> features) {
    List<Integer> bounds = new ArrayList<>();
    for (String feature : features) {
      String text = ranged(feature);
      if (RANGES.stream().noneMatch(range -> range.matcher(text).matches())) {
        return OptionalInt.empty();
      }
      DIGITS
          .matcher(text)
          .results()
          .map(found -> Integer.parseInt(found.group()))
          .forEach(bounds::add);
    }
    if (bounds.isEmpty() || Collections.max(bounds) > GREATEST) {
      return OptionalInt.empty();
    }
    int least = Collections.min(bounds);
    return IntStream.rangeClosed(least, Collections.max(bounds))
        .filter(value -> features.stream().noneMatch(feature -> holds(feature, value)))
        .filter(value -> features.stream().anyMatch(feature -> isBelow(feature, value)))
        .filter(value -> features.stream().anyMatch(feature -> isAbove(feature, value)))
        .findFirst();
  }

  private static boolean isBelow(String feature, int value) {
    return IntStream.range(0, value).anyMatch(other -> holds(feature, other));
  }

  private static boolean isAbove(String feature, int value) {
    return IntStream.rangeClosed(value + 1, GREATEST + 1).anyMatch(other -> holds(feature, other));
  }

  /** Whether they call the same category, in whichever of the languages we speak. */
  static String category(String written) {
    String plain = plain(written);
    return CATEGORIES.getOrDefault(plain, plain);
  }

  private static Optional<String> only(List<String> features, Predicate<String> which) {
    List<String> found = features.stream().filter(which).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Members answer in their own language, whichever the draw was asked for in. */
  private static String translated(String text) {
    String plain = plain(text);
    String folded = Words.fold(Words.trim(text)).replaceAll("(?<=\\p{L})-", " ");
    Matcher under = UNDER.matcher(folded);
    if (under.matches()) {
      return "<" + under.group(1);
    }
    Matcher from = FROM.matcher(folded);
    if (from.matches()) {
      return from.group(1) + "+";
    }
    Matcher over = OVER.matcher(folded);
    return over.matches() ? ">" + over.group(1) : TRANSLATED.getOrDefault(plain, plain);
  }

  private static String ranged(String feature) {
    return Words.fold(feature)
        .replaceAll("[–—]| (?:to|a) |(?<=\\d) ?- ?(?=\\d)", "-")
        .replaceAll("(?<=\\p{L})-", " ");
  }

  private static boolean holds(String feature, int value) {
    String text = ranged(feature);
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return value >= Integer.parseInt(between.group(1))
          && value <= Integer.parseInt(between.group(2));
    }
    Matcher under = UNDER.matcher(text);
    if (under.matches()) {
      return value < Integer.parseInt(under.group(1));
    }
    Matcher from = FROM.matcher(text);
    if (from.matches()) {
      return value >= Integer.parseInt(from.group(1));
    }
    Matcher over = OVER.matcher(text);
    return over.matches() && value > Integer.parseInt(over.group(1));
  }

  private static String plain(String text) {
    String folded =
        Words.fold(Words.trim(text)).replaceAll("(?<=\\d) ?(?:–|—|-|to|a) ?(?=\\d)", "-");
    String bare = folded.replaceAll("[\\s_]+|(?<=\\D)-|-(?=\\D)", " ").strip();
    String like = ALIKE.getOrDefault(bare, bare);
    return like.length() > 3 && like.endsWith("s") ? like.substring(0, like.length() - 1) : like;
  }
}
