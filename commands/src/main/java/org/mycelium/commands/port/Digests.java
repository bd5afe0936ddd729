package org.mycelium.commands.port;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.digest.Week;

/** The weekly digests one assembly was told. */
public interface Digests {
  /** Whether this week was told. */
  boolean told(Week week);

  /**
   * Where the last one ended, as of now: what happened after it was not told yet. One that was told
   * while the clock was ahead ended before it says; rather is something told twice than never.
   *
   * @return empty before the first, also if that is one of a time to come
   */
  Optional<Instant> end(Instant now);

  /**
   * The week the last one told.
   *
   * @return empty before the first, also if the last was told while the clock was ahead
   */
  Optional<Week> last(Instant now);

  /** When there began to be something to tell. */
  Instant founded();
}
