package org.mycelium.commands.port;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.dispute.Counted;

/** The disputes that one assembly counted. */
public interface Disputes {
  /** All that was counted and taken back until this instant, in no order. */
  List<Counted> until(Instant end);

  /** The zone that the assembly had when it first counted one; empty if it never did. */
  Optional<ZoneId> zone();
}
