package org.mycelium.bot.count;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for the values of an enumeration: {@code tied-last} for {@code TIED_LAST}. */
final class Choices {
  private Choices() {}

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String words(Enum<?>[] values) {
    return Arrays.stream(values).map(Choices::word).collect(Collectors.joining(", "));
  }

  static <E extends Enum<E>> Optional<E> of(String word, E[] values) {
    return Arrays.stream(values).filter(value -> word(value).equals(word)).findFirst();
  }
}
