package org.mycelium.commands.vote;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.text.Message;

/** Who may record whose votes, and answer for it. Pure but for its read port. */
final class Entitlement {
  /** More at once than one witness can have listened to. */
  private static final int MAX_VOTES = 100;

  private final Proposals proposals;

  Entitlement(Proposals proposals) {
    this.proposals = proposals;
  }

  /** What is in the way of recording these votes, if anything is. */
  Optional<Message> obstacle(
      List<Roll.Line> lines, Proposal proposal, Member recorder, Member witness) {
    if (lines.isEmpty()) {
      return Optional.of(new RecordingRefusal.VotesMissing());
    }
    if (lines.size() > MAX_VOTES) {
      return Optional.of(new RecordingRefusal.TooMany(lines.size(), MAX_VOTES));
    }
    // Else two who came after it opened could vote for everybody.
    for (Member answering : List.of(recorder, witness)) {
      if (!proposals.inElectorate(proposal.no(), answering.no())) {
        return Optional.of(noVoter(proposal, answering));
      }
    }
    Set<MemberNo> seen = new HashSet<>();
    for (Roll.Line line : lines) {
      Member voter = line.voter();
      if (voter.no().equals(recorder.no())) {
        return Optional.of(new RecordingRefusal.YourOwnVote(proposal.no()));
      }
      if (voter.no().equals(witness.no())) {
        return Optional.of(new RecordingRefusal.WitnessVotes(voter.displayName()));
      }
      if (!proposals.inElectorate(proposal.no(), voter.no())) {
        return Optional.of(noVoter(proposal, voter));
      }
      if (!seen.add(voter.no())) {
        return Optional.of(new RecordingRefusal.Twice(voter.displayName()));
      }
    }
    return Optional.empty();
  }

  private static Message noVoter(Proposal proposal, Member member) {
    return new RecordingRefusal.NoVoter(proposal.no(), member.displayName(), proposal.openedAt());
  }
}
