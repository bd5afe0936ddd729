package org.mycelium.commands.port;

import java.time.Instant;
import org.mycelium.commands.dispute.DisputeCounts;

/** How many disputes one assembly had. */
public interface Disputes {
  /** Those after one instant and not after another; the open ones as of the latter. */
  DisputeCounts between(Instant after, Instant until);
}
