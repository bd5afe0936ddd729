package org.mycelium.commands.decisionlog;

import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;

/** What becomes of statements of those who were against a decision. */
public sealed interface StatementFact extends Fact {
  /** The decision they are attached to. */
  DecisionNo decision();

  /** Whose statement it is. */
  MemberNo author();

  /**
   * Somebody attached one, in the place of an earlier one of theirs that nobody had joined.
   *
   * @param words commitment to it
   */
  record StatementAttached(DecisionNo decision, MemberNo author, Commitment words)
      implements StatementFact {}

  /** Somebody else who was against put their name under it. */
  record StatementJoined(DecisionNo decision, MemberNo author, MemberNo member)
      implements StatementFact {}

  /** Whoever had joined took their name away again. */
  record StatementLeft(DecisionNo decision, MemberNo author, MemberNo member)
      implements StatementFact {}

  /** Its author took it back. */
  record StatementWithdrawn(DecisionNo decision, MemberNo author) implements StatementFact {}
}
