package org.mycelium.commands.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases of all features in one language, for one zone. Immutable; safe to share. The first book
 * of a language takes some milliseconds to read; further ones share its phrases.
 */
public final class Phrasebook {
  private final Map<String, Phrase> phrases;
  private final Formats formats;

  Phrasebook(Map<String, Phrase> phrases, Formats formats) {
    this.phrases = phrases;
    this.formats = formats;
  }

  /**
   * The book of a language. A region ({@code es-MX}) shows in dates and numbers; a language we do
   * not speak is English, and so is a phrase that a language lacks.
   *
   * @param features folder names below {@code org/mycelium/commands} that hold {@code
   *     messages_<lang>.properties}
   * @throws IllegalArgumentException if a feature has no English bundle, or two have the same key
   */
  public static Phrasebook of(Locale language, ZoneId zone, List<String> features) {
    Locale spoken = Languages.spoken(language) ? language : Languages.FALLBACK;
    return new Phrasebook(
        Bundles.phrases(Languages.bare(spoken), features), new Formats(spoken, zone));
  }

  /** A message in this language. */
  public Text say(Message message) {
    Prose prose = new Prose(this);
    message.write(prose);
    return prose.text();
  }

  /** A message in this language as plain text for a file: longer than any room would take it. */
  public String sayInFull(Message message) {
    return wholly(message).plain();
  }

  /** A message in this language, for a page: longer than any room would take it. */
  public Text wholly(Message message) {
    Prose prose = new Prose(this);
    message.write(prose);
    return prose.inFull();
  }

  /** Whether lines of this language begin on the right. */
  public boolean rightToLeft() {
    return formats.rightToLeft();
  }

  Formats formats() {
    return formats;
  }

  /**
   * A phrase with its places filled.
   *
   * @throws IllegalArgumentException if there is no such phrase, or it needs an argument that is
   *     not given
   */
  List<Span> spans(String key, Arg... args) {
    Phrase phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("no phrase " + key);
    }
    List<Span> line = new ArrayList<>();
    phrase.say(new Filling(this, key, args), line);
    Quotes.end(line);
    return line;
  }

  /** A phrase without style, as part of a larger one. */
  String words(String key, Arg... args) {
    StringBuilder words = new StringBuilder();
    spans(key, args).forEach(span -> words.append(span.text()));
    return words.toString();
  }

  /** How a message begins; empty if it says nothing. */
  List<Span> firstLine(Message message) {
    Prose prose = new Prose(this);
    message.write(prose);
    return prose.firstLine();
  }
}
