package org.mycelium.commands.proposal.amendment;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Message;

/** What a vote on an amendment does. */
public sealed interface AmendmentEnactment extends Enactment {
  /** Adds an amendment to the proposal's text. */
  record AdoptAmendment(AmendmentNo amendment, ProposalNo proposal) implements AmendmentEnactment {
    @Override
    public Message description(List<String> words) {
      return new AmendmentMessage.Adds(amendment, proposal);
    }

    /** Amendments add, so none stands in another's way. */
    @Override
    public Set<String> subjects() {
      return Set.of();
    }
  }
}
