package org.mycelium.commands.membership;

import java.util.List;
import org.mycelium.commands.decision.Command;

/** What happens to the room. */
public sealed interface MembershipCommand extends Command {
  /** The homeserver's full list of who is in the room now. */
  record Roster(List<Person> present) implements MembershipCommand {
    /** Keeps its own copy. */
    public Roster {
      present = List.copyOf(present);
    }
  }

  /** Someone came in. */
  record Joined(Person person) implements MembershipCommand {}

  /** Someone went out, or was put out. */
  record Left(String matrixId) implements MembershipCommand {}

  /** Someone in the room. */
  record Person(String matrixId, String displayName) {}
}
