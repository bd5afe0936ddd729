package org.mycelium.commands.grammar;

import java.util.Optional;

/**
 * Words in quotes at the beginning of a text, and what follows them. Phones write many kinds of
 * quotes.
 */
public record Quotation(String words, String rest) {
  private static final String OPENING = "\"“”„«»";
  private static final String CLOSING = "\"”““»«";

  /** Whether a character may begin a quotation. */
  public static boolean opens(char character) {
    return OPENING.indexOf(character) >= 0;
  }

  /** Empty if the text does not begin with one that is closed. */
  public static Optional<Quotation> of(String text) {
    if (text.isEmpty() || !opens(text.charAt(0))) {
      return Optional.empty();
    }
    int end = -1;
    char closing = CLOSING.charAt(OPENING.indexOf(text.charAt(0)));
    for (int i = 1; i < text.length() && end < 0; i++) {
      // German closes with what English opens with, and careless phones open with either.
      if (text.charAt(i) == closing || (text.charAt(0) != '"' && text.charAt(i) == '”')) {
        end = i;
      }
    }
    return end < 0
        ? Optional.empty()
        : Optional.of(
            new Quotation(Words.trim(text.substring(1, end)), Words.trim(text.substring(end + 1))));
  }
}
