package org.mycelium.commands.dispute;

import org.mycelium.commands.decision.Command;

/** What can be asked of disputes. Whatever else people write with it is not in these. */
public sealed interface DisputeCommand extends Command {
  /** There is one more. */
  record Open() implements DisputeCommand {}

  /** There is one less. */
  record Resolve(Settlement how) implements DisputeCommand {}

  /** There was one that is over: counted as opened, and as resolved. */
  record OpenAndResolve(Settlement how) implements DisputeCommand {}

  /** The last count was none. */
  record Undo() implements DisputeCommand {}

  /** How many there are. */
  record Show() implements DisputeCommand {}
}
