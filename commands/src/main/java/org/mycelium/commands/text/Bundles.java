package org.mycelium.commands.text;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads features' bundles from the class path: the only reading this module does. Thread-safe. */
final class Bundles {
  private static final String OWN_FEATURE = "text";

  /**
   * What was read stays: it never changes while the program runs, and assemblies of one language in
   * many zones share it.
   */
  private static final Map<Shelfmark, Map<String, Phrase>> READ = new ConcurrentHashMap<>();

  private Bundles() {}

  /** All phrases of the features and our own, English where the language lacks one. */
  static Map<String, Phrase> phrases(Locale language, List<String> features) {
    return READ.computeIfAbsent(
        new Shelfmark(language, List.copyOf(features)), mark -> read(mark.language, mark.features));
  }

  private static Map<String, Phrase> read(Locale language, List<String> features) {
    Set<String> all = new LinkedHashSet<>(features);
    all.add(OWN_FEATURE);
    Map<String, Phrase> phrases = new HashMap<>();
    for (String feature : all) {
      Map<String, Phrase> own = new HashMap<>(english(feature));
      if (!language.equals(Languages.FALLBACK)) {
        own.putAll(compile(raw(feature, language).orElseGet(Map::of), language));
      }
      own.forEach(
          (key, phrase) -> {
            if (phrases.put(key, phrase) != null) {
              throw new IllegalArgumentException("two features have a phrase " + key);
            }
          });
    }
    return Map.copyOf(phrases);
  }

  private static Map<String, Phrase> english(String feature) {
    Map<String, String> raw =
        raw(feature, Languages.FALLBACK)
            .orElseThrow(() -> new IllegalArgumentException(feature + " has no English bundle"));
    return compile(raw, Languages.FALLBACK);
  }

  private static Map<String, Phrase> compile(Map<String, String> raw, Locale language) {
    ULocale locale = ULocale.forLocale(language);
    Map<String, Phrase> phrases = new HashMap<>();
    raw.forEach((key, phrase) -> phrases.put(key, compile(key, phrase, locale)));
    return phrases;
  }

  private static Phrase compile(String key, String phrase, ULocale language) {
    try {
      return PhraseCompiler.compile(phrase, language);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + " in " + language + ": " + e.getMessage(), e);
    }
  }

  /** One feature's bundle in one language, as the translator wrote it; empty if there is none. */
  static Optional<Map<String, String>> raw(String feature, Locale language) {
    String path =
        "/org/mycelium/commands/" + feature + "/messages_" + language.getLanguage() + ".properties";
    try (InputStream in = Bundles.class.getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> raw = new HashMap<>();
      properties.stringPropertyNames().forEach(key -> raw.put(key, properties.getProperty(key)));
      return Optional.of(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private record Shelfmark(Locale language, List<String> features) {}
}
