package org.mycelium.commands.proposal.recorded;

import java.util.List;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Mark;

/**
 * Votes that somebody recorded for others. They count from when the witness says that this is what
 * was said; until then nothing of it does.
 *
 * @param round the one of the proposal in which they were recorded; in another they are void
 * @param votes in order of the voters' numbers
 */
public record Recording(
    RecordingNo no,
    ProposalNo proposal,
    int round,
    MemberNo recorder,
    MemberNo witness,
    State state,
    List<Vote> votes) {
  /** Keeps its own copy. */
  public Recording {
    votes = List.copyOf(votes);
  }

  /** What became of it. */
  public enum State {
    /** Its witness did not say anything yet. */
    WAITING,
    /** Its witness said that it is right. */
    WITNESSED,
    /** Its witness said that it is not, or its recorder took it back. */
    DROPPED
  }

  /**
   * One of the votes.
   *
   * @param reason untrusted; may be empty
   * @param counted whether it counted when it was witnessed: its voter had not voted meanwhile
   */
  public record Vote(MemberNo voter, Mark mark, String reason, boolean counted) {}

  /** Whether its witness can still let it count. */
  public boolean waitsOn(Proposal subject) {
    return state == State.WAITING && subject.open() && subject.round() == round;
  }

  /** Whether one of the votes is this member's. */
  public boolean votesFor(MemberNo member) {
    return votes.stream().anyMatch(vote -> vote.voter().equals(member));
  }
}
