package org.mycelium.storage.outbox;

import static org.mycelium.storage.schema.Tables.OUTBOX;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Letters: queued with the decision they tell of, sent after its commit, one room's in the order
 * they were written, but that reactions let everything else pass. A sent letter's content is
 * forgotten. Not thread-safe.
 */
public final class Outbox {
  private static final String REACTION = "m.reaction";
  private static final String QUEUED = "queued";
  private static final String SENT_STATE = "sent";
  private static final String WEDGED_STATE = "wedged";
  private static final org.mycelium.storage.schema.tables.Outbox FOLLOWED = OUTBOX.as("followed");

  private static final Sql ADD =
      Sql.of(
          DSL.insertInto(OUTBOX)
              .columns(
                  OUTBOX.ROOM_ID,
                  OUTBOX.KIND,
                  OUTBOX.EVENT_TYPE,
                  OUTBOX.STATE_KEY,
                  OUTBOX.CONTENT,
                  OUTBOX.TXN_ID,
                  OUTBOX.ASSEMBLY,
                  OUTBOX.SUBJECT,
                  OUTBOX.RELATES_TO,
                  OUTBOX.CREATED_MS,
                  OUTBOX.ATTEMPTS,
                  OUTBOX.STATE)
              .values(
                  arg(OUTBOX.ROOM_ID),
                  arg(OUTBOX.KIND),
                  arg(OUTBOX.EVENT_TYPE),
                  arg(OUTBOX.STATE_KEY),
                  arg(OUTBOX.CONTENT),
                  arg(OUTBOX.TXN_ID),
                  arg(OUTBOX.ASSEMBLY),
                  arg(OUTBOX.SUBJECT),
                  arg(OUTBOX.RELATES_TO),
                  arg(OUTBOX.CREATED_MS),
                  DSL.inline(0L),
                  DSL.inline(QUEUED)));

  private static final Sql LAST_ID = Sql.plain("select last_insert_rowid()", OUTBOX.ID);

  private static final Sql ROOMS =
      Sql.of(
          DSL.selectDistinct(OUTBOX.ROOM_ID)
              .from(OUTBOX)
              .where(OUTBOX.STATE.eq(DSL.inline(QUEUED)))
              .orderBy(OUTBOX.ROOM_ID));

  private static final Sql NEXT =
      Sql.of(
          DSL.select(
                  OUTBOX.ID,
                  OUTBOX.ROOM_ID,
                  OUTBOX.KIND,
                  OUTBOX.EVENT_TYPE,
                  OUTBOX.STATE_KEY,
                  OUTBOX.CONTENT,
                  OUTBOX.TXN_ID,
                  OUTBOX.ASSEMBLY,
                  OUTBOX.SUBJECT,
                  OUTBOX.RELATES_TO,
                  OUTBOX.CREATED_MS,
                  OUTBOX.ATTEMPTS,
                  OUTBOX.IS_DOUBTFUL,
                  FOLLOWED.EVENT_ID,
                  FOLLOWED.STATE)
              .from(OUTBOX)
              .leftJoin(FOLLOWED)
              .on(FOLLOWED.ID.eq(OUTBOX.RELATES_TO))
              .where(OUTBOX.STATE.eq(DSL.inline(QUEUED)))
              .and(OUTBOX.ROOM_ID.eq(arg(OUTBOX.ROOM_ID)))
              // Where a homeserver lets twelve events a minute through, five hundred marks of
              // "counted" would hold back every answer for the better part of an hour.
              .orderBy(OUTBOX.EVENT_TYPE.eq(DSL.inline(REACTION)), OUTBOX.ID)
              .limit(DSL.inline(1)));

  private static final Sql WAITS =
      Sql.of(
          DSL.select(OUTBOX.ID)
              .from(OUTBOX)
              .where(OUTBOX.STATE.eq(DSL.inline(QUEUED)))
              .and(OUTBOX.ROOM_ID.eq(arg(OUTBOX.ROOM_ID)))
              .and(OUTBOX.EVENT_TYPE.eq(arg(OUTBOX.EVENT_TYPE)))
              .limit(DSL.inline(1)));

  private static final Sql CONTENT =
      Sql.of(DSL.select(OUTBOX.CONTENT).from(OUTBOX).where(OUTBOX.ID.eq(arg(OUTBOX.ID))));

