package org.mycelium.commands.settings;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.commands.assembly.WeeklyTime;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.terms.TermsWords;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of settings. */
public sealed interface SettingsMessage extends Message {
  /**
   * All of them, each with the word that changes it.
   *
   * @param byDecision whether they are changed by decision only
   */
  record All(Settings settings, boolean byDecision) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line("settings.intro");
      for (Setting setting : Setting.values()) {
        item(out, "settings.item", setting, settings);
      }
      out.line(byDecision ? "settings.how-by-decision" : "settings.how");
    }
  }

  /** One of them, as an item. */
  record One(Setting setting, Settings settings) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      item(out, "settings.item", setting, settings);
    }
  }

  /**
   * Nothing could be decided any more.
   *
   * @param needed how many would have to vote
   */
  record QuorumLocksOut(int needed, int electorate) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "settings.quorum-locks-out",
          Arg.num("needed", needed),
          Arg.num("electorate", electorate));
    }
  }

  /** When the digest comes, and how to change that. */
  record DigestTime(Settings settings) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      item(out, "settings.item", Setting.DIGEST, settings);
      out.include(example(Setting.DIGEST, Way.BY_HAND));
    }
  }

  /** One has a new value from now on. */
  record Changed(Setting setting, Settings after, String by) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line("settings.changed", Arg.untrusted("by", by));
      item(out, "settings.item", setting, after);
      if (setting == Setting.PERIOD || setting == Setting.REMINDER) {
        reminder(out);
      }
      if (setting == Setting.RULE
          || setting == Setting.QUORUM
          || setting == Setting.NEWCOMERS
          || setting == Setting.ACTIVE
          || setting == Setting.LEAVERS
          || setting == Setting.RESULTS
          || setting == Setting.REASONS) {
        out.line("settings.open-unchanged");
      }
    }

    /** Where votes are too short for the lead, it is told when they are reminded of. */
    private void reminder(Prose out) {
      ReminderTimes usual = after.reminders().in(after.votingPeriod());
      if (!usual.equals(after.reminders())) {
        out.line(
            usual.never() ? "settings.reminder-none" : "settings.reminder-shorter",
            Arg.series("leads", leads(usual)));
      }
    }
  }

  /**
   * Votes would be over before they are reminded of.
   *
   * @param lead what was asked for
   * @param period how long votes are open
   */
  record ReminderTooLong(Duration lead, Duration period) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "settings.reminder-too-long", Arg.length("lead", lead), Arg.length("period", period));
      out.line("settings.reminder-less");
    }
  }

  /** It has that value already. */
  record Unchanged(Setting setting, Settings settings) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line("settings.unchanged");
      item(out, "settings.item", setting, settings);
    }
  }

  /** The room's power levels do not let this person change settings. */
  record NoRight() implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line("settings.no-right");
    }
  }

  /**
   * The assembly has taken its rules into its own hands.
   *
   * @param since the first decision about rules, such as D4
   * @param written the value that was asked for; untrusted
   */
  record OnlyByDecision(String since, Setting setting, String written) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line("settings.only-by-decision", Arg.id("since", since));
      out.line(
          "settings.only-by-decision-how",
          Arg.said("key", name(setting)),
          Arg.code("value", written));
    }
  }

  /** No setting of that name. */
  record UnknownSetting(String written, Optional<Setting> nearest) implements SettingsMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      if (nearest.isEmpty()) {
        out.line("settings.unknown", Arg.untrusted("written", written));
      } else {
        out.line(
            "settings.unknown-near",
            Arg.untrusted("written", written),
            Arg.said("nearest", name(nearest.get())));
      }
    }
  }

  /** The value does not read as one of this setting. */
  record BadValue(Setting setting, String written, Way way) implements SettingsMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "settings.bad-value", Arg.said("key", name(setting)), Arg.untrusted("written", written));
      out.include(example(setting, way));
    }
  }

  /**
   * A city or a country, and the time zones there.
   *
   * @param zones their names, at least one
   */
  record ZonesOf(String written, List<String> zones, Way way) implements SettingsMessage {
    /** Keeps its own copy. */
    public ZonesOf {
      zones = List.copyOf(zones);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "settings.zones-of", Arg.untrusted("written", written), Arg.num("count", zones.size()));
      for (String zone : zones) {
        out.item("settings.zones-item", Arg.said("command", command(way)), Arg.word("zone", zone));
      }
    }
  }

  /** That a value does not read as one of this setting, and what was probably meant. */
  static SettingsMessage unread(Setting setting, String written, Way way) {
    List<String> zones = setting == Setting.ZONE ? Zones.near(written) : List.of();
    return zones.isEmpty() ? new BadValue(setting, written, way) : new ZonesOf(written, zones, way);
  }

  private static void item(Prose out, String key, Setting setting, Settings s) {
    out.item(key, Arg.said("key", name(setting)), Arg.said("value", value(setting, s)));
  }

  /** How a setting is changed. */
  enum Way {
    /** By those who may change the room's settings. */
    BY_HAND,
    /** By a proposal. */
    BY_DECISION
  }

  /** What can be written for a setting, with an example that works. */
  static Message example(Setting setting, Way way) {
    return out -> out.line("settings.example." + setting.key(), Arg.said("command", command(way)));
  }

  private static Message command(Way way) {
    return line -> line.line(way == Way.BY_HAND ? "settings.by-hand" : "settings.by-decision");
  }

  /** What a setting is, in words. */
  static Message value(Setting setting, Settings s) {
    return switch (setting) {
      case LANGUAGE ->
          l -> l.line("settings.language", Arg.word("value", s.language().toLanguageTag()));
      case ZONE -> l -> l.line("settings.zone", Arg.word("value", s.zone().getId()));
      case PERIOD -> l -> l.line("settings.period", Arg.length("value", s.votingPeriod()));
      case DISCUSSION -> length("settings.discussion", s.phases().discussion());
      case EXTENSION -> length("settings.extension", s.phases().extension());
      case REVIEW -> review(s.phases().review());
      case REMINDER ->
          l ->
              l.line(
                  s.reminders().never() ? "settings.reminder-never" : "settings.reminder",
                  Arg.series("value", leads(s.reminders())),
                  Arg.num("times", s.reminders().leads().size()));
      case METHOD ->
          l ->
              l.line(
                  "settings.method",
                  Arg.word("word", s.method().word()),
                  Arg.said(
                      "how",
                      out ->
                          out.line(
                              "question." + s.method().word(),
                              Arg.num("seats", 1),
                              Arg.num("points", Offer.USUAL_POINTS))));
      case RULE -> s.rule().description();
      case QUORUM -> quorum(s.quorum());
      case NEWCOMERS -> length("settings.newcomers", s.suffrage().newcomers());
      case ACTIVE -> length("settings.active", s.suffrage().active());
      case LEAVERS -> l -> l.line("settings.leavers-" + onOff(s.suffrage().leaversCount()));
      case RESULTS -> TermsWords.results(s.terms().results());
      case REASONS -> TermsWords.reasons(s.terms().reasons());
      case REACTIONS -> l -> l.line("settings.reactions-" + onOff(s.reactionVotes()));
      case POLLS -> l -> l.line("settings.polls-" + onOff(s.polls()));
      case PINS -> l -> l.line("settings.pins-" + onOff(s.pinCards()));
      case EARLY_CLOSE -> l -> l.line("settings.early-close-" + onOff(s.earlyClose()));
      case DIGEST -> digest(s.digest());
      case RULES_RULE ->
          usually(s.changingRules().rule().isEmpty(), s.ruleForRules().description());
      case RULES_QUORUM ->
          usually(s.changingRules().quorum().isEmpty(), quorum(s.quorumForRules()));
      case RULES_PERIOD ->
          l -> l.line("settings.rules-period", Arg.length("value", s.changingRules().period()));
    };
  }

  private static List<Message> leads(ReminderTimes times) {
    return times.leads().stream()
        .<Message>map(lead -> out -> out.line("settings.lead", Arg.length("lead", lead)))
        .toList();
  }

  private static Message quorum(Quorum quorum) {
    return l ->
        l.line(
            "settings.quorum",
            Arg.word("share", quorum.share().toString()),
            Arg.word("shared", quorum.share().numerator() > 0 ? "yes" : "no"),
            Arg.num("number", quorum.number()));
  }

  /** What follows another setting as long as nothing else was chosen. */
  private static Message usually(boolean follows, Message value) {
    return l ->
        l.line(
            "settings.follows",
            Arg.said("value", value),
            Arg.word("follows", follows ? "yes" : "no"));
  }

  private static Message review(Optional<Period> after) {
    return after
        .<Message>map(
            period ->
                line ->
                    line.line(
                        "settings.review",
                        Arg.num("years", period.getYears()),
                        Arg.num("months", period.getMonths()),
                        Arg.num("days", period.getDays())))
        .orElse(line -> line.line("settings.review-none"));
  }

  /** A length of time; the phrase that ends in "-none" where there is none. */
  private static Message length(String key, Duration length) {
    return line -> line.line(length.isZero() ? key + "-none" : key, Arg.length("value", length));
  }

  private static Message digest(Optional<WeeklyTime> weekly) {
    return weekly
        .<Message>map(
            time ->
                line ->
                    line.line(
                        "settings.digest",
                        Arg.word("day", time.day().name().toLowerCase(Locale.ROOT)),
                        Arg.word("time", time.time().toString())))
        .orElse(line -> line.line("settings.digest-never"));
  }

  /** What it is called in the language that is spoken. */
  static Message name(Setting setting) {
    return line -> line.line("settings.name." + setting.key());
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }
}
