package org.mycelium.bot.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mycelium.bot.matrix.MatrixIds;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.text.Languages;
import org.slf4j.event.Level;

/**
 * From what stands in the file to what it means. Each throws {@link IllegalArgumentException} with
 * a sentence for the operator.
 */
final class Values {
  private static final int MAX_SHOWN_CHARS = 60;
  private static final List<String> LEVELS = List.of("error", "warn", "info", "debug");

  private Values() {}

  static String userId(String text) {
    if (!MatrixIds.isUserId(text)) {
      throw new IllegalArgumentException(
          shown(text) + " is not a full Matrix id: \"@\", a name, \":\" and a server.");
    }
    return text;
  }

  /** A path as it stands in the settings file, starting at that file's folder. */
  static Path besides(Path settings, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("this names no file.");
    }
    return settings.toAbsolutePath().resolveSibling(text).normalize();
  }

  static Locale language(String text) {
    Locale language;
    try {
      language = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
    } catch (IllformedLocaleException e) {
      language = Locale.ROOT;
    }
    if (!Languages.spoken(language)) {
      throw new IllegalArgumentException(
          "the bot does not speak "
              + shown(text)
              + ". It speaks "
              + Languages.SPOKEN.stream().map(Locale::getLanguage).collect(Collectors.joining(", "))
              + ".");
    }
    return language;
  }

  /** A place, and no fixed distance from UTC: people's clocks change in spring and autumn. */
  static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new IllegalArgumentException(
          "there is no time zone "
              + shown(text)
              + ": it is a continent and a city, or UTC."
              + zoneNear(text).map(Values::didYouMean).orElse(""));
    }
    return ZoneId.of(text);
  }

  /** By a slip in the whole id, or by the city alone. */
  private static Optional<String> zoneNear(String text) {
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    String city = "/" + text.replace(' ', '_').toLowerCase(Locale.ROOT);
    return nearest(text, zones)
        .or(
            () ->
                zones.stream().filter(z -> z.toLowerCase(Locale.ROOT).endsWith(city)).findFirst());
  }

  /** How many, or 0 for without limit. */
  static int count(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Larger than anybody means.
    }
    throw new IllegalArgumentException(
        shown(text) + " is no such number. It is 0 or more, and 0 means without limit.");
  }

  static Level level(String text) {
    if (!LEVELS.contains(text)) {
      throw new IllegalArgumentException(
          shown(text)
              + " is none of "
              + String.join(", ", LEVELS)
              + "."
              + nearest(text, LEVELS).map(Values::didYouMean).orElse(""));
    }
    return Level.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The candidate that was probably meant, whatever the case of its letters. */
  static Optional<String> nearest(String text, Collection<String> candidates) {
    List<String> folded = candidates.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    return Near.nearest(text.toLowerCase(Locale.ROOT), folded)
        .map(found -> List.copyOf(candidates).get(folded.indexOf(found)));
  }

  static String didYouMean(String candidate) {
    return " Did you mean \"" + candidate + "\"?";
  }

  /** What somebody wrote, in quotes, on one line and not too long. */
  static String shown(String text) {
    String line = text.replaceAll("\\p{C}+", " ").strip();
    return "\""
        + (line.length() <= MAX_SHOWN_CHARS ? line : line.substring(0, MAX_SHOWN_CHARS) + "...")
        + "\"";
  }
}
