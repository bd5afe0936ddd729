package org.mycelium.storage.testimony;

import static org.mycelium.storage.schema.Tables.OUTBOX;
import static org.mycelium.storage.schema.Tables.TESTIMONY_LETTER;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Which letters told stories, so that they can be taken back. Not thread-safe. */
public final class TestimonyLetters {
  private static final Sql TOLD =
      Sql.insert(
          TESTIMONY_LETTER,
          TESTIMONY_LETTER.LETTER,
          TESTIMONY_LETTER.ASSEMBLY,
          TESTIMONY_LETTER.TESTIMONY,
          TESTIMONY_LETTER.OTHERWISE,
          TESTIMONY_LETTER.IS_TAKEN_BACK);

  private static final Sql OF =
      Sql.of(
          DSL.select(
                  TESTIMONY_LETTER.LETTER,
                  TESTIMONY_LETTER.OTHERWISE,
                  OUTBOX.ROOM_ID,
                  OUTBOX.CREATED_MS)
              .from(TESTIMONY_LETTER)
              .join(OUTBOX)
              .on(OUTBOX.ID.eq(TESTIMONY_LETTER.LETTER))
              .where(TESTIMONY_LETTER.ASSEMBLY.eq(arg(TESTIMONY_LETTER.ASSEMBLY)))
              .and(TESTIMONY_LETTER.TESTIMONY.eq(arg(TESTIMONY_LETTER.TESTIMONY)))
              .and(DSL.not(TESTIMONY_LETTER.IS_TAKEN_BACK))
              .orderBy(TESTIMONY_LETTER.LETTER));

  /** A letter that told several was taken back with the first of them. */
  private static final Sql TAKEN_BACK =
      Sql.of(
          DSL.update(TESTIMONY_LETTER)
              .set(TESTIMONY_LETTER.IS_TAKEN_BACK, DSL.inline(true))
              .set(TESTIMONY_LETTER.OTHERWISE, DSL.inline(""))
              .where(TESTIMONY_LETTER.LETTER.eq(arg(TESTIMONY_LETTER.LETTER))));

  private static final Sql SILENCE =
      Sql.of(
          DSL.update(OUTBOX)
              .set(OUTBOX.STATE, DSL.inline("wedged"))
              .set(OUTBOX.WEDGED_REASON, DSL.inline("TAKEN_BACK"))
              .set(OUTBOX.CONTENT, DSL.inline(""))
              .where(OUTBOX.ID.eq(arg(OUTBOX.ID)))
              .and(OUTBOX.STATE.ne(DSL.inline("sent"))));

  private static final Sql ECHOED =
      Sql.of(
          DSL.select(TESTIMONY_LETTER.LETTER, OUTBOX.ROOM_ID)
              .from(OUTBOX)
              .join(TESTIMONY_LETTER)
              .on(TESTIMONY_LETTER.LETTER.eq(OUTBOX.ID))
              .where(OUTBOX.TXN_ID.eq(arg(OUTBOX.TXN_ID)))
              .and(TESTIMONY_LETTER.IS_TAKEN_BACK));

  private final Session session;

  /** Those behind this session. */
  public TestimonyLetters(Session session) {
    this.session = session;
  }

  /**
   * A letter tells a story.
   *
   * @param otherwise the content of a letter that takes its place if it is taken back; empty for
   *     none
   */
  public void told(long letter, AssemblyId assembly, TestimonyNo no, String otherwise) {
    session.run(TOLD, letter, assembly.value(), no.value(), otherwise, false);
  }

  /** The letters that tell a story and were not taken back, in order. */
  public List<Told> of(AssemblyId assembly, TestimonyNo no) {
    return session.all(
        OF,
        row ->
            new Told(
                row.number(TESTIMONY_LETTER.LETTER),
                row.text(OUTBOX.ROOM_ID),
                row.text(TESTIMONY_LETTER.OTHERWISE),
                row.instant(OUTBOX.CREATED_MS)),
        assembly.value(),
        no.value());
  }

  /**
   * A letter is taken back: if it still waits it never goes out, unless it is on its way just now.
   * Either way whatever it becomes is to be redacted by a letter that follows it.
   */
  public void takenBack(long letter) {
    session.run(SILENCE, letter);
    session.run(TAKEN_BACK, letter);
  }

  /** The letter of this transaction id, if it was taken back: it had gone out all the same. */
  public Optional<Told> takenBack(String transactionId) {
    return session.first(
        ECHOED,
        (Row row) ->
            new Told(
                row.number(TESTIMONY_LETTER.LETTER), row.text(OUTBOX.ROOM_ID), "", Instant.EPOCH),
        transactionId);
  }

  /** A letter that told one. */
  public record Told(long letter, String roomId, String otherwise, Instant createdAt) {}
}
