package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.RecordingNo;

/** What can be asked about votes that are recorded for others. */
public sealed interface RecordingCommand extends Command {
  /**
   * Records votes of others.
   *
   * @param votes who voted how, as written, untrusted
   * @param witness who else heard it, as written, untrusted; empty if nobody was named
   */
  record TakeDown(Optional<ProposalNo> proposal, String votes, Optional<String> witness)
      implements RecordingCommand {}

  /**
   * Says of a recording whether it is right.
   *
   * @param right false if it is not, or is taken back
   */
  record Settle(Optional<RecordingNo> recording, boolean right) implements RecordingCommand {}

  /** A reaction on the message that asks the witness. */
  record React(RecordingNo recording, String key) implements RecordingCommand {}

  /** Shows what was recorded; without a number, what waits. */
  record Show(Optional<RecordingNo> recording) implements RecordingCommand {}
}
