package org.mycelium.storage.secrecy;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;
import org.mycelium.storage.sql.StorageUnavailable;

/**
 * Wipes what was deleted out of the file. SQLite zeroes deleted rows, but pages that were split
 * keep copies in their gaps, and the write-ahead log keeps the pages as they were. So the whole
 * file is written anew and the log cut off. Until that is done a row says that it is to be done: a
 * process that is killed in between does it when it starts again.
 */
public final class Wiping {
  /** After a failure, so many commits pass before the next attempt. */
  private static final int PATIENCE_COMMITS = 200;

  private static final Field<Long> BUSY = DSL.field(DSL.name("busy"), SQLDataType.BIGINT);

  private static final Sql NOTE = Sql.plain("insert or ignore into wiping (id) values (1)");
  private static final Sql NOTED = Sql.plain("select id from wiping");
  private static final Sql DONE = Sql.plain("delete from wiping");
  private static final Sql REWRITE = Sql.plain("vacuum");
  private static final Sql CUT = Sql.plain("pragma wal_checkpoint(truncate)", BUSY);
  private static final Sql DO_NOT_WAIT = Sql.plain("pragma busy_timeout = 0", BUSY);
  private static final Sql WAIT = Sql.plain("pragma busy_timeout = 5000", BUSY);

  private final Session session;
  private boolean rewritten;
  private int patience;

  /** For the file behind this session, which writes. */
  public Wiping(Session session) {
    this.session = session;
  }

  /** Notes, within a unit of work, that there is something to wipe. */
  public static void note(Session session) {
    session.run(NOTE);
  }

  /**
   * Wipes if that is to be done; outside of any unit of work. Where the disk is full or somebody
   * reads an earlier moment of the file, it is tried again later.
   *
   * @return whether nothing is left to be wiped
   */
  public boolean afterCommit() {
    if (patience > 0) {
      patience--;
      return false;
    }
    try {
      return !session.any(NOTED) || wipe();
    } catch (StorageUnavailable e) {
      patience = PATIENCE_COMMITS;
      return false;
    }
  }

  private boolean wipe() {
    if (!rewritten) {
      session.run(REWRITE);
      rewritten = true;
    }
    session.any(DO_NOT_WAIT);
    boolean cut = session.number(CUT, BUSY) == 0;
    session.any(WAIT);
    if (cut) {
      session.run(DONE);
      rewritten = false;
    } else {
      patience = PATIENCE_COMMITS;
    }
    return cut;
  }
}
