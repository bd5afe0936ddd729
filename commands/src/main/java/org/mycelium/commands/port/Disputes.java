package org.mycelium.commands.port;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.dispute.Counted;
import org.mycelium.commands.dispute.DisputeCounts;

/** How many disputes one assembly had. */
public interface Disputes {
  /** Those after one instant and not after another; the open ones as of the latter. */
  DisputeCounts between(Instant after, Instant until);

  /** The newest count that was not taken back; empty if there is none. */
  Optional<Counted> last();
}
