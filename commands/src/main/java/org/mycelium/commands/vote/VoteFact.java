package org.mycelium.commands.vote;

import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Mark;

/** What becomes of votes. The last valid one of a voter before the close is the one that stands. */
public sealed interface VoteFact extends Fact {
  /** The proposal voted on. */
  ProposalNo proposal();

  /** Whose vote. */
  MemberNo voter();

  /**
   * A vote was cast, in place of this voter's earlier one if there was any.
   *
   * @param mark a position on the text, or what is said of the options
   * @param reason commitment to the reason; null if none was given
   * @param castBy the Matrix event whose removal takes the vote back and whose edits change it: the
   *     message or reaction first sent, also when an edit of it is this fact's cause
   */
  record BallotCast(
      ProposalNo proposal, MemberNo voter, Mark mark, @Nullable Commitment reason, String castBy)
      implements VoteFact {}

  /** Somebody voted whose ballot is sealed: what is in it stands nowhere in the journal. */
  record SealedBallotCast(ProposalNo proposal, MemberNo voter) implements VoteFact {
    @Override
    public boolean untraced() {
      return true;
    }
  }

  /** A sealed ballot was taken back: it counts for nothing, quorum included. */
  record SealedBallotWithdrawn(ProposalNo proposal, MemberNo voter) implements VoteFact {
    @Override
    public boolean untraced() {
      return true;
    }
  }

  /** The standing vote was taken back: it counts for nothing, quorum included. */
  record BallotWithdrawn(ProposalNo proposal, MemberNo voter) implements VoteFact {}
}
