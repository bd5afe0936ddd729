package org.mycelium.storage.codec;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decisionlog.StatementFact.StatementAttached;
import org.mycelium.commands.decisionlog.StatementFact.StatementJoined;
import org.mycelium.commands.decisionlog.StatementFact.StatementLeft;
import org.mycelium.commands.decisionlog.StatementFact.StatementWithdrawn;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalFact.ReminderPlanned;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingDropped;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingWitnessed;
import org.mycelium.commands.proposal.recorded.RecordedFact.VotesRecorded;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Marks.Ranked;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;
import org.mycelium.commands.vote.VoteFact.SealedBallotCast;
import org.mycelium.commands.vote.VoteFact.SealedBallotWithdrawn;

/** Every kind of fact about votes, as the golden files hold them. */
final class VoteSamples {
  private static final ProposalNo P3 = new ProposalNo(3);
  private static final DecisionNo D12 = new DecisionNo(12);
  private static final RecordingNo H3 = new RecordingNo(3);
  private static final Commitment WORDS = new Commitment("a2".repeat(32));

  private VoteSamples() {}

  static Stream<Fact> facts() {
    return Stream.of(
        new BallotCast(P3, member(5), Choice.OBJECTION, WORDS, "$event"),
        new BallotCast(
            P3, member(6), new Ranked(List.of(List.of(2), List.of(1, 3), List.of(0))), WORDS, "$e"),
        new ReminderPlanned(P3, Duration.ofHours(3)),
        new BallotWithdrawn(P3, member(5)),
        new SealedBallotCast(P3, member(5)),
        new SealedBallotWithdrawn(P3, member(5)),
        new VotesRecorded(
            H3,
            P3,
            member(6),
            member(7),
            List.of(
                new VotesRecorded.Entry(
                    member(9), new Ranked(List.of(List.of(2), List.of(1))), null),
                new VotesRecorded.Entry(member(5), Choice.NO, WORDS))),
        new RecordingWitnessed(H3, List.of(member(5), member(9))),
        new RecordingDropped(H3),
        new StatementAttached(D12, member(5), WORDS),
        new StatementJoined(D12, member(5), member(6)),
        new StatementLeft(D12, member(5), member(6)),
        new StatementWithdrawn(D12, member(5)));
  }

  private static MemberNo member(int no) {
    return new MemberNo(no);
  }
}
