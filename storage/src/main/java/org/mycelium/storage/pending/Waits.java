package org.mycelium.storage.pending;

import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Pending;

/** What there is between the bot and somebody whom it asked something. */
public sealed interface Waits {
  /**
   * A question that waits for its answer.
   *
   * @param askedBy the event it came of, if that was a message
   * @param advised whether something that reads like a question, and is none, was told since
   */
  record Asked(
      AssemblyId assembly,
      MemberNo member,
      Pending pending,
      Optional<String> askedBy,
      boolean advised)
      implements Waits {}

  /** One that waits no more, so lately that something said now may still be meant for it. */
  record Over(Pending.Ended ended) implements Waits {}
}
