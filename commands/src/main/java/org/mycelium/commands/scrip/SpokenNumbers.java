package org.mycelium.commands.scrip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mycelium.commands.grammar.Words;

/** One to fifty-nine in words, as hours and minutes are said, in every language we speak. Pure. */
final class SpokenNumbers {
  private static final List<String> ENGLISH =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> SPANISH =
      List.of(
          "uno",
          "dos",
          "tres",
          "cuatro",
          "cinco",
          "seis",
          "siete",
          "ocho",
          "nueve",
          "diez",
          "once",
          "doce",
          "trece",
          "catorce",
          "quince",
          "dieciséis",
          "diecisiete",
          "dieciocho",
          "diecinueve",
          "veinte",
          "veintiuno",
          "veintidós",
          "veintitrés",
          "veinticuatro",
          "veinticinco",
          "veintiséis",
          "veintisiete",
          "veintiocho",
          "veintinueve");

  private static final Map<String, Integer> ENGLISH_TENS =
      Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50);

  private static final Map<String, Integer> SPANISH_TENS =
      Map.of("treinta", 30, "cuarenta", 40, "cincuenta", 50);

  private static final Map<String, Integer> ARTICLES = Map.of("a", 1, "an", 1, "un", 1, "una", 1);

  private static final Map<String, Integer> ALL = new HashMap<>();

  static {
    for (int i = 0; i < ENGLISH.size(); i++) {
      ALL.put(ENGLISH.get(i), i + 1);
    }
    for (int i = 0; i < SPANISH.size(); i++) {
      ALL.put(SPANISH.get(i), i + 1);
    }
    tens(ENGLISH_TENS, ENGLISH, List.of("-", " "));
    tens(SPANISH_TENS, SPANISH, List.of(" y "));
    ALL.put("veintiún", 21);
    ALL.put("veintiuna", 21);
  }

  private static final Map<String, Integer> FOLDED =
      ALL.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> Words.fold(entry.getKey()), Map.Entry::getValue, (one, _) -> one));

  /** Any of them but the articles, which count nothing when they stand before a thing. */
  static final String PATTERN = alternatives(ALL) + "|" + alternatives(FOLDED);

  /** Any of them, or an article, which counts one hour. */
  static final String PATTERN_OR_ARTICLE = PATTERN + "|" + alternatives(ARTICLES);

  private SpokenNumbers() {}

  /** The number that one of the patterns found. */
  static int read(String written) {
    String folded = Words.fold(written);
    return FOLDED.getOrDefault(folded, ARTICLES.getOrDefault(folded, 1));
  }

  private static void tens(Map<String, Integer> tens, List<String> ones, List<String> joints) {
    tens.forEach(
        (word, value) -> {
          ALL.put(word, value);
          for (String joint : joints) {
            for (int one = 1; one <= 9; one++) {
              ALL.put(word + joint + ones.get(one - 1), value + one);
            }
          }
        });
  }

  /** The longest first, so that none is taken for its beginning. */
  private static String alternatives(Map<String, Integer> words) {
    return words.keySet().stream()
        .sorted((one, other) -> other.length() - one.length())
        .collect(Collectors.joining("|"));
  }
}
