package org.mycelium.commands.conversation;

import java.util.Optional;
import org.mycelium.commands.decision.Command;

/** What can be asked about a private conversation. */
public sealed interface ConversationCommand extends Command {
  /**
   * Says which of one's assemblies is meant from now on.
   *
   * @param choice its place in the list, from 1; empty to see the list
   */
  record Choose(Optional<Integer> choice) implements ConversationCommand {}
}
