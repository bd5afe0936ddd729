package org.mycelium.commands.rulebook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.settings.SettingsMessage;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of rules and what changes them. */
public sealed interface RulebookMessage extends Message {
  /** What settings are to be, one item each. */
  record Changes(List<RuleChange> changes) implements RulebookMessage {
    /** Any would do: of each only the setting that was changed is told. */
    private static final Settings BLANK = Settings.defaults(Locale.ENGLISH, ZoneOffset.UTC);

    /** Keeps its own copy. */
    public Changes {
      changes = List.copyOf(changes);
    }

    @Override
    public void write(Prose out) {
      for (RuleChange change : changes) {
        Optional<SettingsMessage> told =
            Setting.of(change.key())
                .flatMap(
                    setting ->
                        BLANK
                            .trying(setting, change.value())
                            .map(settings -> new SettingsMessage.One(setting, settings)));
        if (told.isPresent()) {
          out.include(told.get());
        } else {
          out.item("rulebook.unreadable", Arg.untrusted("key", change.key()));
        }
      }
    }
  }

  /**
   * Who made a rule what it is.
   *
   * @param decision empty before the assembly decided about it
   * @param by the name of whoever set it before, untrusted; empty if nobody did
   */
  record Origin(Optional<DecisionNo> decision, Optional<String> by) {
    private Message told() {
      return out ->
          out.line(
              "rulebook.origin",
              Arg.word("how", how()),
              Arg.id("decision", decision.map(DecisionNo::toString).orElse("")),
              Arg.untrusted("by", by.orElse("")));
    }

    private String how() {
      return decision.isPresent() ? "decided" : by.isPresent() ? "set" : "founded";
    }
  }

  /** A rule as it stands. */
  record Standing(Setting setting, Origin origin) {}

  /**
   * Every rule with what made it so.
   *
   * @param takenOver whether rules are changed by decision only
   */
  record All(Settings settings, List<Standing> rules, boolean takenOver)
      implements RulebookMessage {
    /** Keeps its own copy. */
    public All {
      rules = List.copyOf(rules);
    }

    @Override
    public void write(Prose out) {
      out.line("rulebook.intro");
      for (Standing rule : rules) {
        out.item(
            "rulebook.item",
            Arg.said("key", SettingsMessage.name(rule.setting())),
            Arg.said("value", SettingsMessage.value(rule.setting(), settings)),
            Arg.said("origin", rule.origin().told()));
      }
      out.line(takenOver ? "rulebook.how" : "rulebook.how-before");
    }
  }

  /**
   * Once that a rule was made.
   *
   * @param settings in which it is what it then was; empty if this version cannot read that
   */
  record Made(Optional<Settings> settings, Instant at, Origin origin) {}

  /** One rule, and everything it ever was. */
  record History(Setting setting, Settings settings, List<Made> makings)
      implements RulebookMessage {
    private static final int MOST = 12;

    /** Keeps its own copy. */
    public History {
      makings = List.copyOf(makings);
    }

    @Override
    public void write(Prose out) {
      out.include(new SettingsMessage.One(setting, settings));
      if (makings.isEmpty()) {
        out.line("rulebook.never-changed");
      } else {
        out.line("rulebook.history");
      }
      for (Made making : makings.subList(0, Math.min(MOST, makings.size()))) {
        out.item(
            "rulebook.history-item",
            Arg.when("at", making.at()),
            Arg.said(
                "value",
                making
                    .settings()
                    .map(then -> SettingsMessage.value(setting, then))
                    .orElse(line -> line.line("rulebook.unknown-value"))),
            Arg.said("origin", making.origin().told()));
      }
      out.include(SettingsMessage.example(setting, SettingsMessage.Way.BY_DECISION));
    }
  }

  /** Nothing would change. */
  record AsItIs(List<RuleChange> changes) implements RulebookMessage {
    /** Keeps its own copy. */
    public AsItIs {
      changes = List.copyOf(changes);
    }

    @Override
    public void write(Prose out) {
      out.line("rulebook.as-it-is").include(new Changes(changes));
    }
  }

  /** Which rule, and what it is to be, is missing. */
  record ChangeWhat() implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.change-what");
    }
  }

  /** No rule of that name. */
  record UnknownRule(String written, Optional<Setting> nearest) implements RulebookMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      if (nearest.isEmpty()) {
        out.line("rulebook.unknown", Arg.untrusted("written", written));
      } else {
        out.line(
            "rulebook.unknown-near",
            Arg.untrusted("written", written),
            Arg.said("nearest", SettingsMessage.name(nearest.get())));
      }
    }
  }

  /** A value stands behind a rule that was only asked for: nothing is opened by accident. */
  record MeantToChange(Setting setting, String value) implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "rulebook.meant-to-change",
          Arg.said("key", SettingsMessage.name(setting)),
          Arg.code("value", value));
    }
  }

  /** Meant for a change of rules, and none that can be read; as written, untrusted. */
  record NotAChange(String text) implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.not-a-change", Arg.untrusted("text", text));
      out.line("rulebook.change-what");
      out.line("rulebook.house-rule");
    }
  }

  /** What a rule is to be is missing. */
  record ValueMissing(Setting setting) implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.value-missing", Arg.said("key", SettingsMessage.name(setting)));
      out.include(SettingsMessage.example(setting, SettingsMessage.Way.BY_DECISION));
    }
  }

  /** One rule is to be two things. */
  record SaidTwice(Setting setting) implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.said-twice", Arg.said("key", SettingsMessage.name(setting)));
    }
  }

  /** Whoever proposes a change of rules does not choose the rule it is decided by. */
  record RuleIsGiven() implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.rule-is-given");
    }
  }

  /** From then on one person who stays away or disagrees can stop everything. */
  record OneStopsAll(int electorate) implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.one-stops-all", Arg.num("electorate", electorate));
    }
  }

  /** A setting is none of this version's, or cannot be what it was to be. */
  record NoLongerPossible() implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.no-longer-possible");
    }
  }

  /** How to get done by another decision what this one could not do. */
  record ProposeAnew(Message why) implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.include(why).line("rulebook.propose-anew");
    }
  }
}
