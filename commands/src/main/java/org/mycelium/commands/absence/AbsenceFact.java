package org.mycelium.commands.absence;

import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;

/** Comings and goings of members who stay members. Why is nobody's business and is not kept. */
public sealed interface AbsenceFact extends Fact {
  /**
   * A member is away, in place of what they said before.
   *
   * @param until the last instant of it
   */
  record AbsenceDeclared(MemberNo member, Instant until) implements AbsenceFact {}

  /** A member is back before their time. */
  record AbsenceEnded(MemberNo member) implements AbsenceFact {}
}
