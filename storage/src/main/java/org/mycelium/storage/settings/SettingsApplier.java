package org.mycelium.storage.settings;

import java.util.Optional;
import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.settings.SettingsFact;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.storage.sql.Session;

/** Brings settings to where a fact leads. */
public final class SettingsApplier {
  private final Makings makings;

  /** Works on the tables of this session. */
  public SettingsApplier(Session session) {
    this.makings = new Makings(session);
  }

  /** Applies a fact. */
  public void apply(SettingsFact fact, Entry entry) {
    switch (fact) {
      case SettingChanged(String key, String value) ->
          makings.make(key, value, Optional.empty(), entry);
    }
  }
}
