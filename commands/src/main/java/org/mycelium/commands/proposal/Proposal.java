package org.mycelium.commands.proposal;

import java.time.Instant;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Quorum;

/**
 * A proposal as it stands now.
 *
 * @param title one line; untrusted; empty if it was erased
 * @param text further lines, may be empty; untrusted
 * @param question what is asked, and how it is counted; fixed at opening, and for each further
 *     round
 * @param quorum fixed at opening
 * @param electorate how many may vote
 * @param closesAt when the vote is due to close
 * @param round how many times it was opened for voting; votes of earlier rounds do not count
 */
public record Proposal(
    ProposalNo no,
    MemberNo proposer,
    String title,
    String text,
    Question question,
    Quorum quorum,
    int electorate,
    Instant openedAt,
    Instant closesAt,
    Status status,
    int round) {

  /** Where in its life a proposal is. */
  public enum Status {
    /** It is talked about, and no votes are taken yet. */
    DISCUSSION,
    /** Votes are taken. */
    VOTING,
    /** Votes were taken, and wait for amendments to be settled. */
    PAUSED,
    /** Closed, and carried under its rule. */
    PASSED,
    /** Closed, and not carried under its rule. */
    FAILED,
    /** Closed without the quorum: nothing was decided. */
    NOT_DECIDED,
    /** Closed and set aside under its rule: it can be taken up again. */
    TABLED,
    /** Taken back by its proposer before the close. */
    WITHDRAWN
  }

  /** The same with another question. */
  Proposal asking(Question other) {
    return new Proposal(
        no, proposer, title, text, other, quorum, electorate, openedAt, closesAt, status, round);
  }

  /** The same with another quorum. */
  Proposal with(Quorum other) {
    return new Proposal(
        no, proposer, title, text, question, other, electorate, openedAt, closesAt, status, round);
  }

  /** The same with its vote opened at another time. */
  Proposal openedAt(Instant time) {
    return new Proposal(
        no, proposer, title, text, question, quorum, electorate, time, closesAt, status, round);
  }

  /** Whether votes are taken. */
  public boolean open() {
    return status == Status.VOTING;
  }

  /** Whether its vote waits for amendments. */
  public boolean paused() {
    return status == Status.PAUSED;
  }

  /** Whether its vote has not ended, be it open or not. */
  public boolean undecided() {
    return open() || paused() || inDiscussion();
  }

  /** Whether it was set aside for a tie between options, which a lot settles. */
  public boolean tied() {
    return status == Status.TABLED && question instanceof Selection;
  }

  /** How it stands, in the words of messages. */
  String standing() {
    return tied() ? "TIED" : status.name();
  }

  /** Whether it is still talked about before its vote. */
  public boolean inDiscussion() {
    return status == Status.DISCUSSION;
  }
}
