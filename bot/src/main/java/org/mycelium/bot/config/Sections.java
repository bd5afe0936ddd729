package org.mycelium.bot.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which words may stand where in the file, and what to say of one that may not. */
final class Sections {
  /** The tables there are. */
  static final List<String> NAMES =
      Arrays.stream(Key.values()).map(Key::section).distinct().toList();

  private Sections() {}

  static boolean holds(String section, String word) {
    return words(section).contains(word);
  }

  static String unknown(String section) {
    return "there is no section "
        + brackets(section)
        + "."
        + Values.nearest(section, NAMES)
            .map(near -> " Did you mean " + brackets(near) + "?")
            .orElse(" There are " + brackets(String.join("] and [", NAMES)) + ".");
  }

  static String notASection(String section) {
    return section
        + " is a section, with its keys on the lines that follow. Example: "
        + brackets(section)
        + " on one line, "
        + example(section).example()
        + " on the next.";
  }

  /** For a word before the first section. */
  static String outside(String word) {
    return Values.shown(word)
        + " stands before the first section."
        + key(word)
            .map(
                key ->
                    " It belongs below " + brackets(key.section()) + ". Example: " + key.example())
            .orElse(" The first line must be " + brackets(NAMES.getFirst()) + ".");
  }

  static String unknownKey(String section, String word) {
    Optional<Key> elsewhere = key(word).filter(key -> !key.section().equals(section));
    if (elsewhere.isPresent()) {
      return word + " belongs below " + brackets(elsewhere.get().section()) + ".";
    }
    return brackets(section)
        + " has no "
        + Values.shown(word)
        + Values.nearest(word, words(section))
            .flatMap(Sections::key)
            .map(key -> "." + Values.didYouMean(key.word()) + " Example: " + key.example())
            .orElse(", only " + String.join(", ", words(section)) + ".");
  }

  private static List<String> words(String section) {
    return Arrays.stream(Key.values())
        .filter(key -> key.section().equals(section))
        .map(Key::word)
        .toList();
  }

  private static Optional<Key> key(String word) {
    return Arrays.stream(Key.values()).filter(key -> key.word().equals(word)).findFirst();
  }

  private static Key example(String section) {
    return Arrays.stream(Key.values())
        .filter(key -> key.section().equals(section))
        .findFirst()
        .orElseThrow();
  }

  private static String brackets(String section) {
    return "[" + section + "]";
  }
}
