package org.mycelium.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether this machine's clock may end things: not while it is far ahead of the homeserver's.
 * What a wrong clock has closed, drawn or handed over, no right one opens again. A clock that is
 * late does no such harm.
 *
 * <p>For one thread.
 */
public abstract sealed class ClockCheck {
  /** For a clock that nothing is compared with. */
  public static ClockCheck none() {
    return new None();
  }

  /** Compares a clock with the homeserver's. */
  public static ClockCheck against(MatrixClient homeserver, InstantSource clock) {
    return new Compared(homeserver, clock);
  }

  /** Whether what this clock says is due may be done now; asks the homeserver now and then. */
  abstract boolean passes();

  private static final class None extends ClockCheck {
    @Override
    boolean passes() {
      return true;
    }
  }

  private static final class Compared extends ClockCheck {
    private static final Logger log = LoggerFactory.getLogger(ClockCheck.class);

    /** Neither the seconds on the way nor the drift of a machine without network time. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final MatrixClient homeserver;
    private final InstantSource clock;
    private boolean passes;
    private boolean told;

    /** When it passed, by a clock that nobody sets. */
    private long passedAtNanos;

    Compared(MatrixClient homeserver, InstantSource clock) {
      this.homeserver = homeserver;
      this.clock = clock;
    }

    @Override
    boolean passes() {
      if (passes && System.nanoTime() - passedAtNanos < GOOD_FOR.toNanos()) {
        return true;
      }
      try {
        compare(homeserver.time());
      } catch (MatrixException e) {
        // What was found last still holds; before anything was found, nothing is ended.
        log.debug("The homeserver's clock cannot be read", e);
      }
      return passes;
    }

    /** A homeserver that tells no time cannot contradict ours. */
    private void compare(Optional<Instant> theirs) {
      Duration ahead =
          theirs.map(time -> Duration.between(time, clock.instant())).orElse(Duration.ZERO);
      passes = ahead.compareTo(TOLERATED) <= 0;
      passedAtNanos = System.nanoTime();
      if (!passes && !told) {
        log.error(
            "This machine's clock is {} s ahead of the homeserver's. Nothing closes, is drawn or"
                + " handed over until they agree. Let both follow the network's time:"
                + " timedatectl set-ntp true",
            ahead.toSeconds());
      } else if (passes && told) {
        log.info("This machine's clock agrees with the homeserver's again: what is due is done.");
      }
      told = !passes;
    }
  }
}
