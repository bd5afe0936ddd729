package org.mycelium.commands.proposal.recorded;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Mark;

/** What becomes of votes that others recorded. */
public sealed interface RecordedFact extends Fact {
  /** Which votes. */
  RecordingNo recording();

  /**
   * Somebody recorded votes of others, which wait for a witness.
   *
   * @param votes in ascending order of their voters
   */
  record VotesRecorded(
      RecordingNo recording,
      ProposalNo proposal,
      MemberNo recorder,
      MemberNo witness,
      List<Entry> votes)
      implements RecordedFact {
    /** Keeps its own copy, in order; refuses none at all. */
    public VotesRecorded {
      votes = votes.stream().sorted(Comparator.comparingInt(vote -> vote.voter().value())).toList();
      if (votes.isEmpty()) {
        throw new IllegalArgumentException("no votes recorded");
      }
    }

    /**
     * One of them.
     *
     * @param reason commitment to the reason; null if none was given
     */
    public record Entry(MemberNo voter, Mark mark, @Nullable Commitment reason) {}
  }

  /**
   * The witness said that this is what was said.
   *
   * @param counted whose votes are cast by it, in ascending order; the facts after this one do
   */
  record RecordingWitnessed(RecordingNo recording, List<MemberNo> counted) implements RecordedFact {
    /** Keeps its own copy. */
    public RecordingWitnessed {
      counted = List.copyOf(counted);
    }
  }

  /** The witness said that it is not what was said, or the recorder took it back. */
  record RecordingDropped(RecordingNo recording) implements RecordedFact {}
}
