package org.mycelium.commands.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that begins with two dashes, or with the long dash that phones make of them.
 *
 * @param name folded, without dashes
 * @param value what follows "=" or ":" within the word; may be empty
 * @param plain whether it was written with two dashes: nobody writes those by accident
 */
record Flag(String name, String value, boolean plain) {
  private static final int MAX_CHARS = 100;
  private static final Pattern FLAG =
      Pattern.compile("(--|[—–―])(\\p{L}[\\p{L}\\p{M}-]*)(?:[=:](.*))?");

  static Optional<Flag> read(String word) {
    if (word.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Matcher flag = FLAG.matcher(word);
    return flag.matches()
        ? Optional.of(
            new Flag(
                Words.fold(flag.group(2)),
                flag.group(3) == null ? "" : flag.group(3),
                flag.group(1).equals("--")))
        : Optional.empty();
  }
}
