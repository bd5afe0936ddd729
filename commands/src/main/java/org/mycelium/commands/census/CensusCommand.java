package org.mycelium.commands.census;

import org.mycelium.commands.decision.Command;

/** What can be asked about who takes part. */
public sealed interface CensusCommand extends Command {
  /** Lists who is here. */
  record ListMembers() implements CensusCommand {}

  /**
   * Declares an account to be a bot or bridge, or takes that back.
   *
   * @param matrixId as it was written; untrusted
   * @param service whether it is to be a bot
   * @param title the command as it was written, which a vote on it is called by; untrusted
   * @param text further lines; untrusted
   */
  record Declare(String matrixId, boolean service, String title, String text)
      implements CensusCommand {}
}
