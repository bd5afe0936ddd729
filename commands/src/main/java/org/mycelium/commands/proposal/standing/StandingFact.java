package org.mycelium.commands.proposal.standing;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;

/** Whether a decision stands. */
public sealed interface StandingFact extends Fact {
  /** The decision it is about. */
  DecisionNo decision();

  /**
   * It stands no more.
   *
   * @param by the decision that ended it; null if it lapsed
   */
  record DecisionEnded(DecisionNo decision, Ending.How how, @Nullable DecisionNo by)
      implements StandingFact {}

  /**
   * It comes back on this day, by the assembly's calendar; in place of any review planned before.
   *
   * @param every after how long it comes back again if it is kept; null for never
   */
  record ReviewPlanned(DecisionNo decision, LocalDate day, Review.Then then, @Nullable Period every)
      implements StandingFact {}

  /** The room was told ahead that it comes back. */
  record ReviewAnnounced(DecisionNo decision) implements StandingFact {}

  /** Its day has come, and it is voted on whether it stays. */
  record ReviewOpened(DecisionNo decision, ProposalNo vote) implements StandingFact {}

  /** It was kept, and does not come back any more. */
  record ReviewPassed(DecisionNo decision) implements StandingFact {}
}
