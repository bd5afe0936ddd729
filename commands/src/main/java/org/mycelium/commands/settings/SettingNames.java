package org.mycelium.commands.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/** What people call settings, in every language we speak. */
public final class SettingNames {
  private static final Map<String, Setting> NAMES =
      Map.ofEntries(
          Map.entry("language", Setting.LANGUAGE),
          Map.entry("idioma", Setting.LANGUAGE),
          Map.entry("zone", Setting.ZONE),
          Map.entry("timezone", Setting.ZONE),
          Map.entry("zona", Setting.ZONE),
          Map.entry("period", Setting.PERIOD),
          Map.entry("duration", Setting.PERIOD),
          Map.entry("plazo", Setting.PERIOD),
          Map.entry("discussion", Setting.DISCUSSION),
          Map.entry("discusion", Setting.DISCUSSION),
          Map.entry("debate", Setting.DISCUSSION),
          Map.entry("extension", Setting.EXTENSION),
          Map.entry("prorroga", Setting.EXTENSION),
          Map.entry("review", Setting.REVIEW),
          Map.entry("revision", Setting.REVIEW),
          Map.entry("reminder", Setting.REMINDER),
          Map.entry("recordatorio", Setting.REMINDER),
          Map.entry("reminders", Setting.REMINDER),
          Map.entry("recordatorios", Setting.REMINDER),
          Map.entry("method", Setting.METHOD),
          Map.entry("metodo", Setting.METHOD),
          Map.entry("rule", Setting.RULE),
          Map.entry("regla", Setting.RULE),
          Map.entry("quorum", Setting.QUORUM),
          Map.entry("newcomers", Setting.NEWCOMERS),
          Map.entry("membership", Setting.NEWCOMERS),
          Map.entry("antiguedad", Setting.NEWCOMERS),
          Map.entry("active", Setting.ACTIVE),
          Map.entry("activity", Setting.ACTIVE),
          Map.entry("actividad", Setting.ACTIVE),
          Map.entry("leavers", Setting.LEAVERS),
          Map.entry("bajas", Setting.LEAVERS),
          Map.entry("results", Setting.RESULTS),
          Map.entry("resultados", Setting.RESULTS),
          Map.entry("reasons", Setting.REASONS),
          Map.entry("razones", Setting.REASONS),
          Map.entry("reactions", Setting.REACTIONS),
          Map.entry("reacciones", Setting.REACTIONS),
          Map.entry("polls", Setting.POLLS),
          Map.entry("encuestas", Setting.POLLS),
          Map.entry("pins", Setting.PINS),
          Map.entry("fijados", Setting.PINS),
          Map.entry("early-close", Setting.EARLY_CLOSE),
          Map.entry("early close", Setting.EARLY_CLOSE),
          Map.entry("cierre", Setting.EARLY_CLOSE),
          Map.entry("digest", Setting.DIGEST),
          Map.entry("resumen", Setting.DIGEST),
          Map.entry("rules-rule", Setting.RULES_RULE),
          Map.entry("rule for rules", Setting.RULES_RULE),
          Map.entry("rule for changing rules", Setting.RULES_RULE),
          Map.entry("rule for changing the rules", Setting.RULES_RULE),
          Map.entry("regla-de-reglas", Setting.RULES_RULE),
          Map.entry("regla para reglas", Setting.RULES_RULE),
          Map.entry("regla para cambiar reglas", Setting.RULES_RULE),
          Map.entry("regla para cambiar las reglas", Setting.RULES_RULE),
          Map.entry("rules-quorum", Setting.RULES_QUORUM),
          Map.entry("quorum for rules", Setting.RULES_QUORUM),
          Map.entry("quorum for changing rules", Setting.RULES_QUORUM),
          Map.entry("quorum for changing the rules", Setting.RULES_QUORUM),
          Map.entry("quorum-de-reglas", Setting.RULES_QUORUM),
          Map.entry("quorum para reglas", Setting.RULES_QUORUM),
          Map.entry("quorum para cambiar reglas", Setting.RULES_QUORUM),
          Map.entry("quorum para cambiar las reglas", Setting.RULES_QUORUM),
          Map.entry("rules-period", Setting.RULES_PERIOD),
          Map.entry("period for rules", Setting.RULES_PERIOD),
          Map.entry("period for changing rules", Setting.RULES_PERIOD),
          Map.entry("period for changing the rules", Setting.RULES_PERIOD),
          Map.entry("plazo-de-reglas", Setting.RULES_PERIOD),
          Map.entry("plazo para reglas", Setting.RULES_PERIOD),
          Map.entry("plazo para cambiar reglas", Setting.RULES_PERIOD),
          Map.entry("plazo para cambiar las reglas", Setting.RULES_PERIOD));

  /** Of two names that begin alike the longer one is meant. */
  private static final List<String> LONGEST_FIRST =
      NAMES.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
          .toList();

  private static final int MOST_WORDS = 6;

  /** Stand between a name and its value: "quorum to 1/3", "el plazo a 5d". */
  private static final Set<String> LINKS = Set.of("to", "is", "be", "a", "en", "es", "sea");

  private SettingNames() {}

  /**
   * A setting's name, and what follows it.
   *
   * @param rest without the "=" or colon between them; as written
   */
  public record Named(Setting setting, String rest) {}

  /** The setting these words begin with; empty if they begin with none. */
  public static Optional<Named> first(String words) {
    String[] parts = Words.trim(words).split("[\\s\\p{Z}]+", -1);
    for (int count = Math.min(MOST_WORDS, parts.length); count > 0; count--) {
      String name = String.join(" ", List.of(parts).subList(0, count));
      int end = endOfName(name);
      Setting setting = NAMES.get(Words.fold(name.substring(0, end)));
      if (setting != null) {
        String behind = name.substring(end);
        String rest = String.join(" ", List.of(parts).subList(count, parts.length));
        return Optional.of(new Named(setting, value(Words.trim(behind + " " + rest))));
      }
    }
    return Optional.empty();
  }

  /** The setting whose name is nearly this word. */
  public static Optional<Setting> nearest(String word) {
    return Near.nearest(Words.fold(word), LONGEST_FIRST).map(NAMES::get);
  }

  /** Without a first word that only links a name to its value; empty if there is none. */
  static Optional<String> unlinked(String value) {
    int space = value.indexOf(' ');
    return space > 0 && LINKS.contains(Words.fold(value.substring(0, space)))
        ? Optional.of(Words.trim(value.substring(space)))
        : Optional.empty();
  }

  /** "quorum=1/3" and "quorum: 1/3" name it as well. */
  private static int endOfName(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (":：=".indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return words.length();
  }

  private static String value(String rest) {
    String value = rest;
    while (!value.isEmpty() && ":：=".indexOf(value.charAt(0)) >= 0) {
      value = Words.trim(value.substring(1));
    }
    return value;
  }
}
