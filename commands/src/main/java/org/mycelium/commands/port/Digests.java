package org.mycelium.commands.port;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.digest.Week;

/** The weekly digests one assembly was told. */
public interface Digests {
  /** The newest. */
  Optional<Posted> last();

  /** When there began to be something to tell. */
  Instant founded();

  /** A digest that was told, and when. */
  record Posted(Week week, Instant at) {}
}
