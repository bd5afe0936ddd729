package org.mycelium.storage.inbox;

import static org.mycelium.storage.schema.Tables.GAP;
import static org.mycelium.storage.schema.Tables.INBOX;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * What came in and what became of it. Every event is remembered by its id, so that a second
 * delivery changes nothing; its text is kept only until it was dealt with, and of who sent it only
 * what is needed to tell whether an edit is theirs. Not thread-safe.
 */
public final class Inbox {
  private static final String MESSAGE = "m.room.message";
  private static final String PENDING = "pending";
  private static final String DONE = "done";
  private static final String IGNORED = "ignored";
  private static final String QUARANTINED = "quarantined";

  private static final Field<?>[] ALL = {
    INBOX.EVENT_ID,
    INBOX.ROOM_ID,
    INBOX.BATCH,
    INBOX.POSITION,
    INBOX.RECEIVED_MS,
    INBOX.SENDER,
    INBOX.TYPE,
    INBOX.JSON,
    INBOX.STATE,
    INBOX.NOTE
  };

  private static final Sql FILE =
      Sql.of(
          DSL.insertInto(INBOX)
              .columns(ALL)
              .values(Sql.args(ALL))
              .onConflict(INBOX.EVENT_ID)
              .doNothing());

  // What came with a later sync before the gap that holds it was read so far.
  private static final Sql BRING_FORWARD =
      Sql.of(
          DSL.update(INBOX)
              .set(INBOX.BATCH, arg(INBOX.BATCH))
              .set(INBOX.POSITION, arg(INBOX.POSITION))
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID)))
              .and(INBOX.ROOM_ID.eq(arg(INBOX.ROOM_ID)))
              .and(INBOX.STATE.eq(DSL.inline(PENDING)))
              .and(INBOX.BATCH.gt(DSL.param("later", Long.class))));

  private static final Sql KNOWN_UNTIL =
      Sql.of(
          DSL.select(INBOX.BATCH)
              .from(INBOX)
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID)))
              .and(INBOX.BATCH.le(arg(INBOX.BATCH))));

  private static final Sql KNOWN =
      Sql.of(DSL.select(INBOX.BATCH).from(INBOX).where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID))));

  private static final Sql TYPE =
      Sql.of(DSL.select(INBOX.TYPE).from(INBOX).where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID))));

  private static final Sql AFTER =
      Sql.of(
          DSL.select(ALL)
              .from(INBOX)
              .where(INBOX.STATE.eq(DSL.inline(PENDING)))
              .and(DSL.row(INBOX.BATCH, INBOX.POSITION).gt(arg(INBOX.BATCH), arg(INBOX.POSITION)))
              .and(
                  DSL.notExists(
                      DSL.selectOne()
                          .from(GAP)
                          .where(GAP.ROOM_ID.eq(INBOX.ROOM_ID))
                          .and(GAP.STATE.eq(DSL.inline("open")))))
              .orderBy(INBOX.BATCH, INBOX.POSITION)
              .limit(DSL.param("limit", Integer.class)));

  private static final Sql FORGET =
      Sql.of(
          DSL.update(INBOX)
              .set(INBOX.STATE, arg(INBOX.STATE))
              .set(INBOX.JSON, DSL.inline(""))
              .set(INBOX.SENDER, DSL.inline(""))
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID))));

  private static final Sql FORGET_ALL_BUT_AUTHOR =
      Sql.of(
          DSL.update(INBOX)
              .set(INBOX.STATE, DSL.inline(DONE))
              .set(INBOX.JSON, DSL.inline(""))
              .set(INBOX.SENDER, DSL.inline(""))
              .set(INBOX.AUTHOR, arg(INBOX.AUTHOR))
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID))));

  private static final Sql AUTHORSHIP =
      Sql.of(
          DSL.select(INBOX.ROOM_ID, INBOX.TYPE, INBOX.STATE, INBOX.SENDER, INBOX.AUTHOR)
              .from(INBOX)
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID))));

  private static final Sql SET_ASIDE =
      Sql.of(
          DSL.update(INBOX)
              .set(INBOX.STATE, DSL.inline(QUARANTINED))
              .set(INBOX.NOTE, arg(INBOX.NOTE))
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID))));

  private static final Sql NOTE =
      Sql.of(
          DSL.update(INBOX)
              .set(INBOX.NOTE, arg(INBOX.NOTE))
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID))));

  private static final Sql WAITING =
      Sql.of(
          DSL.select(INBOX.BATCH)
              .from(INBOX)
              .where(INBOX.STATE.eq(DSL.inline(PENDING)))
              .and(INBOX.ROOM_ID.eq(arg(INBOX.ROOM_ID)))
              .limit(DSL.inline(1)));

  private static final org.mycelium.storage.schema.tables.Inbox EARLIER = INBOX.as("earlier");
  private static final Sql CAME_AFTER =
      Sql.of(
          DSL.select(INBOX.BATCH)
              .from(INBOX, EARLIER)
              .where(INBOX.EVENT_ID.eq(arg(INBOX.EVENT_ID)))
              .and(EARLIER.EVENT_ID.eq(arg(EARLIER.EVENT_ID)))
              .and(DSL.row(INBOX.BATCH, INBOX.POSITION).gt(EARLIER.BATCH, EARLIER.POSITION)));

  private final Session session;

  /** The inbox behind this session. */
  public Inbox(Session session) {
    this.session = session;
  }

  /**
   * Files something to be dealt with.
   *
   * @return whether it is new; what is known already is left as it is
   */
  public boolean file(InboxRow row) {
    return file(row, PENDING, null);
  }

  /**
   * Files something that a gap held, to be dealt with before all that was received since. If it
   * waits already among that, it is brought forward.
   */
  public void fileFromGap(InboxRow row) {
    if (!file(row)) {
      session.run(
          BRING_FORWARD, row.batch(), row.position(), row.eventId(), row.roomId(), row.batch());
    }
  }

  /** Remembers that an event came which is none of our business, without its text or its sender. */
  public boolean fileIgnored(InboxRow row) {
    return file(row.bare(), IGNORED, null);
  }

  /**
   * Files something that breaks a rule, with its text, for the operator to look at.
   *
   * @param note fixed words of our own
   */
  public boolean fileQuarantined(InboxRow row, String note) {
    return file(row, QUARANTINED, note);
  }

  private boolean file(InboxRow row, String state, @Nullable String note) {
    return session.run(
            FILE,
            row.eventId(),
            row.roomId(),
            row.batch(),
            row.position(),
            row.receivedAt().toEpochMilli(),
            row.sender(),
            row.type(),
            row.json(),
            state,
            note)
        == 1;
  }

  /** Whether this event came already, whatever became of it. */
  public boolean known(String eventId) {
    return session.any(KNOWN, eventId);
  }

  /** Of which type an event is that came; empty if it did not. */
  public Optional<String> typeOf(String eventId) {
    return session.first(TYPE, row -> row.text(INBOX.TYPE), eventId);
  }

  /** Whether this event came with this batch or an earlier one, whatever became of it. */
  public boolean knownUntil(String eventId, long batch) {
    return session.any(KNOWN_UNTIL, eventId, batch);
  }

  /**
   * What waits to be dealt with, in the order of receipt, from after a place on; rows of rooms with
   * an open gap wait until it is closed.
   */
  public List<InboxRow> pendingAfter(long batch, long position, int limit) {
    return session.all(AFTER, Inbox::row, batch, position, limit);
  }

  /** Whether anything of a room waits, behind a gap or not. */
  public boolean waitingIn(String roomId) {
    return session.any(WAITING, roomId);
  }

  /** It was for us and is dealt with; its text is forgotten. */
  public void done(String eventId) {
    session.runOnOne(FORGET, DONE, eventId);
  }

  /**
   * It was a message for us and is dealt with; its text is forgotten, but not that this sender
   * wrote it.
   */
  public void heard(InboxRow row) {
    session.runOnOne(
        FORGET_ALL_BUT_AUTHOR, Authorship.digest(row.eventId(), row.sender()), row.eventId());
  }

  /** Whether both came, and one after the other. */
  public boolean cameAfter(String eventId, String earlier) {
    return session.any(CAME_AFTER, eventId, earlier);
  }

  /** Whether this user wrote this message, in this room. */
  public Authorship authorship(String eventId, String roomId, String userId) {
    return session
        .first(AUTHORSHIP, row -> authorship(row, eventId, roomId, userId), eventId)
        .orElse(Authorship.UNKNOWN);
  }

  private static Authorship authorship(Row row, String eventId, String roomId, String userId) {
    if (!row.text(INBOX.ROOM_ID).equals(roomId) || !row.text(INBOX.TYPE).equals(MESSAGE)) {
      return Authorship.ANOTHERS;
    }
    String state = row.text(INBOX.STATE);
    Optional<String> kept =
        state.equals(PENDING)
            ? Optional.of(Authorship.digest(eventId, row.text(INBOX.SENDER)))
            : row.maybeText(INBOX.AUTHOR);
    return kept.map(digest -> digest.equals(Authorship.digest(eventId, userId)))
        .map(same -> same ? Authorship.OWN : Authorship.ANOTHERS)
        // Dealt with, and of nobody: an edit, or a message that was gone before we could read it.
        .orElse(state.equals(DONE) ? Authorship.ANOTHERS : Authorship.UNKNOWN);
  }

  /** It was not for us; its text is forgotten. */
  public void ignored(String eventId) {
    session.runOnOne(FORGET, IGNORED, eventId);
  }

  /**
   * It breaks a rule and is kept aside with its text.
   *
   * @param note fixed words of our own
   */
  public void quarantined(String eventId, String note) {
    session.runOnOne(SET_ASIDE, note, eventId);
  }

  /**
   * It could not be dealt with and goes on waiting.
   *
   * @param note for the operator, fixed words of our own
   */
  public void noted(String eventId, String note) {
    session.runOnOne(NOTE, note, eventId);
  }

  private static InboxRow row(Row row) {
    return new InboxRow(
        row.text(INBOX.EVENT_ID),
        row.text(INBOX.ROOM_ID),
        row.number(INBOX.BATCH),
        row.number(INBOX.POSITION),
        row.instant(INBOX.RECEIVED_MS),
        row.text(INBOX.SENDER),
        row.text(INBOX.TYPE),
        row.text(INBOX.JSON));
  }
}
