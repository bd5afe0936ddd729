package org.mycelium.commands.grammar;

import java.util.List;
import java.util.Optional;

/** Small numbers in words, in every language we speak. */
public final class NumberWords {
  private static final List<List<String>> WORDS =
      List.of(
          List.of("one", "a", "an", "un", "una", "uno"),
          List.of("two", "dos"),
          List.of("three", "tres"),
          List.of("four", "cuatro"),
          List.of("five", "cinco"),
          List.of("six", "seis"),
          List.of("seven", "siete"),
          List.of("eight", "ocho"),
          List.of("nine", "nueve"),
          List.of("ten", "diez"),
          List.of("eleven", "once"),
          List.of("twelve", "doce"));

  private NumberWords() {}

  /** One to twelve, articles being one; empty for any other word. */
  public static Optional<Integer> read(String folded) {
    for (int i = 0; i < WORDS.size(); i++) {
      if (WORDS.get(i).contains(folded)) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}
