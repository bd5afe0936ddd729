package org.mycelium.commands.port;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.secrecy.BallotList;
import org.mycelium.commands.secrecy.Envelope;
import org.mycelium.commands.secrecy.SealedReason;

/** Sealed ballots of one assembly: in their envelopes while a vote is open, listed after it. */
public interface SealedBallots {
  /** The envelopes of the present round; none once its vote has closed. */
  List<Envelope> envelopes(ProposalNo no);

  /** A member's own envelope in the present round. */
  Optional<Envelope> envelope(ProposalNo no, MemberNo voter);

  /** The envelope that this Matrix event filled, with its proposal. */
  Optional<Cast> castBy(String eventId);

  /** The event that filled an envelope at first, if this edit of it is what filled it last. */
  Optional<String> changedBy(String edit);

  /** An envelope and where it counts. */
  record Cast(ProposalNo proposal, Envelope envelope) {}

  /** The list that was published when the present round closed; empty before. */
  BallotList published(ProposalNo no);

  /** The reasons that came with the ballots of a round, in an order that says nothing. */
  List<SealedReason.Told> reasons(ProposalNo no, int round);
}
