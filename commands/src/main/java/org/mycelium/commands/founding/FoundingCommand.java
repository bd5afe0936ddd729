package org.mycelium.commands.founding;

import java.util.List;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.membership.MembershipCommand;

/** What begins an assembly. */
public sealed interface FoundingCommand extends Command {
  /** The bot came into a room: the assembly begins, with these people. */
  record Found(List<MembershipCommand.Person> present) implements FoundingCommand {
    /** Keeps its own copy. */
    public Found {
      present = List.copyOf(present);
    }
  }
}
