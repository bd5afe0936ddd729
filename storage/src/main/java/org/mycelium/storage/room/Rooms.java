package org.mycelium.storage.room;

import static org.mycelium.storage.schema.Tables.MEMBER;
import static org.mycelium.storage.schema.Tables.PERSON;
import static org.mycelium.storage.schema.Tables.ROOM;
import static org.mycelium.storage.schema.Tables.ROOM_STATE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** The rooms. Not thread-safe. */
public final class Rooms {
  private static final String PRIVATE = "private";
  private static final String JOINED = "joined";

  private static final Field<?>[] ALL = {
    ROOM.ROOM_ID, ROOM.KIND, ROOM.MEMBERSHIP, ROOM.ASSEMBLY, ROOM.COUNTERPART, ROOM.CHOSEN
  };

  private static final Sql FIND =
      Sql.of(DSL.select(ALL).from(ROOM).where(ROOM.ROOM_ID.eq(arg(ROOM.ROOM_ID))));

  private static final Sql PUT =
      Sql.of(
          DSL.insertInto(ROOM)
              .columns(ROOM.ROOM_ID, ROOM.KIND, ROOM.MEMBERSHIP, ROOM.COUNTERPART)
              .values(
                  arg(ROOM.ROOM_ID), arg(ROOM.KIND), arg(ROOM.MEMBERSHIP), arg(ROOM.COUNTERPART))
              .onConflict(ROOM.ROOM_ID)
              .doUpdate()
              .set(ROOM.MEMBERSHIP, DSL.excluded(ROOM.MEMBERSHIP))
              // What an invitation said was only a hint.
              .set(
                  ROOM.KIND,
                  DSL.when(ROOM.ASSEMBLY.isNull(), DSL.excluded(ROOM.KIND)).otherwise(ROOM.KIND))
              .set(
                  ROOM.COUNTERPART,
                  DSL.when(ROOM.ASSEMBLY.isNull(), DSL.excluded(ROOM.COUNTERPART))
                      .otherwise(ROOM.COUNTERPART)));

  private static final Sql MEMBERSHIP =
      Sql.of(
          DSL.update(ROOM)
              .set(ROOM.MEMBERSHIP, arg(ROOM.MEMBERSHIP))
              .where(ROOM.ROOM_ID.eq(arg(ROOM.ROOM_ID))));

  private static final Sql FOUND =
      Sql.of(
          DSL.update(ROOM)
              .set(ROOM.ASSEMBLY, arg(ROOM.ASSEMBLY))
              .where(ROOM.ROOM_ID.eq(arg(ROOM.ROOM_ID))));

  private static final Sql CHOSE =
      Sql.of(
          DSL.update(ROOM)
              .set(ROOM.CHOSEN, arg(ROOM.CHOSEN))
              .where(ROOM.ROOM_ID.eq(arg(ROOM.ROOM_ID))));

  private static final Sql OF_ASSEMBLY =
      Sql.of(DSL.select(ROOM.ROOM_ID).from(ROOM).where(ROOM.ASSEMBLY.eq(arg(ROOM.ASSEMBLY))));

  private static final Sql ALL_JOINED =
      Sql.of(
          DSL.select(ALL)
              .from(ROOM)
              .where(ROOM.MEMBERSHIP.eq(DSL.inline(JOINED)))
              .orderBy(ROOM.ROOM_ID));

  private static final Sql PRIVATE_WITH =
      Sql.of(
          DSL.select(ROOM.ROOM_ID)
              .from(ROOM)
              .where(ROOM.COUNTERPART.eq(arg(ROOM.COUNTERPART)))
              .and(ROOM.KIND.eq(DSL.inline(PRIVATE)))
              .and(ROOM.MEMBERSHIP.eq(DSL.inline(JOINED)))
              .limit(DSL.inline(1)));

  private static final Sql OVERHEARD =
      Sql.of(
          DSL.update(ROOM)
              .set(ROOM.COUNTERPART, DSL.inline((String) null))
              .set(ROOM.CHOSEN, DSL.inline((Long) null))
              .where(ROOM.ROOM_ID.eq(arg(ROOM.ROOM_ID)))
              .and(ROOM.KIND.eq(DSL.inline(PRIVATE))));

  private static final Sql ASSEMBLIES_OF =
      Sql.of(
          DSL.select(PERSON.ASSEMBLY)
              .from(PERSON)
              .join(MEMBER)
              .on(MEMBER.ASSEMBLY.eq(PERSON.ASSEMBLY))
              .and(MEMBER.NO.eq(PERSON.MEMBER))
              .where(PERSON.MATRIX_ID.eq(arg(PERSON.MATRIX_ID)))
              .orderBy(MEMBER.IS_PRESENT.desc(), PERSON.ASSEMBLY));

