package org.mycelium.storage.codec;

import org.mycelium.commands.proposal.Proposal.Status;

/** Where in its life a proposal is, by the stable words that facts and tables keep. */
public final class StatusWord {
  private StatusWord() {}

  /** The word. */
  public static String of(Status status) {
    return switch (status) {
      case DISCUSSION -> "discussion";
      case VOTING -> "voting";
      case PAUSED -> "paused";
      case PASSED -> "passed";
      case FAILED -> "failed";
      case NOT_DECIDED -> "not-decided";
      case TABLED -> "tabled";
      case WITHDRAWN -> "withdrawn";
    };
  }

  /**
   * The status.
   *
   * @throws IllegalArgumentException if none has this word
   */
  public static Status read(String word) {
    return switch (word) {
      case "discussion" -> Status.DISCUSSION;
      case "voting" -> Status.VOTING;
      case "paused" -> Status.PAUSED;
      case "passed" -> Status.PASSED;
      case "failed" -> Status.FAILED;
      case "not-decided" -> Status.NOT_DECIDED;
      case "tabled" -> Status.TABLED;
      case "withdrawn" -> Status.WITHDRAWN;
      default -> throw new IllegalArgumentException("unknown status " + word);
    };
  }
}
