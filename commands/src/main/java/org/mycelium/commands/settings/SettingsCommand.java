package org.mycelium.commands.settings;

import org.mycelium.commands.decision.Command;

/** What can be asked of settings. */
public sealed interface SettingsCommand extends Command {
  /** Shows them all, each with how to change it. */
  record ShowSettings() implements SettingsCommand {}

  /**
   * Gives one a new value.
   *
   * @param written the value as it was typed; untrusted
   */
  record Change(Setting setting, String canonicalValue, String written)
      implements SettingsCommand {}
}
