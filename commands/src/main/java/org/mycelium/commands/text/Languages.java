package org.mycelium.commands.text;

import java.util.List;
import java.util.Locale;

/** The languages the bot speaks. Adding one is its bundles in every feature and its line here. */
public final class Languages {
  /** What stands in when a phrase or a language is missing. */
  public static final Locale FALLBACK = Locale.ENGLISH;

  /** All of them, as bare languages without regions. */
  public static final List<Locale> SPOKEN = List.of(FALLBACK, Locale.of("es"));

  private Languages() {}

  /** Whether we have bundles for this language, whatever its region: {@code es-MX} is spoken. */
  public static boolean spoken(Locale language) {
    return SPOKEN.contains(bare(language));
  }

  /** The language without region, script or variant. */
  static Locale bare(Locale language) {
    return Locale.of(language.getLanguage());
  }
}
