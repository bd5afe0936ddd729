package org.mycelium.commands.market;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.decision.Command;

/** What can be asked of the notice board. Words are as they were written. */
public sealed interface MarketCommand extends Command {
  /**
   * Lists what hangs there, newest first.
   *
   * @param words only what has these; may be empty
   * @param before only what is older than this
   */
  record Browse(NoticeKind kind, String words, Optional<NoticeNo> before)
      implements MarketCommand {}

  /** Lists what the issuer put there. */
  record Mine() implements MarketCommand {}

  /** Shows one. */
  record Show(NoticeNo notice) implements MarketCommand {}

  /**
   * Puts something up.
   *
   * @param written what, and at its end perhaps what for
   * @param until the last instant; as long as usual if it was not said
   */
  record Post(NoticeKind kind, String written, Optional<Instant> until) implements MarketCommand {}

  /** Takes something down. */
  record TakeDown(NoticeNo notice) implements MarketCommand {}

  /**
   * Lets something hang longer.
   *
   * @param until as long as usual from now if it was not said
   */
  record Renew(NoticeNo notice, Optional<Instant> until) implements MarketCommand {}

  /** The clock: some end, and of some that is to be told. */
  record Due(Instant due) implements MarketCommand {}
}
