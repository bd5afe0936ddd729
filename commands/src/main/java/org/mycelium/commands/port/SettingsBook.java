package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.rulebook.Making;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.Settings;

/** What one assembly chose. */
public interface SettingsBook {
  /** The settings as they stand, defaults where nothing was chosen. */
  Settings current();

  /**
   * The first decision about rules: since then they change by decision only. Empty while those who
   * may change the room's settings can still change them.
   */
  Optional<DecisionNo> takenOver();

  /** Everything a setting was made, the newest first; empty if it is as it was at the founding. */
  List<Making> history(Setting setting);
}
