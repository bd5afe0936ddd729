package org.mycelium.commands.vote;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.PendingAnswer;
import org.mycelium.commands.proposal.ProposalNo;

/**
 * What can be asked of votes. A missing number means the one open, or the one whose card is
 * answered.
 */
public sealed interface VoteCommand extends Command {
  /**
   * Casts a vote in place of one's earlier one.
   *
   * @param answer the words for a position, folded; which one they are, and whether they are any,
   *     is for the proposal's rule
   * @param written everything as it was written, for ballots on options, without the word of sealed
   *     ballots; untrusted
   * @param sealed whether the word was added by which a sealed ballot is cast
   */
  record Cast(
      Optional<ProposalNo> proposal,
      String answer,
      Optional<String> reason,
      String written,
      boolean sealed)
      implements VoteCommand {
    /** The same with this answer. */
    Cast answering(String other) {
      return new Cast(proposal, other, reason, written, sealed);
    }
  }

  /** Says that a ballot is meant as it was read back. */
  record Confirm(ReadBack ballot) implements VoteCommand, PendingAnswer {}

  /** Says that the ballot that was read back is not meant so. */
  record Deny(ProposalNo proposal) implements VoteCommand, PendingAnswer {}

  /**
   * Says which proposal a vote was on.
   *
   * @param written the vote as it was written, untrusted
   */
  record Place(ProposalNo proposal, String written) implements VoteCommand, PendingAnswer {}

  /** Is asked for a ballot step by step, in private. */
  record BeginBallot(Optional<ProposalNo> proposal) implements VoteCommand {}

  /**
   * Answers the last question of a dialogue.
   *
   * @param dialogue as far as it is
   * @param written untrusted
   */
  record AnswerBallot(BallotDialogue dialogue, String written)
      implements VoteCommand, PendingAnswer {}

  /**
   * Takes back one's vote or one's proposal, whichever there is to take back.
   *
   * @param what which of the two, when it was said
   * @param confirmed whether the issuer said so a second time
   */
  record Withdraw(Optional<ProposalNo> proposal, Optional<Withdrawable> what, boolean confirmed)
      implements VoteCommand {}

  /** What a withdrawal can be of. */
  enum Withdrawable {
    /** The whole proposal. */
    PROPOSAL,
    /** One's own vote. */
    VOTE
  }

  /** Tells the issuer's own receipt. */
  record ShowReceipt(Optional<ProposalNo> proposal) implements VoteCommand {}

  /** Shows the list of sealed ballots, or those whose receipts have these words, folded. */
  record ListBallots(Optional<ProposalNo> proposal, String words) implements VoteCommand {}

  /** A reaction on a card. Keys that are not offered there are other people's conversation. */
  record React(ProposalNo proposal, String key) implements VoteCommand {}

  /**
   * An answer to the poll beside a card.
   *
   * @param answers the ids of those chosen; none if whoever had chosen takes that back
   */
  record AnswerPoll(ProposalNo proposal, List<String> answers) implements VoteCommand {
    /** Keeps its own copy. */
    public AnswerPoll {
      answers = List.copyOf(answers);
    }
  }

  /** The message or reaction that cast a standing vote was taken away. */
  record Retract(String castBy) implements VoteCommand {}

  /**
   * The reaction that cast a standing vote was taken away, and one other of theirs still stands.
   *
   * @param left the reaction that stands
   * @param key what it says
   */
  record FallBack(String castBy, String left, String key) implements VoteCommand {}

  /** The message that cast a standing vote now reads differently; empty if it reads as no vote. */
  record Amend(String castBy, Optional<Cast> now) implements VoteCommand {}

  /** The message that cast a vote which does not stand any more reads differently. */
  record AmendOld(ProposalNo proposal, String castBy) implements VoteCommand {}

  /** An edit of the message that cast a standing vote was deleted. */
  record Unedit(String castBy) implements VoteCommand {}
}
