package org.mycelium.commands.role;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.text.Message;

/** What decisions about roles do. */
public sealed interface RoleEnactment extends Enactment {
  /**
   * There is a role from then on. Its words are its name and what it may do.
   *
   * @param start when its first term begins, on the assembly's clocks; the morning after the
   *     decision if it was not said
   */
  record CreateRole(RoleTerms terms, Optional<LocalDateTime> start) implements RoleEnactment {
    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.Planned(words.getFirst(), terms, start);
    }

    @Override
    public Set<String> subjects() {
      return Set.of();
    }
  }

  /** The role is no more. Its word is the role's name. */
  record EndRole(RoleNo role) implements RoleEnactment {
    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.PlannedEnd(role, words.getFirst());
    }

    @Override
    public Set<String> subjects() {
      return Set.of("role/" + role);
    }
  }

  /** How many roles a member may hold at once. No words. */
  record LimitRoles(int limit) implements RoleEnactment {
    @Override
    public Message description(List<String> words) {
      return new RolePlanMessage.PlannedLimit(limit);
    }

    @Override
    public Set<String> subjects() {
      return Set.of("role/limit");
    }
  }
}
