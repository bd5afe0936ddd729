package org.mycelium.commands.grammar;

import java.text.Normalizer;

/**
 * How words are compared: without accents, capitals, invisible characters, width or script of
 * digits. What people wrote is never changed by it, only what it is compared with.
 */
public final class Words {
  private static final int FIRST_ACCENT = 0x300;
  private static final int LAST_ACCENT = 0x36F;
  private static final int FIRST_STRIKE = 0x335;
  private static final int LAST_STRIKE = 0x338;
  private static final int FIRST_SKIN_TONE = 0x1F3FB;
  private static final int LAST_SKIN_TONE = 0x1F3FF;
  private static final int FRACTION_SLASH = 0x2044;

  private Words() {}

  /**
   * The form in which words are compared: "Sí" and "si" are the same, so are "３" and "3", "👍🏽"
   * and "👍". Letters that are struck out keep a mark of it. White space of any kind becomes one
   * space; none at either end.
   *
   * <p>Works character by character, which keeps it linear even for text made to be slow.
   */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      fold(character, folded);
      i += Character.charCount(character);
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  /** Appends the folded form of one character of a text whose beginning is folded already. */
  static void fold(int character, StringBuilder folded) {
    if (character > ' ' && character < 0x7F) {
      folded.append((char) (character >= 'A' && character <= 'Z' ? character + 32 : character));
    } else if (isSpace(character)) {
      if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    } else if (!isInvisible(character)) {
      String parts = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
      for (int i = 0; i < parts.length(); i += Character.charCount(parts.codePointAt(i))) {
        foldPart(parts.codePointAt(i), folded);
      }
    }
  }

  private static void foldPart(int part, StringBuilder folded) {
    switch (Character.getType(part)) {
      case Character.DECIMAL_DIGIT_NUMBER ->
          folded.append((char) ('0' + Character.digit(part, 10)));
      case Character.OTHER_LETTER -> folded.appendCodePoint(part);
      default -> {
        if (part == FRACTION_SLASH) {
          folded.append('/');
        } else if (part >= FIRST_STRIKE && part <= LAST_STRIKE) {
          // What is struck out is not what is said; nor is "≠" the same as "=".
          folded.append('~');
        } else if (!isAccent(part) && !isInvisible(part) && !isSpace(part)) {
          folded.appendCodePoint(Character.toLowerCase(part));
        }
      }
    }
  }

  /** Without white space and invisible characters at either end; what is between is untouched. */
  public static String trim(String text) {
    int start = skipBlank(text, 0);
    int end = text.length();
    while (end > start && isBlank(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** Whether it is white space of any kind, no-break ones and line ends included. */
  public static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x85
        || character == 0x2800;
  }

  /**
   * Whether it has no shape of its own: zero-width, byte order mark, direction, variation selector,
   * skin tone, blank letter, control character.
   */
  public static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT -> true;
      case Character.CONTROL -> !isSpace(character);
      default ->
          (character >= 0xFE00 && character <= 0xFE0F)
              || (character >= FIRST_SKIN_TONE && character <= LAST_SKIN_TONE)
              || isBlankLetter(character);
    };
  }

  /** Where the text goes on after blank characters, from this index on. */
  static int skipBlank(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** Where the next blank or the end is, from this index on; invisible characters are no blanks. */
  static int skipWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isSpace(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** The same with a great letter first, as a title begins. */
  public static String capital(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }

  /** The first characters, and "…" if that is not all; never half a character. */
  static String shorten(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end) + "…";
  }

  /**
   * Text that every database can hold: line ends are all "\n", other control characters but the tab
   * are gone, halves of characters are replaced.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      switch (character) {
        case '\r' -> {
          if (i == text.length() || text.charAt(i) != '\n') {
            clean.append('\n');
          }
        }
        case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> clean.append('\n');
        case '\t' -> clean.append('\t');
        default -> {
          if (Character.getType(character) == Character.SURROGATE) {
            clean.append('\uFFFD');
          } else if (Character.getType(character) != Character.CONTROL) {
            clean.appendCodePoint(character);
          }
        }
      }
    }
    return clean.toString();
  }

  private static boolean isBlank(int character) {
    return isSpace(character) || isInvisible(character);
  }

  private static boolean isAccent(int character) {
    return character >= FIRST_ACCENT && character <= LAST_ACCENT;
  }

  private static boolean isBlankLetter(int character) {
    return character == 0x34F
        || character == 0x115F
        || character == 0x1160
        || character == 0x3164
        || character == 0xFFA0;
  }
}
