package org.mycelium.storage.inbox;

import static org.mycelium.storage.schema.Tables.GAP;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.impl.DSL;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * What is known to be missing. While a gap is open, nothing that came after it in its room is dealt
 * with.
 */
public final class Gaps {
  private static final String OPEN = "open";

  private static final Sql INSERT =
      Sql.of(
          DSL.insertInto(GAP)
              .columns(GAP.ROOM_ID, GAP.BATCH, GAP.FROM_TOKEN, GAP.TO_TOKEN, GAP.REACHED, GAP.STATE)
              .values(
                  arg(GAP.ROOM_ID),
                  arg(GAP.BATCH),
                  arg(GAP.FROM_TOKEN),
                  arg(GAP.TO_TOKEN),
                  DSL.inline(0L),
                  DSL.inline(OPEN)));

  private static final Sql MOVE =
      Sql.of(
          DSL.update(GAP)
              .set(GAP.FROM_TOKEN, arg(GAP.FROM_TOKEN))
              .set(GAP.REACHED, arg(GAP.REACHED))
              .where(GAP.ID.eq(arg(GAP.ID))));

  private static final Sql CLOSE =
      Sql.of(DSL.update(GAP).set(GAP.STATE, DSL.inline("closed")).where(GAP.ID.eq(arg(GAP.ID))));

  private static final Sql ALL =
      Sql.of(
          DSL.select(GAP.ID, GAP.ROOM_ID, GAP.BATCH, GAP.FROM_TOKEN, GAP.TO_TOKEN, GAP.REACHED)
              .from(GAP)
              .where(GAP.STATE.eq(DSL.inline(OPEN)))
              .orderBy(GAP.ID));

  private static final Sql IN_ROOM =
      Sql.of(
          DSL.select(GAP.ID)
              .from(GAP)
              .where(GAP.STATE.eq(DSL.inline(OPEN)))
              .and(GAP.ROOM_ID.eq(arg(GAP.ROOM_ID))));

  private final Session session;

  /** The gaps behind this session. */
  public Gaps(Session session) {
    this.session = session;
  }

  /** A sync left out what lies between these. */
  public void opened(String roomId, long batch, String from, String to) {
    session.runOnOne(INSERT, roomId, batch, from, to);
  }

  /** A page of it was filed. */
  public void moved(Gap gap, String from, long reached) {
    session.runOnOne(MOVE, from, reached, gap.id());
  }

  /** All of it was filed. */
  public void closed(Gap gap) {
    session.runOnOne(CLOSE, gap.id());
  }

  /** Those that are open, the oldest first. */
  public List<Gap> open() {
    return session.all(ALL, Gaps::gap);
  }

  /** Whether a room has an open one. */
  public boolean openIn(String roomId) {
    return session.any(IN_ROOM, roomId);
  }

  private static Gap gap(Row row) {
    return new Gap(
        row.number(GAP.ID),
        row.text(GAP.ROOM_ID),
        row.number(GAP.BATCH),
        row.text(GAP.FROM_TOKEN),
        row.text(GAP.TO_TOKEN),
        row.number(GAP.REACHED));
  }
}
