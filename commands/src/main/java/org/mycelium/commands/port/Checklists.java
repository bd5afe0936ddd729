package org.mycelium.commands.port;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.role.ChecklistItem;
import org.mycelium.commands.role.RoleNo;

/** What is handed over with the roles of one assembly. */
public interface Checklists {
  /** What stands on the list of a role, in order of number. */
  List<ChecklistItem> of(RoleNo role);

  /** The number the next item of a role gets. */
  int next(RoleNo role);

  /** Which items were ticked off when this term of a seat began, or since. */
  Set<Integer> ticked(RoleNo role, int seat, int term);
}
