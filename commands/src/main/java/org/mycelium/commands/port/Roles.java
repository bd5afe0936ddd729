package org.mycelium.commands.port;

import java.util.List;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNo;

/** The roles of one assembly. */
public interface Roles {
  /** Those there are today, in order of number. */
  List<Role> all();

  /**
   * What is no more, as it was at the end: roles that ended, and roles there are with those of
   * their seats alone that ended.
   */
  List<Role> past();

  /** The number the next one gets. */
  RoleNo next();

  /** How many roles one member may hold at once. */
  int limit();
}
