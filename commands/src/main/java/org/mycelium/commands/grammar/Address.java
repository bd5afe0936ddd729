package org.mycelium.commands.grammar;

/**
 * To whom a text is addressed.
 *
 * @param meant how surely it is meant for the bot
 * @param prefix what stands directly before the word: "/", "!" or nothing
 * @param text what follows prefix or name, blanks and line ends before it removed
 */
record Address(Meant meant, String prefix, String text) {
  /** How surely a text is meant for the bot. */
  enum Meant {
    /** People talk to one another. */
    NOT,
    /** If it begins with a command: a prefix, then a blank. */
    IF_COMMAND,
    /** If it begins with something like a command: "!x", to which other bots listen too. */
    IF_NEARLY_COMMAND,
    /** In any case: "/x", the bot's name, or nobody else there. */
    SURELY
  }

  /** Looks for a name, then for a prefix: {@code @bot /vote yes} is as good as either alone. */
  static Address of(String text, Mention me, boolean mentionsBot, boolean inPrivate) {
    int afterName = me.after(text, mentionsBot);
    String rest = text.substring(Words.skipBlank(text, Math.max(0, afterName)));
    boolean sure = afterName >= 0 || inPrivate;
    int prefixChars = prefixChars(rest);
    String word = rest.substring(prefixChars);
    if (prefixChars == 0) {
      return new Address(sure ? Meant.SURELY : Meant.NOT, "", rest);
    }
    if (!word.isEmpty() && Words.isSpace(word.codePointAt(0))) {
      return new Address(Meant.IF_COMMAND, "", word);
    }
    return isSlash(rest.charAt(0))
        ? new Address(Meant.SURELY, "/", word)
        : new Address(sure ? Meant.SURELY : Meant.IF_NEARLY_COMMAND, "!", word);
  }

  /** "/", "!", and "//", which some clients send when asked to send a slash. */
  private static int prefixChars(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.charAt(0) == '!' || text.charAt(0) == '！') {
      return 1;
    }
    if (!isSlash(text.charAt(0))) {
      return 0;
    }
    return text.length() > 1 && isSlash(text.charAt(1)) ? 2 : 1;
  }

  private static boolean isSlash(char character) {
    return character == '/' || character == '／';
  }
}
