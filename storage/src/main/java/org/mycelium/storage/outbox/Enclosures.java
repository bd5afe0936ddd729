package org.mycelium.storage.outbox;

import static org.mycelium.storage.schema.Tables.ENCLOSURE;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * Files that wait to be handed over with their letters. As soon as the homeserver took or refused
 * one it is forgotten here, and its letter is one like any other. Not thread-safe.
 */
public final class Enclosures {
  private static final Sql ADD =
      Sql.insert(
          ENCLOSURE,
          ENCLOSURE.OUTBOX_ID,
          ENCLOSURE.NAME,
          ENCLOSURE.MEDIA_TYPE,
          ENCLOSURE.BYTES,
          ENCLOSURE.OTHERWISE);

  private static final Sql FIND =
      Sql.of(
          DSL.select(ENCLOSURE.NAME, ENCLOSURE.MEDIA_TYPE, ENCLOSURE.BYTES, ENCLOSURE.OTHERWISE)
              .from(ENCLOSURE)
              .where(ENCLOSURE.OUTBOX_ID.eq(arg(ENCLOSURE.OUTBOX_ID))));

  private static final Sql REMOVE =
      Sql.of(DSL.deleteFrom(ENCLOSURE).where(ENCLOSURE.OUTBOX_ID.eq(arg(ENCLOSURE.OUTBOX_ID))));

  private final Session session;
  private final Outbox outbox;

  /** The files behind this session. */
  public Enclosures(Session session) {
    this.session = session;
    this.outbox = new Outbox(session);
  }

  /** A file goes with this letter. */
  public void add(long letter, Enclosure file) {
    session.run(ADD, letter, file.name(), file.mediaType(), file.bytes(), file.otherwise());
  }

  /** The file that still is to be handed over before this letter goes out. */
  public Optional<Enclosure> of(long letter) {
    return session.first(FIND, Enclosures::file, letter);
  }

  /**
   * The homeserver has the file of this letter.
   *
   * @param address where, such as {@code mxc://example.org/AQwafuaFswefuhsfAFAgsw}
   */
  public void taken(long letter, String address) {
    // In what people wrote a quote is escaped, so between two of them stands only what we put.
    settle(
        letter,
        outbox.content(letter).replace("\"" + Enclosure.ADDRESS + "\"", "\"" + address + "\""));
  }

  /** The homeserver will never take the file of this letter: it says so instead. */
  public void refused(long letter) {
    of(letter).ifPresent(file -> settle(letter, file.otherwise()));
  }

  /** Nothing happens if the letter was given up meanwhile, and its file with it. */
  private void settle(long letter, String content) {
    if (session.run(REMOVE, letter) == 1) {
      outbox.rewrite(letter, content);
    }
  }

  private static Enclosure file(Row row) {
    return new Enclosure(
        row.text(ENCLOSURE.NAME),
        row.text(ENCLOSURE.MEDIA_TYPE),
        row.bytes(ENCLOSURE.BYTES),
        row.text(ENCLOSURE.OTHERWISE));
  }
}
