package org.mycelium.storage.answer;

import static org.mycelium.storage.schema.Tables.ANSWERED;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Who was answered how often in which room. No fact, and soon forgotten: who spoke when is nobody's
 * business. Not thread-safe.
 */
public final class Answers {
  private static final Sql FIND =
      Sql.of(
          DSL.select(ANSWERED.SINCE_MS, ANSWERED.ANSWERS, ANSWERED.IS_TOLD)
              .from(ANSWERED)
              .where(ANSWERED.ROOM_ID.eq(arg(ANSWERED.ROOM_ID)))
              .and(ANSWERED.PERSON.eq(arg(ANSWERED.PERSON))));

  private static final Sql PUT =
      Sql.of(
          DSL.insertInto(ANSWERED)
              .columns(
                  ANSWERED.ROOM_ID,
                  ANSWERED.PERSON,
                  ANSWERED.SINCE_MS,
                  ANSWERED.ANSWERS,
                  ANSWERED.IS_TOLD)
              .values(
                  arg(ANSWERED.ROOM_ID),
                  arg(ANSWERED.PERSON),
                  arg(ANSWERED.SINCE_MS),
                  arg(ANSWERED.ANSWERS),
                  arg(ANSWERED.IS_TOLD))
              .onConflict(ANSWERED.ROOM_ID, ANSWERED.PERSON)
              .doUpdate()
              .set(ANSWERED.SINCE_MS, DSL.excluded(ANSWERED.SINCE_MS))
              .set(ANSWERED.ANSWERS, DSL.excluded(ANSWERED.ANSWERS))
              .set(ANSWERED.IS_TOLD, DSL.excluded(ANSWERED.IS_TOLD)));

  private static final Sql FORGET =
      Sql.of(DSL.deleteFrom(ANSWERED).where(ANSWERED.SINCE_MS.le(arg(ANSWERED.SINCE_MS))));

  private final Session session;

  /** The answers behind this session. */
  public Answers(Session session) {
    this.session = session;
  }

  /** How often somebody was answered in a room; empty if not lately. */
  public Optional<Answered> find(String roomId, String person) {
    return session.first(
        FIND,
        row ->
            new Answered(
                row.instant(ANSWERED.SINCE_MS),
                row.integer(ANSWERED.ANSWERS),
                row.is(ANSWERED.IS_TOLD)),
        roomId,
        person);
  }

  /** Remembers that in place of what was known. */
  public void put(String roomId, String person, Answered answered) {
    session.runOnOne(
        PUT, roomId, person, answered.since().toEpochMilli(), answered.answers(), answered.told());
  }

  /** Forgets everybody whose first answer was then or before. */
  public void forget(Instant then) {
    session.run(FORGET, then.toEpochMilli());
  }
}
