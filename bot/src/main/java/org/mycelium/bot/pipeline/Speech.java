package org.mycelium.bot.pipeline;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mycelium.commands.Features;
import org.mycelium.commands.chart.Chart;
import org.mycelium.commands.chart.Sketch;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Text;

/**
 * Puts messages in the words of each assembly's language. Keeps the books it opened; thread-safe.
 */
final class Speech {
  private final Map<Tongue, Phrasebook> books = new ConcurrentHashMap<>();

  /** A message in the language and zone of these settings. */
  Text say(Message message, Settings settings) {
    return book(settings).say(message);
  }

  /** What is in a file, in the language and zone of these settings. */
  String inFull(Attachment.Writing writing, Settings settings) {
    return writing.in(book(settings));
  }

  /** A chart in the language and zone of these settings. */
  Sketch sketch(Chart chart, Settings settings) {
    return chart.sketch(book(settings));
  }

  private Phrasebook book(Settings settings) {
    return books.computeIfAbsent(
        new Tongue(settings.language(), settings.zone()),
        tongue -> Phrasebook.of(tongue.language(), tongue.zone(), Features.BUNDLES));
  }

  private record Tongue(Locale language, ZoneId zone) {}
}
