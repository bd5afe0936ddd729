package org.mycelium.storage.testimony;

import static org.mycelium.storage.schema.Tables.PRIVATE_TEXT;
import static org.mycelium.storage.schema.Tables.TESTIMONY;
import static org.mycelium.storage.schema.Tables.TESTIMONY_KEY;
import static org.mycelium.storage.schema.Tables.TESTIMONY_WAITING;
import static org.mycelium.storage.sql.Sql.arg;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.testimony.Token;
import org.mycelium.commands.testimony.WaitingTestimony;
import org.mycelium.storage.secrecy.Wiping;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * What is kept of the stories of one assembly beside the journal: by what tellers are known, and
 * what waits for the night. What is erased here is wiped out of the file. Not thread-safe.
 */
public final class TestimonyKeys {
  private static final Sql KEY =
      Sql.put(
          TESTIMONY_KEY,
          TESTIMONY_KEY.ASSEMBLY,
          TESTIMONY_KEY.TESTIMONY,
          TESTIMONY_KEY.MEMBER,
          TESTIMONY_KEY.SALT,
          TESTIMONY_KEY.HASH);

  private static final Sql UNLOCK =
      Sql.of(
          DSL.deleteFrom(TESTIMONY_KEY)
              .where(TESTIMONY_KEY.ASSEMBLY.eq(arg(TESTIMONY_KEY.ASSEMBLY)))
              .and(TESTIMONY_KEY.TESTIMONY.eq(arg(TESTIMONY_KEY.TESTIMONY))));

  private static final Sql AWAIT =
      Sql.insert(
          TESTIMONY_WAITING,
          TESTIMONY_WAITING.ASSEMBLY,
          TESTIMONY_WAITING.HASH,
          TESTIMONY_WAITING.SALT,
          TESTIMONY_WAITING.TOPIC,
          TESTIMONY_WAITING.TOPIC_NO,
          TESTIMONY_WAITING.EVENT,
          TESTIMONY_WAITING.WORDS,
          TESTIMONY_WAITING.REACH);

  private static final Sql WAITING =
      Sql.of(
          DSL.select(
                  TESTIMONY_WAITING.HASH,
                  TESTIMONY_WAITING.SALT,
                  TESTIMONY_WAITING.TOPIC,
                  TESTIMONY_WAITING.TOPIC_NO,
                  TESTIMONY_WAITING.EVENT,
                  TESTIMONY_WAITING.WORDS,
                  TESTIMONY_WAITING.REACH)
              .from(TESTIMONY_WAITING)
              .where(TESTIMONY_WAITING.ASSEMBLY.eq(arg(TESTIMONY_WAITING.ASSEMBLY)))
              .orderBy(TESTIMONY_WAITING.HASH));

  private static final Sql WAITS_NO_MORE =
      Sql.of(
          DSL.deleteFrom(TESTIMONY_WAITING)
              .where(TESTIMONY_WAITING.ASSEMBLY.eq(arg(TESTIMONY_WAITING.ASSEMBLY)))
              .and(TESTIMONY_WAITING.HASH.eq(arg(TESTIMONY_WAITING.HASH))));

  private static final Sql ERASE_WORDS = erase(TESTIMONY.WORDS);
  private static final Sql ERASE_EVENT = erase(TESTIMONY.EVENT);
  private static final Sql ERASE_NAME = erase(TESTIMONY.TELLER);

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public TestimonyKeys(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  private static Sql erase(Field<String> column) {
    return Sql.of(
        DSL.deleteFrom(PRIVATE_TEXT)
            .where(PRIVATE_TEXT.ASSEMBLY.eq(arg(PRIVATE_TEXT.ASSEMBLY)))
            .and(
                PRIVATE_TEXT.COMMITMENT.in(
                    DSL.select(column)
                        .from(TESTIMONY)
                        .where(TESTIMONY.ASSEMBLY.eq(arg(TESTIMONY.ASSEMBLY)))
                        .and(TESTIMONY.NO.eq(arg(TESTIMONY.NO))))));
  }

  /** It was told by name: this member is its teller. */
  public void entrust(TestimonyNo no, MemberNo teller) {
    session.run(KEY, assembly.value(), no.value(), teller.value(), null, null);
  }

  /** Whoever has the phrase of this is its teller, and no member any more. */
  public void lock(TestimonyNo no, Token token) {
    session.run(KEY, assembly.value(), no.value(), null, token.saltHex(), token.hash().hex());
    Wiping.note(session);
  }

  /** It waits for the night. */
  public void await(WaitingTestimony waiting) {
    session.run(
        AWAIT,
        assembly.value(),
        waiting.token().hash().hex(),
        waiting.token().saltHex(),
        TopicForm.word(waiting.topic()),
        TopicForm.number(waiting.topic()),
        waiting.event(),
        waiting.words(),
        TopicForm.words(waiting.reach()));
  }

  /** Those that wait, in an order of chance. */
  public List<WaitingTestimony> waiting() {
    return session.all(WAITING, TestimonyKeys::waiting, assembly.value());
  }

  /** It came in, or was taken back before. */
  public void waitsNoMore(Token token) {
    session.runOnOne(WAITS_NO_MORE, assembly.value(), token.hash().hex());
    Wiping.note(session);
  }

  /** Erases its words, its name, and by what its teller was known. */
  public void erase(TestimonyNo no) {
    eraseName(no);
    session.run(ERASE_WORDS, assembly.value(), assembly.value(), no.value());
    session.run(ERASE_EVENT, assembly.value(), assembly.value(), no.value());
    session.run(UNLOCK, assembly.value(), no.value());
    Wiping.note(session);
  }

  /** Erases the name it was told under. */
  public void eraseName(TestimonyNo no) {
    session.run(ERASE_NAME, assembly.value(), assembly.value(), no.value());
    Wiping.note(session);
  }

  private static WaitingTestimony waiting(Row row) {
    return new WaitingTestimony(
        new Token(
            row.text(TESTIMONY_WAITING.SALT), new Commitment(row.text(TESTIMONY_WAITING.HASH))),
        TopicForm.topic(
            row.text(TESTIMONY_WAITING.TOPIC),
            row.maybeNumber(TESTIMONY_WAITING.TOPIC_NO).orElse(null)),
        row.text(TESTIMONY_WAITING.EVENT),
        row.text(TESTIMONY_WAITING.WORDS),
        TopicForm.reach(row.text(TESTIMONY_WAITING.REACH)));
  }
}
