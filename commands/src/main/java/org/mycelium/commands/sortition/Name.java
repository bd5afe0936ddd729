package org.mycelium.commands.sortition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** What somebody is called in a draw: any text on one line that can be told from another. */
public final class Name {
  /** Room for a Matrix id, the longest name we give. */
  public static final int MAX_BYTES = 255;

  /** By the bytes of UTF-8, so that every program sorts alike. */
  public static final Comparator<String> ORDER = (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));

  private Name() {}

  /** Whether it can stand in a draw: not empty, no space around it, nothing that cannot be seen. */
  public static boolean isValid(String name) {
    return isLine(name) && utf8(name).length <= MAX_BYTES;
  }

  /** Whether it is a line of visible text. */
  static boolean isLine(String text) {
    return !text.isEmpty()
        && text.strip().equals(text)
        && text.codePoints()
            .noneMatch(
                c ->
                    switch (Character.getType(c)) {
                      case Character.CONTROL,
                          Character.FORMAT,
                          Character.SURROGATE,
                          Character.LINE_SEPARATOR,
                          Character.PARAGRAPH_SEPARATOR ->
                          true;
                      default -> false;
                    });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