  private static final Sql PUT_STATE =
      Sql.of(
          DSL.insertInto(ROOM_STATE)
              .columns(
                  ROOM_STATE.ROOM_ID, ROOM_STATE.TYPE, ROOM_STATE.STATE_KEY, ROOM_STATE.CONTENT)
              .values(
                  arg(ROOM_STATE.ROOM_ID),
                  arg(ROOM_STATE.TYPE),
                  arg(ROOM_STATE.STATE_KEY),
                  arg(ROOM_STATE.CONTENT))
              .onConflict(ROOM_STATE.ROOM_ID, ROOM_STATE.TYPE, ROOM_STATE.STATE_KEY)
              .doUpdate()
              .set(ROOM_STATE.CONTENT, DSL.excluded(ROOM_STATE.CONTENT)));

  private static final Sql STATE =
      Sql.of(
          DSL.select(ROOM_STATE.CONTENT)
              .from(ROOM_STATE)
              .where(ROOM_STATE.ROOM_ID.eq(arg(ROOM_STATE.ROOM_ID)))
              .and(ROOM_STATE.TYPE.eq(arg(ROOM_STATE.TYPE)))
              .and(ROOM_STATE.STATE_KEY.eq(arg(ROOM_STATE.STATE_KEY))));

  private final Session session;

  /** The rooms behind this session. */
  public Rooms(Session session) {
    this.session = session;
  }

  /** A room, if the bot ever had to do with it. */
  public Optional<Room> find(String roomId) {
    return session.first(FIND, Rooms::room, roomId);
  }

  /** Those the bot is in. */
  public List<Room> joined() {
    return session.all(ALL_JOINED, Rooms::room);
  }

  /**
   * The bot was invited by someone it accepts invitations of.
   *
   * @param counterpart the other person of a private room; null for an assembly's room; without
   *     effect on a room that is an assembly's
   */
  public void invited(String roomId, @Nullable String counterpart) {
    put(roomId, counterpart, "invited");
  }

  /**
   * The bot is in the room.
   *
   * @param counterpart as above
   */
  public void joined(String roomId, @Nullable String counterpart) {
    put(roomId, counterpart, JOINED);
  }

  private void put(String roomId, @Nullable String counterpart, String membership) {
    session.runOnOne(
        PUT, roomId, counterpart == null ? "assembly" : PRIVATE, membership, counterpart);
  }

  /** The bot is no longer in the room; what was decided there stays. */
  public void left(String roomId) {
    session.run(MEMBERSHIP, "left", roomId);
  }

  /** The room is an assembly's from now on. */
  public void belongsTo(String roomId, AssemblyId assembly) {
    session.runOnOne(FOUND, assembly.value(), roomId);
  }

  /** In this private room, this assembly is meant from now on. */
  public void chose(String roomId, AssemblyId assembly) {
    session.runOnOne(CHOSE, assembly.value(), roomId);
  }

  /**
   * Somebody else came into this private room: it is nobody's any more, for as long as the bot is
   * in it.
   */
  public void overheard(String roomId) {
    session.runOnOne(OVERHEARD, roomId);
  }

  /** The room of an assembly; every assembly has one. */
  public String roomOf(AssemblyId assembly) {
    return session
        .first(OF_ASSEMBLY, row -> row.text(ROOM.ROOM_ID), assembly.value())
        .orElseThrow();
  }

  /** A private room with this person that the bot is in. */
  public Optional<String> privateWith(String matrixId) {
    return session.first(PRIVATE_WITH, row -> row.text(ROOM.ROOM_ID), matrixId);
  }

  /** The assemblies that know this person, those they are present in first. */
  public List<AssemblyId> assembliesOf(String matrixId) {
    return session.all(ASSEMBLIES_OF, row -> new AssemblyId(row.number(PERSON.ASSEMBLY)), matrixId);
  }

  /** State of a room as last seen. */
  public void sawState(String roomId, String type, String stateKey, String eventJson) {
    session.runOnOne(PUT_STATE, roomId, type, stateKey, eventJson);
  }

  /** A state event of a room, whole, as JSON. */
  public Optional<String> state(String roomId, String type, String stateKey) {
    return session.first(STATE, row -> row.text(ROOM_STATE.CONTENT), roomId, type, stateKey);
  }

  private static Room room(Row row) {
    return new Room(
        row.text(ROOM.ROOM_ID),
        kind(row),
        row.text(ROOM.MEMBERSHIP).equals(JOINED),
        row.maybeNumber(ROOM.ASSEMBLY).map(AssemblyId::new),
        row.maybeText(ROOM.COUNTERPART),
        row.maybeNumber(ROOM.CHOSEN).map(AssemblyId::new));
  }

  private static Room.Kind kind(Row row) {
    if (!row.text(ROOM.KIND).equals(PRIVATE)) {
      return Room.Kind.ASSEMBLY;
    }
    return row.maybeText(ROOM.COUNTERPART).isPresent() ? Room.Kind.PRIVATE : Room.Kind.OVERHEARD;
  }
}