  private static final Sql REWRITE =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.CONTENT, arg(OUTBOX.CONTENT))
              .where(OUTBOX.ID.eq(arg(OUTBOX.ID))));

  private static final Sql TRIED =
      Sql.of(
          DSL.update(OUTBOX)
              .set(
                  OUTBOX.FIRST_TRIED_MS,
                  DSL.coalesce(OUTBOX.FIRST_TRIED_MS, arg(OUTBOX.FIRST_TRIED_MS)))
              .set(OUTBOX.ATTEMPTS, OUTBOX.ATTEMPTS.plus(DSL.inline(1L)))
              .where(OUTBOX.ID.eq(arg(OUTBOX.ID))));

  // Also what was given up meanwhile, as when the bot was removed from the room: it is there.
  private static final Sql SENT =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.STATE, DSL.inline(SENT_STATE))
              .set(OUTBOX.EVENT_ID, arg(OUTBOX.EVENT_ID))
              .set(OUTBOX.CONTENT, DSL.inline(""))
              .set(OUTBOX.WEDGED_REASON, DSL.inline((String) null))
              .where(OUTBOX.ID.eq(arg(OUTBOX.ID)))
              .and(OUTBOX.STATE.ne(DSL.inline(SENT_STATE))));

  private static final Sql ECHOED =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.STATE, DSL.inline(SENT_STATE))
              .set(OUTBOX.EVENT_ID, arg(OUTBOX.EVENT_ID))
              .set(OUTBOX.CONTENT, DSL.inline(""))
              .set(OUTBOX.WEDGED_REASON, DSL.inline((String) null))
              .where(OUTBOX.TXN_ID.eq(arg(OUTBOX.TXN_ID)))
              .and(OUTBOX.STATE.ne(DSL.inline(SENT_STATE))));

  private static final Sql WEDGED =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.STATE, DSL.inline(WEDGED_STATE))
              .set(OUTBOX.WEDGED_REASON, arg(OUTBOX.WEDGED_REASON))
              .where(OUTBOX.ID.eq(arg(OUTBOX.ID)))
              .and(OUTBOX.STATE.eq(DSL.inline(QUEUED))));

  private static final Sql ROOM_WEDGED =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.STATE, DSL.inline(WEDGED_STATE))
              .set(OUTBOX.WEDGED_REASON, arg(OUTBOX.WEDGED_REASON))
              .where(OUTBOX.ROOM_ID.eq(arg(OUTBOX.ROOM_ID)))
              .and(OUTBOX.STATE.eq(DSL.inline(QUEUED))));

  private static final Sql DOUBT =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.IS_DOUBTFUL, DSL.inline(true))
              .where(OUTBOX.STATE.eq(DSL.inline(QUEUED))));

  private static final Sql BECAME =
      Sql.of(DSL.select(OUTBOX.ID).from(OUTBOX).where(OUTBOX.EVENT_ID.eq(arg(OUTBOX.EVENT_ID))));

  private static final Sql LAST =
      Sql.of(
          DSL.select(OUTBOX.CREATED_MS)
              .from(OUTBOX)
              .orderBy(OUTBOX.ID.desc())
              .limit(DSL.inline(1)));

  private static final Sql NEWEST =
      Sql.of(DSL.select(OUTBOX.ID).from(OUTBOX).orderBy(OUTBOX.ID.desc()).limit(DSL.inline(1)));

  private static final Sql SUBJECT =
      Sql.of(
          DSL.select(OUTBOX.ASSEMBLY, OUTBOX.SUBJECT)
              .from(OUTBOX)
              .where(OUTBOX.EVENT_ID.eq(arg(OUTBOX.EVENT_ID)))
              .and(OUTBOX.SUBJECT.isNotNull())
              .and(OUTBOX.ASSEMBLY.isNotNull()));

  private final Session session;

  /** The outbox behind this session. */
  public Outbox(Session session) {
    this.session = session;
  }

  /**
   * Queues a letter.
   *
   * @return its number, for letters that follow it
   */
  public long add(Letter letter, Instant now) {
    session.runOnOne(
        ADD,
        letter.roomId(),
        letter.kind().name().toLowerCase(Locale.ROOT),
        letter.eventType(),
        letter.stateKey().orElse(null),
        letter.content(),
        letter.transactionId(),
        letter.assembly().map(AssemblyId::value).orElse(null),
        letter.subject().orElse(null),
        letter.follows().orElse(null),
        now.toEpochMilli());
    return session.number(LAST_ID, OUTBOX.ID);
  }

  /** The number of the newest letter; zero if there never was one. */
  public long newest() {
    return session.first(NEWEST, row -> row.number(OUTBOX.ID)).orElse(0L);
  }

  /** The rooms for which letters wait. */
  public List<String> rooms() {
    return session.all(ROOMS, row -> row.text(OUTBOX.ROOM_ID));
  }

  /** The letter that is next in a room. */
  public Optional<QueuedLetter> next(String roomId) {
    return session.first(NEXT, Outbox::queued, roomId);
  }

  /** Whether a letter of this type of event waits for a room. */
  public boolean waits(String roomId, String eventType) {
    return session.any(WAITS, roomId, eventType);
  }

  /** What a letter says; nothing once it was sent. */
  public String content(long id) {
    return session.first(CONTENT, row -> row.text(OUTBOX.CONTENT), id).orElseThrow();
  }

  /** What a letter says from now on. */
  void rewrite(long id, String content) {
    session.runOnOne(REWRITE, content, id);
  }

  /** A letter did not get through, as far as we know; it keeps its turn. */
  public void tried(long id, Instant now) {
    session.runOnOne(TRIED, now.toEpochMilli(), id);
  }

  /**
   * A letter went out; nothing happens if its echo came first.
   *
   * @param eventId the event it became; null for what is no event, or none that we know
   */
  public void sent(long id, @Nullable String eventId) {
    session.run(SENT, eventId, id);
  }

  /** Whether a letter became this event. */
  public boolean became(String eventId) {
    return session.any(BECAME, eventId);
  }

  /**
   * The homeserver showed us an event that we sent with this transaction id.
   *
   * @return whether that is news: the letter waited, or was given up
   */
  public boolean echoed(String transactionId, String eventId) {
    return session.run(ECHOED, eventId, transactionId) == 1;
  }

  /**
   * A letter will never go out.
   *
   * @param reason a fixed word, such as forbidden
   */
  public void wedged(long id, String reason) {
    session.run(WEDGED, reason, id);
  }

  /** Nothing that waits for a room will ever go out, because the bot is no longer in it. */
  public void wedgedRoom(String roomId, String reason) {
    session.run(ROOM_WEDGED, reason, roomId);
  }

  /**
   * From now on the bot is another device, to which the homeserver does not tell which transaction
   * ids it has seen: what waits may have gone out.
   *
   * @return how many letters wait
   */
  public int deviceChanged() {
    return session.run(DOUBT);
  }

  /** When the last letter was queued. */
  public Optional<Instant> lastAddedAt() {
    return session.first(LAST, row -> row.instant(OUTBOX.CREATED_MS));
  }

  /** What a message of the bot is about, if it is about anything. */
  public Optional<LetterSubject> subjectOf(String eventId) {
    return session.first(
        SUBJECT,
        row ->
            new LetterSubject(
                new AssemblyId(row.number(OUTBOX.ASSEMBLY)), row.text(OUTBOX.SUBJECT)),
        eventId);
  }

  private static QueuedLetter queued(Row row) {
    Letter letter =
        new Letter(
            row.text(OUTBOX.ROOM_ID),
            Letter.Kind.valueOf(row.text(OUTBOX.KIND).toUpperCase(Locale.ROOT)),
            row.text(OUTBOX.EVENT_TYPE),
            row.maybeText(OUTBOX.STATE_KEY),
            row.text(OUTBOX.CONTENT),
            row.text(OUTBOX.TXN_ID),
            row.maybeNumber(OUTBOX.ASSEMBLY).map(AssemblyId::new),
            row.maybeText(OUTBOX.SUBJECT),
            row.maybeNumber(OUTBOX.RELATES_TO));
    return new QueuedLetter(
        row.number(OUTBOX.ID),
        letter,
        row.instant(OUTBOX.CREATED_MS),
        row.integer(OUTBOX.ATTEMPTS),
        row.is(OUTBOX.IS_DOUBTFUL),
        row.maybeText(FOLLOWED.EVENT_ID),
        row.maybeText(FOLLOWED.STATE).map(WEDGED_STATE::equals).orElse(false));
  }
}
