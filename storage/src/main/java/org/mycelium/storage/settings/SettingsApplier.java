package org.mycelium.storage.settings;

import static org.mycelium.storage.schema.Tables.SETTING;

import org.mycelium.commands.journal.Entry;
import org.mycelium.commands.settings.SettingsFact;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Brings settings to where a fact leads. */
public final class SettingsApplier {
  private static final Sql SET =
      Sql.put(SETTING, SETTING.ASSEMBLY, SETTING.KEY, SETTING.VALUE, SETTING.SEQ);

  private final Session session;

  /** Works on the tables of this session. */
  public SettingsApplier(Session session) {
    this.session = session;
  }

  /** Applies a fact. */
  public void apply(SettingsFact fact, Entry entry) {
    switch (fact) {
      case SettingChanged(String key, String value) ->
          session.run(SET, entry.assembly().value(), key, value, entry.seq());
    }
  }
}
