package org.mycelium.commands.absence;

import java.time.Instant;
import org.mycelium.commands.decision.Command;

/** What can be asked of absences. */
public sealed interface AbsenceCommand extends Command {
  /**
   * The issuer is away until then.
   *
   * @param reasoned whether a reason was given, which is not asked for
   */
  record GoAway(Instant until, boolean reasoned) implements AbsenceCommand {}

  /** The issuer is back. */
  record ComeBack() implements AbsenceCommand {}

  /** Lists who is away. */
  record ListAway() implements AbsenceCommand {}
}
