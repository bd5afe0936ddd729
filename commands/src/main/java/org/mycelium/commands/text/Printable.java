package org.mycelium.commands.text;

import java.util.regex.Pattern;

/**
 * What people wrote, for a file: without what would act on whoever looks at it, which is control
 * characters, that a terminal obeys, and directional ones, that show words in another order than
 * they have.
 */
public final class Printable {
  private static final Pattern ACTING =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

  private Printable() {}

  /** The same words; line feeds and tabs stay. */
  public static String of(String words) {
    return ACTING.matcher(words).replaceAll("");
  }
}
