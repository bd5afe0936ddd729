package org.mycelium.commands.proposal;

import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;

/** How a proposal is taken back by whoever made it. */
public final class Withdrawal {
  private Withdrawal() {}

  /**
   * Takes an open proposal back. It cannot be undone, so once votes were cast it is asked again.
   *
   * @param issuer who asks
   * @param voted how many votes it would throw away
   * @param awaited whether something else waits for its outcome
   * @param confirmed whether this is the second time it was said
   */
  public static Decision of(
      Proposal proposal, MemberNo issuer, int voted, boolean awaited, boolean confirmed) {
    if (!proposal.proposer().equals(issuer)) {
      return Decision.refuse(new ProposalMessage.OnlyProposerWithdraws(proposal.no()));
    }
    if (awaited) {
      return Decision.refuse(new ProposalMessage.OthersWait(proposal.no()));
    }
    if (voted > 0 && !confirmed) {
      return Decision.refuse(new ProposalMessage.ConfirmWithdrawal(proposal.no(), voted));
    }
    return Decision.accept()
        .fact(new ProposalFact.ProposalWithdrawn(proposal.no()))
        .effect(new Effect.FreezeCard(proposal.no()))
        .effect(Effect.Announce.quietly(new ProposalMessage.Withdrawn(proposal), proposal.no()))
        .done();
  }
}
