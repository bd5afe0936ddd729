package org.mycelium.bot.matrix;

import java.util.regex.Pattern;

/** Brings the many spellings of one emoji to one. */
public final class ReactionKey {
  /** Variation selectors; skin tones; a joiner with a gender sign, as in the shrugging man. */
  private static final Pattern DECORATION =
      Pattern.compile(
          "\\x{200D}[\\x{2640}\\x{2642}]"
              + "|[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\x{1F3FB}-\\x{1F3FF}]");

  private ReactionKey() {}

  /** The emoji without its decorations, so that a thumb of any colour is a thumb. */
  public static String normalised(String key) {
    return DECORATION.matcher(key.strip()).replaceAll("");
  }
}
