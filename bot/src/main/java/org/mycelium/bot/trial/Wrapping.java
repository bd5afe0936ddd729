package org.mycelium.bot.trial;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a terminal. */
final class Wrapping {
  private static final int FIRST_WIDE = 0x1F000;
  private static final int VARIATION_SELECTOR = 0xFE0F;
  private static final String BULLET = "- ";

  private Wrapping() {}

  /**
   * The text's lines, broken between words where they are wider than this; what follows a bullet
   * stays behind it.
   */
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      breakUp(line, columns, lines);
    }
    return lines;
  }

  private static void breakUp(String line, int columns, List<String> to) {
    String indent = line.startsWith(BULLET) ? " ".repeat(BULLET.length()) : "";
    StringBuilder current = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      if (!current.isEmpty() && columns(current + " " + word) > columns) {
        to.add(current.toString());
        current = new StringBuilder(indent).append(word);
      } else {
        current.append(current.isEmpty() ? "" : " ").append(word);
      }
    }
    to.add(current.toString());
  }

  /** How many columns a terminal gives to a text of ours: two to an emoji. */
  static int columns(String text) {
    return text.codePoints().map(Wrapping::columns).sum();
  }

  private static int columns(int codePoint) {
    if (codePoint == VARIATION_SELECTOR) {
      return 0;
    }
    return codePoint >= FIRST_WIDE || codePoint == '✅' ? 2 : 1;
  }
}
