package org.mycelium.bot.draw;

import java.time.ZoneOffset;
import java.util.Locale;
import org.mycelium.commands.Features;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/** What the domain has to say, as the command line says everything: in English, times in UTC. */
final class Speech {
  private static final Phrasebook BOOK =
      Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES);

  private Speech() {}

  /**
   * Without the marks that keep names of other directions apart: a terminal shows them as boxes.
   */
  static String say(Message message) {
    return BOOK.say(message).plain().replaceAll("[\u2068\u2069]", "");
  }
}
