package org.mycelium.commands.dispute;

import org.mycelium.commands.decision.Command;

/** What can be asked of disputes. Whatever else people write with it is not in these. */
public sealed interface DisputeCommand extends Command {
  /** What one message counts. */
  sealed interface Count extends DisputeCommand {}

  /** There is one more. */
  record Open() implements Count {}

  /** There is one less. */
  record Resolve(Settlement how) implements Count {}

  /** There was one that is over: counted as opened, and as resolved. */
  record OpenAndResolve(Settlement how) implements Count {}

  /** Such a count was a slip. */
  record Undo(Count slip) implements DisputeCommand {}

  /** How many there are. */
  record Show() implements DisputeCommand {}
}
