package org.mycelium.commands.recall;

import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.tally.Fraction;

/** The course of recalls. */
public sealed interface RecallFact extends Fact {
  /** The assembly decided which share of the members it takes to open a vote on a recall. */
  record RecallShareDecided(Fraction share, DecisionNo decision) implements RecallFact {}

  /**
   * A member asks that a holder be recalled.
   *
   * @param term of the seat, at the time
   * @param reason commitment to the reason; null if none was given
   */
  record RecallAsked(
      RoleNo role, int seat, int term, MemberNo holder, MemberNo by, @Nullable Commitment reason)
      implements RecallFact {}

  /** A member does not ask for it any more. */
  record RecallUnasked(RoleNo role, int seat, MemberNo by) implements RecallFact {}

  /** Enough asked: it is voted on, and what was asked is used up. */
  record RecallOpened(RoleNo role, int seat, MemberNo holder, ProposalNo proposal)
      implements RecallFact {}
}
