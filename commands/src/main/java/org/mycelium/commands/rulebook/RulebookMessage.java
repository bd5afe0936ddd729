package org.mycelium.commands.rulebook;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** A setting that was to be changed is none of this version's, or cannot be what it was to be. */
  record NoSuchSetting(String key) implements RulebookMessage {
    @Override
    public void write(Prose out) {
      out.line("rulebook.no-such-setting", Arg.untrusted("key", key));
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
