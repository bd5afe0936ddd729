package org.mycelium.commands.lot.quota;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Words;

/**
 * Whether two words are one feature: with another accent, dash or number, but never a guess. A
 * number is of the range it lies in, if there is only one.
 */
final class FeatureWords {
  private static final Map<String, String> ALIKE = new HashMap<>();
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?: ?(?:years?|anos?|old))*");
  private static final Pattern BETWEEN = Pattern.compile("(\\d+)-(\\d+)");
  private static final Pattern UNDER =
      Pattern.compile(
          "(?:<|under|below|less than|younger than|menos de|menores de|menor de) ?(\\d+)");
  private static final Pattern FROM =
      Pattern.compile("(\\d+) ?(?:\\+|or more|and over|and older|y mas|o mas)");
  private static final Pattern OVER =
      Pattern.compile("(?:>|over|above|more than|older than|mas de|mayores de|mayor de) ?(\\d+)");

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
    List<String> exact = features.stream().filter(one -> same(one, written)).toList();
    if (exact.size() == 1) {
      return Optional.of(exact.getFirst());
    }
    Matcher number = NUMBER.matcher(Words.fold(Words.trim(written)));
    if (!number.matches()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(number.group(1));
    List<String> ranges = features.stream().filter(one -> holds(one, value)).toList();
    return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
  }

  private static boolean holds(String feature, int value) {
    String text =
        Words.fold(feature)
            .replaceAll("[–—]| (?:to|a) |(?<=\\d) ?- ?(?=\\d)", "-")
            .replaceAll("(?<=\\p{L})-", " ");
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
