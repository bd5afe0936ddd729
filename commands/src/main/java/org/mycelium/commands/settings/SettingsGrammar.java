package org.mycelium.commands.settings;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.WeeklyTime;
import org.mycelium.commands.grammar.CalendarLengths;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.WeeklyTimes;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Quorums;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;

/** How settings are written, and how their values are read. */
public final class SettingsGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "settings",
              List.of("set", "ajustes"),
              List.of(new Parameter("setting", "", true), new Parameter("value", "", true)),
              List.of(
                  "settings",
                  "settings period 5d",
                  "settings rule consent",
                  "settings language es"),
              SettingsGrammar::read));

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
          Map.entry("rule", Setting.RULE),
          Map.entry("regla", Setting.RULE),
          Map.entry("quorum", Setting.QUORUM),
          Map.entry("reactions", Setting.REACTIONS),
          Map.entry("reacciones", Setting.REACTIONS),
          Map.entry("polls", Setting.POLLS),
          Map.entry("encuestas", Setting.POLLS),
          Map.entry("pins", Setting.PINS),
          Map.entry("fijados", Setting.PINS),
          Map.entry("early-close", Setting.EARLY_CLOSE),
          Map.entry("cierre", Setting.EARLY_CLOSE),
          Map.entry("digest", Setting.DIGEST),
          Map.entry("resumen", Setting.DIGEST));

  private static final Map<String, String> LANGUAGES =
      Map.of(
          "en",
          "en",
          "english",
          "en",
          "ingles",
          "en",
          "es",
          "es",
          "spanish",
          "es",
          "espanol",
          "es",
          "castellano",
          "es");

  private static final Set<String> ON = Set.of("on", "yes", "true", "si", "activado");
  private static final Set<String> OFF = Set.of("off", "no", "false", "never", "desactivado");
  private static final Set<String> NEVER =
      Set.of("never", "none", "off", "no", "nunca", "ninguno", "ninguna", "0");

  private SettingsGrammar() {}

  private static Reading read(Line line) {
    if (line.head().isEmpty()) {
      return new Reading.Understood(new SettingsCommand.ShowSettings());
    }
    String[] words = line.head().split("[\\s=:]+", 2);
    Setting setting = NAMES.get(Words.fold(words[0]));
    if (setting == null) {
      Optional<Setting> nearest =
          Near.nearest(Words.fold(words[0]), NAMES.keySet()).map(NAMES::get);
      return new Reading.Problem(new SettingsMessage.UnknownSetting(words[0], nearest));
    }
    // What stands on further lines is no setting of its own, and must not be lost without a word.
    String value = Words.trim((words.length < 2 ? "" : words[1]) + "\n" + line.body());
    if (value.isEmpty()) {
      return new Reading.Understood(new SettingsCommand.ShowSettings());
    }
    return change(setting, value);
  }

  /** Gives a setting a value, as people write it. */
  public static Reading change(Setting setting, String value) {
    return canonical(setting, value)
        .<Reading>map(c -> new Reading.Understood(new SettingsCommand.Change(setting, c)))
        .orElseGet(() -> new Reading.Problem(new SettingsMessage.BadValue(setting, value)));
  }

  /** The form facts hold; empty if the value does not read as one of this setting. */
  private static Optional<String> canonical(Setting setting, String value) {
    String folded = Words.fold(value);
    return switch (setting) {
      case LANGUAGE -> Optional.ofNullable(LANGUAGES.get(folded));
      case ZONE -> zone(value);
      case PERIOD ->
          Times.duration(value)
              .filter(d -> d.compareTo(Times.SHORTEST) >= 0 && d.compareTo(Times.LONGEST) <= 0)
              .map(SettingsGrammar::seconds);
      case REMINDER, DISCUSSION, EXTENSION ->
          NEVER.contains(folded)
              ? Optional.of("0")
              : Times.duration(value)
                  .filter(d -> d.compareTo(Times.LONGEST) <= 0)
                  .map(SettingsGrammar::seconds);
      case REVIEW ->
          NEVER.contains(folded)
              ? Optional.of("none")
              : CalendarLengths.read(value).map(Period::toString);
      case RULE -> Rules.fromWords(value).map(Rule::canonical);
      case QUORUM -> Quorums.read(value).map(Quorum::canonical);
      case REACTIONS, POLLS, PINS, EARLY_CLOSE -> onOff(folded);
      case DIGEST ->
          NEVER.contains(folded)
              ? Optional.of("off")
              : WeeklyTimes.read(value).map(WeeklyTime::canonical);
    };
  }

  private static String seconds(Duration length) {
    return Long.toString(length.toSeconds());
  }

  private static Optional<String> onOff(String folded) {
    if (ON.contains(folded)) {
      return Optional.of("on");
    }
    return OFF.contains(folded) ? Optional.of("off") : Optional.empty();
  }

  /**
   * A region's zone, however its capitals were typed; fixed offsets do not follow daylight saving
   * and are refused.
   */
  private static Optional<String> zone(String value) {
    String wanted = value.strip().replace(' ', '_');
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.equalsIgnoreCase(wanted))
        .filter(id -> id.contains("/") || id.equals("UTC"))
        .findFirst();
  }
}
