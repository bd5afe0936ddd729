package org.mycelium.commands.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Phrases of all features in one language, for one zone. Immutable; safe to share. */
public final class Phrasebook {
  private Phrasebook() {}

  /**
   * The book of a language.
   *
   * @param features folder names below {@code org/mycelium/commands} that hold {@code messages_<lang>.properties}
   */
  public static Phrasebook of(Locale language, ZoneId zone, List<String> features) {
    throw new UnsupportedOperationException("being written");
  }

  /** A message in this language. */
  public Text say(Message message) {
    Prose prose = new Prose(this);
    message.write(prose);
    return prose.text();
  }
}
