package org.mycelium.commands.digest;

import java.time.Instant;
import org.mycelium.commands.decision.Command;

/** What can be asked of digests. */
public sealed interface DigestCommand extends Command {
  /** Tells the last seven days now. */
  record Now() implements DigestCommand {}

  /** Tells a week now. */
  record OfWeek(Week week) implements DigestCommand {}

  /** Shows when the weekly digest comes. */
  record ShowTime() implements DigestCommand {}

  /** The issuer gets the weekly one in private from now on, or not any more. */
  record Subscribe(boolean wanted) implements DigestCommand {}

  /** The clock: the weekly digest is due. */
  record Due(Instant due) implements DigestCommand {}
}
