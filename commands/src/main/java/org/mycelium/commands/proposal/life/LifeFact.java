package org.mycelium.commands.proposal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.ProposalNo;

/** What stands beside a proposal, and the phases of its life besides the vote itself. */
public sealed interface LifeFact extends Fact {
  /** The proposal it is about. */
  ProposalNo proposal();

  /**
   * It was said what the proposal would take the place of.
   *
   * @param instead commitment to what
   * @param because commitment to why that should go; null if no reason was given
   */
  record StoryTold(ProposalNo proposal, Commitment instead, @Nullable Commitment because)
      implements LifeFact {}

  /**
   * A proposal that just opened is discussed first: no votes are taken, and its electorate is
   * settled only when they are.
   *
   * @param until when the vote is due to open
   * @param vote for how long votes are to be taken then; whole milliseconds
   */
  record DiscussionOpened(ProposalNo proposal, Instant until, Duration vote) implements LifeFact {}

  /** It is discussed for longer. */
  record DiscussionProlonged(ProposalNo proposal, Instant until) implements LifeFact {}

  /**
   * The discussion is over, and a vote opened, for exactly these members.
   *
   * @param electorate in ascending order
   * @param remindAt when those who have not voted are reminded; equal to closesAt for never
   */
  record VoteOpened(
      ProposalNo proposal, List<MemberNo> electorate, Instant closesAt, Instant remindAt)
      implements LifeFact {
    /** Keeps its own copy of the electorate. */
    public VoteOpened {
      electorate = List.copyOf(electorate);
    }
  }

  /**
   * Should its quorum be missed, votes are taken for longer, once.
   *
   * @param length by how much; whole milliseconds
   */
  record PatienceGranted(ProposalNo proposal, Duration length) implements LifeFact {}

  /**
   * The quorum is a share of so many from now on, where not everybody counts.
   *
   * @param base at least 0
   */
  record QuorumRecounted(ProposalNo proposal, int base) implements LifeFact {}

  /** The quorum was missed at the close, and votes are taken until this time. */
  record QuorumAwaited(ProposalNo proposal, Instant closesAt) implements LifeFact {}
}
