package org.mycelium.commands.settings;

import org.mycelium.commands.journal.Fact;

/** Changes of what the assembly chose. */
public sealed interface SettingsFact extends Fact {
  /**
   * One setting has a new value.
   *
   * @param key stable name of the setting
   * @param value canonical form, as {@link Setting} reads it
   */
  record SettingChanged(String key, String value) implements SettingsFact {}
}
