package org.mycelium.commands.settings;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.WeeklyTime;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.grammar.CalendarLengths;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Times;
import org.mycelium.commands.grammar.WeeklyTimes;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.question.Methods;
import org.mycelium.commands.question.Terms;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Quorums;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;

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
                  SettingsGrammar::read)
              .meantBy("language", "timezone", "configuration", "idioma", "zona", "configuracion"));

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
  private static final Set<String> COUNT = Set.of("count", "counted", "cuentan");
  private static final Set<String> NOT_COUNTED =
      Set.of("do not count", "don't count", "dont count", "not counted", "out", "no cuentan");

  private static final Set<String> NEVER =
      Set.of("never", "none", "off", "no", "nunca", "ninguno", "ninguna", "0");

  /** Of the rule for changing rules: as the ordinary one. */
  private static final Set<String> AS_USUAL =
      Set.of("default", "as usual", "usual", "por defecto", "como siempre", "predeterminada");

  private SettingsGrammar() {}

  private static Reading read(Line line) {
    if (line.head().isEmpty()) {
      return new Reading.Understood(new SettingsCommand.ShowSettings());
    }
    Optional<SettingNames.Named> named = SettingNames.first(line.head());
    if (named.isEmpty()) {
      String word = line.head().split("[\\s=:]+", 2)[0];
      return new Reading.Problem(
          new SettingsMessage.UnknownSetting(word, SettingNames.nearest(word)));
    }
    // What stands on further lines is no setting of its own, and must not be lost without a word.
    String value = Words.trim(named.get().rest() + "\n" + line.body());
    if (value.isEmpty()) {
      return new Reading.Understood(new SettingsCommand.ShowSettings());
    }
    return change(named.get().setting(), value);
  }

  /** Gives a setting a value, as people write it. */
  public static Reading change(Setting setting, String value) {
    return canonical(setting, value)
        .<Reading>map(c -> new Reading.Understood(new SettingsCommand.Change(setting, c, value)))
        .orElseGet(
            () ->
                new Reading.Problem(
                    SettingsMessage.unread(setting, value, SettingsMessage.Way.BY_HAND)));
  }

  /**
   * The form facts hold of a value as people write it; empty if it does not read as one of this
   * setting.
   */
  public static Optional<String> canonical(Setting setting, String value) {
    return read(setting, value)
        .or(() -> SettingNames.unlinked(value).flatMap(unlinked -> read(setting, unlinked)));
  }

  private static Optional<String> read(Setting setting, String value) {
    String folded = Words.fold(value);
    return switch (setting) {
      case LANGUAGE -> Optional.ofNullable(LANGUAGES.get(folded));
      case ZONE -> Zones.read(value);
      case PERIOD, RULES_PERIOD ->
          Times.duration(value)
              .filter(d -> d.compareTo(Times.SHORTEST) >= 0 && d.compareTo(Times.LONGEST) <= 0)
              .map(SettingsGrammar::seconds);
      case REMINDER ->
          NEVER.contains(folded)
              ? Optional.of("0")
              : ReminderTimes.read(value).map(ReminderTimes::canonical);
      case METHOD ->
          Methods.fromWords(value).filter(method -> !Terms.buys(method)).map(Method::word);
      case DISCUSSION, EXTENSION -> lengthOrNone(value, Duration.ZERO);
      case REVIEW ->
          NEVER.contains(folded)
              ? Optional.of("none")
              : CalendarLengths.read(value).map(Period::toString);
      case RULE -> Rules.fromWords(value).map(Rule::canonical);
      case QUORUM -> Quorums.read(value).map(Quorum::canonical);
      case RULES_RULE ->
          AS_USUAL.contains(folded)
              ? Optional.of(Settings.DEFAULT)
              : Rules.fromWords(value).map(Rule::canonical);
      case RULES_QUORUM ->
          AS_USUAL.contains(folded)
              ? Optional.of(Settings.DEFAULT)
              : Quorums.read(value).map(Quorum::canonical);
      case NEWCOMERS -> lengthOrNone(value, Duration.ZERO);
      case ACTIVE -> lengthOrNone(value, Duration.ofDays(1));
      case LEAVERS -> COUNT.contains(folded) ? Optional.of("on") : leaversOut(folded);
      case RESULTS -> ResultsShown.read(value).map(ResultsShown::canonical);
      case REASONS -> ReasonsNeeded.read(value).map(ReasonsNeeded::canonical);
      case REACTIONS, POLLS, PINS, EARLY_CLOSE -> onOff(folded);
      case DIGEST ->
          NEVER.contains(folded)
              ? Optional.of("off")
              : WeeklyTimes.read(value).map(WeeklyTime::canonical);
    };
  }

  /**
   * @param unit of which it has to be a multiple; zero for none
   */
  private static Optional<String> lengthOrNone(String value, Duration unit) {
    if (NEVER.contains(Words.fold(value))) {
      return Optional.of("0");
    }
    return Times.duration(value)
        .filter(d -> d.compareTo(Times.LONGEST) <= 0)
        .filter(d -> unit.isZero() || unit.multipliedBy(d.dividedBy(unit)).equals(d))
        .map(SettingsGrammar::seconds);
  }

  private static Optional<String> leaversOut(String folded) {
    return NOT_COUNTED.contains(folded) ? Optional.of("off") : onOff(folded);
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
}
