package org.mycelium.commands.grammar;

/**
 * The first word of a text, and what follows it.
 *
 * @param typed as it was typed, without invisible characters and closing punctuation; cut to a
 *     bounded length
 * @param folded the form in which it is compared; empty if it is too long to be any command
 * @param rest what follows, blanks and line ends before it removed
 */
record Word(String typed, String folded, String rest) {
  private static final int MAX_TYPED_CHARS = 256;
  private static final int MAX_CHARS = 64;

  static Word first(String text) {
    int start = Words.skipBlank(text, 0);
    int end = Words.skipWord(text, start);
    String rest = text.substring(Words.skipBlank(text, end));
    if (end - start > MAX_TYPED_CHARS) {
      return new Word(Words.shorten(text.substring(start, end), Near.MAX_CHARS), "", rest);
    }
    String typed = withoutClosing(visible(text.substring(start, end)));
    String folded = withoutClosing(Words.fold(typed));
    return new Word(
        Words.shorten(typed, Near.MAX_CHARS), folded.length() > MAX_CHARS ? "" : folded, rest);
  }

  /** Whether a command could be called so: letters, digits, hyphens, a letter first. */
  static boolean callsCommand(String folded) {
    return !folded.isEmpty()
        && Character.isLetter(folded.codePointAt(0))
        && folded.codePoints().allMatch(Word::inWord);
  }

  private static boolean inWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK
        || character == '-'
        || character == '_';
  }

  private static String visible(String word) {
    StringBuilder visible = new StringBuilder(word.length());
    word.codePoints().filter(c -> !Words.isInvisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static String withoutClosing(String word) {
    int end = word.length();
    while (end > 0 && ":,;.!?".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
