package org.mycelium.commands.port;

import java.util.List;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.proposal.ProposalNo;

/** What the proposals of one assembly do when they pass. */
public interface Enactments {
  /** What this one does, in the order in which it is done; empty for most. */
  List<Provision> of(ProposalNo no);

  /** What was done with the decision that this proposal became. */
  List<Provision> done(ProposalNo no);

  /** What the decision that this proposal became did not do, because it had become impossible. */
  List<Provision> undone(ProposalNo no);
}
