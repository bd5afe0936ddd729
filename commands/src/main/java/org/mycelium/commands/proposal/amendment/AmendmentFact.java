package org.mycelium.commands.proposal.amendment;

import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.ProposalNo;

/** What becomes of amendments, and of the vote that waits for them. */
public sealed interface AmendmentFact extends Fact {
  /** The proposal that is to be amended. */
  ProposalNo proposal();

  /**
   * A member moved an amendment.
   *
   * @param words commitment to what is to be added
   */
  record AmendmentMoved(
      ProposalNo proposal, AmendmentNo amendment, MemberNo author, Commitment words)
      implements AmendmentFact {}

  /** It is voted on, by a proposal of its own. */
  record AmendmentPut(ProposalNo proposal, AmendmentNo amendment, ProposalNo vote)
      implements AmendmentFact {}

  /**
   * It was settled.
   *
   * @param state ACCEPTED, CARRIED or NOT_CARRIED
   */
  record AmendmentSettled(ProposalNo proposal, AmendmentNo amendment, Amendment.State state)
      implements AmendmentFact {}

  /**
   * The proposal's text reads otherwise from now on. The one before stays readable.
   *
   * @param text commitment to the whole of it
   */
  record TextAmended(ProposalNo proposal, AmendmentNo amendment, Commitment text)
      implements AmendmentFact {}

  /** No votes are taken until its amendments are settled; those cast stay as they are. */
  record VotePaused(ProposalNo proposal) implements AmendmentFact {}

  /** Its text stayed as it was, and its vote goes on for the time that was left. */
  record VoteResumed(ProposalNo proposal, Instant closesAt, Instant remindAt)
      implements AmendmentFact {}

  /** Its text changed, and the same electorate votes anew; votes cast before do not count. */
  record VoteRestarted(ProposalNo proposal, Instant closesAt, Instant remindAt)
      implements AmendmentFact {}
}
