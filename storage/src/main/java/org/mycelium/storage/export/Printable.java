package org.mycelium.storage.export;

import java.util.regex.Pattern;

/**
 * What people wrote, without what would act on whoever looks at it: control characters, which a
 * terminal obeys, and directional ones, which show words in another order than they have.
 */
final class Printable {
  private static final Pattern ACTING =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

  private Printable() {}

  /** The same words; line feeds and tabs stay. */
  static String of(String words) {
    return ACTING.matcher(words).replaceAll("");
  }
}
