package org.mycelium.commands.text;

import java.time.ZoneOffset;
import java.util.Locale;
import org.mycelium.commands.Features;

/** A book of a language whose lines begin on the right: English words, as long as we speak none. */
public final class RightToLeft {
  /** The language. */
  public static final Locale LANGUAGE = Locale.of("ar");

  private RightToLeft() {}

  /** Its book. */
  public static Phrasebook book() {
    return new Phrasebook(
        Bundles.phrases(Languages.FALLBACK, Features.BUNDLES),
        new Formats(LANGUAGE, ZoneOffset.UTC));
  }
}
