package org.mycelium.storage.power;

import static org.mycelium.storage.schema.Tables.POWER_HINDRANCE;
import static org.mycelium.storage.schema.Tables.ROOM;

import java.nio.file.Path;
import java.util.List;
import org.jooq.impl.DSL;
import org.mycelium.commands.power.Hindrance;
import org.mycelium.storage.Database;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Where rooms do not follow the roles, whether or not the bot runs. */
public final class PowerArchive {
  private static final Sql HINDERED =
      Sql.of(
          DSL.select(ROOM.ROOM_ID, POWER_HINDRANCE.WHY)
              .from(POWER_HINDRANCE)
              .join(ROOM)
              .on(ROOM.ASSEMBLY.eq(POWER_HINDRANCE.ASSEMBLY))
              .orderBy(POWER_HINDRANCE.ASSEMBLY));

  private PowerArchive() {}

  /** A room that does not follow, and why. */
  public record Hindered(String roomId, Hindrance why) {}

  /**
   * All such rooms.
   *
   * @throws org.mycelium.storage.CannotOpen if the database cannot be read
   */
  public static List<Hindered> of(Path database) {
    try (Session session = Database.openToRead(database)) {
      return session.all(
          HINDERED,
          row ->
              new Hindered(
                  row.text(ROOM.ROOM_ID), StoredPowers.hindrance(row.text(POWER_HINDRANCE.WHY))));
    }
  }
}
