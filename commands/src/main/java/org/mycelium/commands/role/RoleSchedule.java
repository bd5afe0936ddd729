package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;

/** When roles have to be looked at next. */
public final class RoleSchedule {
  private RoleSchedule() {}

  /**
   * When something is owed to a role: now if something is, and never if there are no roles. To be
   * asked again whenever roles, draws, members, absences or the zone change.
   */
  public static Optional<Instant> next(
      Roles roles, Lots lots, Members members, Absences absences, Instant now, ZoneId zone) {
    if (roles.all().isEmpty()) {
      return Optional.empty();
    }
    Rotation rotation =
        new Rotation(members.all(), absences.all(), roles.limit(), Drawing.Register.in(lots), zone);
    Rota rota = new Rota(roles.all(), rotation, lots.next(), now, zone);
    rota.advance();
    return rota.facts().isEmpty() ? rota.next() : Optional.of(now);
  }
}
