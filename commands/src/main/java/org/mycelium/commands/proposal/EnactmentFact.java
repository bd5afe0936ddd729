package org.mycelium.commands.proposal;

import java.util.List;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;

/** What the passing of a proposal does, and whether it could be done. */
public sealed interface EnactmentFact extends Fact {
  /** The proposal it belongs to. */
  ProposalNo proposal();

  /** Its place among what that proposal does, from 0. */
  int ordinal();

  /**
   * A proposal that opens carries this. It stays as it is until the end: to change it, the proposal
   * is withdrawn and made anew.
   *
   * @param words commitments to what people wrote that belongs to it
   */
  record EnactmentAttached(
      ProposalNo proposal, int ordinal, Enactment enactment, List<Commitment> words)
      implements EnactmentFact {
    /** Keeps its own copy. */
    public EnactmentAttached {
      words = List.copyOf(words);
    }
  }

  /**
   * The proposal became a decision, and this was done with it or could not be.
   *
   * @param done whether it was; what it led to are facts of the same cause
   */
  record EnactmentSettled(ProposalNo proposal, int ordinal, DecisionNo decision, boolean done)
      implements EnactmentFact {}
}
