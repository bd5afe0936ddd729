package org.mycelium.storage.inbox;

import static org.mycelium.storage.schema.Tables.SYNC_STATE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** How far the homeserver was read, and as which device. Not thread-safe. */
public final class SyncState {
  private static final Sql READ =
      Sql.of(
          DSL.select(
                  SYNC_STATE.NEXT_BATCH, SYNC_STATE.BATCH, SYNC_STATE.DEVICE_ID, SYNC_STATE.BOT_ID)
              .from(SYNC_STATE));

  private static final Sql COUNT =
      Sql.of(DSL.update(SYNC_STATE).set(SYNC_STATE.BATCH, SYNC_STATE.BATCH.plus(DSL.inline(1L))));

  private static final Sql ADVANCE =
      Sql.of(DSL.update(SYNC_STATE).set(SYNC_STATE.NEXT_BATCH, arg(SYNC_STATE.NEXT_BATCH)));

  private static final Sql ENTER =
      Sql.of(
          DSL.update(SYNC_STATE)
              .set(SYNC_STATE.BOT_ID, arg(SYNC_STATE.BOT_ID))
              .set(SYNC_STATE.DEVICE_ID, arg(SYNC_STATE.DEVICE_ID)));

  private final Session session;

  /** The state behind this session. */
  public SyncState(Session session) {
    this.session = session;
  }

  /** Where the next sync goes on; empty before the first. */
  public Optional<String> nextBatch() {
    return session.first(READ, row -> row.maybeText(SYNC_STATE.NEXT_BATCH)).orElseThrow();
  }

  /** The device the bot logged in as before; transaction ids hold only for the same one. */
  public Optional<String> deviceId() {
    return session.first(READ, row -> row.maybeText(SYNC_STATE.DEVICE_ID)).orElseThrow();
  }

  /** The account this database belongs to; empty before the first login. */
  public Optional<String> botId() {
    return session.first(READ, row -> row.maybeText(SYNC_STATE.BOT_ID)).orElseThrow();
  }

  /** The number of a new batch, one more than the last. */
  public long newBatch() {
    session.runOnOne(COUNT);
    return session.number(READ, SYNC_STATE.BATCH);
  }

  /** A sync is stored: only ever called in the unit that stored it. */
  public void advance(String nextBatch) {
    session.runOnOne(ADVANCE, nextBatch);
  }

  /**
   * The bot logged in.
   *
   * @param deviceId null for an access token that belongs to no device
   */
  public void loggedIn(String botId, @Nullable String deviceId) {
    session.runOnOne(ENTER, botId, deviceId);
  }
}
