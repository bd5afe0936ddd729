package org.mycelium.bot.sync;

import java.util.Map;
import org.mycelium.bot.matrix.SyncBatch;
import org.mycelium.bot.pipeline.Roster;

/**
 * A batch, and what was asked about its rooms before storing it.
 *
 * @param looks at rooms that are new to us, and at those of which events are missing, by room id
 * @param rosters of rooms that are compared for safety's sake, by room id
 */
public record News(SyncBatch batch, Map<String, Look> looks, Map<String, Roster> rosters) {
  /** Keeps its own copies. */
  public News {
    looks = Map.copyOf(looks);
    rosters = Map.copyOf(rosters);
  }
}
