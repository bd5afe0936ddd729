package org.mycelium.commands.proposal;

import java.util.List;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.secrecy.SealedReason;

/** What becomes of sealed ballots when their vote ends: a list that nobody can link to voters. */
final class Unsealing {
  private Unsealing() {}

  /**
   * Publishes them.
   *
   * @return the root of their list
   * @throws IllegalStateException if there are not as many ballots as voters: then something was
   *     lost, and nothing may be decided
   */
  static String publish(
      Proposal proposal, Proposals proposals, Decision.Draft draft, Entropy entropy) {
    List<Envelope> envelopes = proposals.sealedBallots().envelopes(proposal.no());
    int voters = proposals.voters(proposal.no()).size();
    if (envelopes.size() != voters) {
      throw new IllegalStateException(
          "%s has %d voters and %d sealed ballots"
              .formatted(proposal.no(), voters, envelopes.size()));
    }
    BallotList list = BallotList.of(envelopes);
    List<SealedReason> reasons =
        envelopes.stream()
            .filter(envelope -> !envelope.reason().isEmpty())
            .map(e -> new SealedReason(e.answer(), draft.commit(e.reason(), entropy)))
            .toList();
    draft.fact(new ProposalFact.SealedBallotsPublished(proposal.no(), list, list.root(), reasons));
    return list.root();
  }
}
