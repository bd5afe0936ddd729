package org.mycelium.commands.proposal.standing;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Message;

/** What a decision does to whether decisions stand. */
public sealed interface StandingEnactment extends Enactment {
  /** Nothing that contends as settings do: of two that end the same, the first one does. */
  @Override
  default Set<String> subjects() {
    return Set.of();
  }

  /**
   * Ends an earlier decision. Its words are that decision's title.
   *
   * @param how superseded or repealed
   */
  record EndDecision(DecisionNo decision, Ending.How how) implements StandingEnactment {
    @Override
    public Message description(List<String> words) {
      return new StandingMessage.Ends(decision, how, words.isEmpty() ? "" : words.getFirst());
    }
  }

  /** Has the decision come back for review. */
  record PlanReview(ReviewTerms terms) implements StandingEnactment {
    @Override
    public Message description(List<String> words) {
      return new StandingMessage.ComesBack(terms);
    }
  }

  /** Keeps a decision that came to its review date. Its words are that decision's title. */
  record KeepDecision(DecisionNo decision) implements StandingEnactment {
    @Override
    public Message description(List<String> words) {
      return new StandingMessage.Keeps(decision, words.isEmpty() ? "" : words.getFirst());
    }
  }
}
