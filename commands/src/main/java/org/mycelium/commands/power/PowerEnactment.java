package org.mycelium.commands.power;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.text.Message;

/** What decisions about power do. */
public sealed interface PowerEnactment extends Enactment {
  /**
   * Whoever holds the role has this power for as long. Its word is the role's name.
   *
   * @param level from 1; 0 for none
   */
  record EmpowerRole(RoleNo role, int level) implements PowerEnactment {
    @Override
    public Message description(List<String> words) {
      return new PowerMessage.Planned(words.getFirst(), level);
    }

    @Override
    public Set<String> subjects() {
      return Set.of("power/" + role);
    }

    /** Power over who is in the room is power over who decides. */
    @Override
    public boolean takesItsTime() {
      return true;
    }
  }
}
