package org.mycelium.commands.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.secrecy.SealedReason;

/** What becomes of sealed ballots when their vote ends: a list that nobody can link to voters. */
final class Unsealing {
  private Unsealing() {}

  /**
   * What was published.
   *
   * @param root of the list
   * @param reasons in the order in which they are kept: by their commitments, which are random
   */
  record Published(String root, List<SealedReason.Told> reasons) {
    Published {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Publishes them.
   *
   * @throws IllegalStateException if there are not as many ballots as voters: then something was
   *     lost, and nothing may be decided
   */
  static Published publish(
      Proposal proposal, Proposals proposals, Decision.Draft draft, Entropy entropy) {
    List<Envelope> envelopes = proposals.sealedBallots().envelopes(proposal.no());
    int voters = proposals.voters(proposal.no()).size();
    if (envelopes.size() != voters) {
      throw new IllegalStateException(
          "%s has %d voters and %d sealed ballots"
              .formatted(proposal.no(), voters, envelopes.size()));
    }
    BallotList list = BallotList.of(envelopes);
    SortedMap<String, Envelope> told = new TreeMap<>();
    List<SealedReason> reasons = new ArrayList<>();
    for (Envelope envelope : envelopes) {
      if (!envelope.reason().isEmpty()) {
        Commitment commitment = draft.commit(envelope.reason(), entropy);
        reasons.add(new SealedReason(envelope.answer(), commitment));
        told.put(commitment.hex(), envelope);
      }
    }
    draft.fact(new ProposalFact.SealedBallotsPublished(proposal.no(), list, list.root(), reasons));
    return new Published(
        list.root(),
        told.values().stream().map(e -> new SealedReason.Told(e.answer(), e.reason())).toList());
  }
}
