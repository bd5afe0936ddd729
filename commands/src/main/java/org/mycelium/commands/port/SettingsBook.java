package org.mycelium.commands.port;

import org.mycelium.commands.settings.Settings;

/** What one assembly chose. */
public interface SettingsBook {
  /** The settings as they stand, defaults where nothing was chosen. */
  Settings current();
}
