package org.mycelium.storage.testimony;

import static org.mycelium.storage.schema.Tables.TESTIMONY_DRAFT;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.testimony.TestimonyDraft;
import org.mycelium.storage.secrecy.Wiping;
import org.mycelium.storage.sql.Row;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What members of one assembly are about to tell. Not thread-safe. */
public final class TestimonyDrafts {
  private static final Sql KEEP =
      Sql.put(
          TESTIMONY_DRAFT,
          TESTIMONY_DRAFT.ASSEMBLY,
          TESTIMONY_DRAFT.MEMBER,
          TESTIMONY_DRAFT.WORDS,
          TESTIMONY_DRAFT.SAID_BY,
          TESTIMONY_DRAFT.TOPIC,
          TESTIMONY_DRAFT.TOPIC_NO,
          TESTIMONY_DRAFT.EVENT,
          TESTIMONY_DRAFT.NAMED,
          TESTIMONY_DRAFT.REACH,
          TESTIMONY_DRAFT.TOUCHED_MS);

  private static final Sql OF =
      Sql.of(
          DSL.select(
                  TESTIMONY_DRAFT.WORDS,
                  TESTIMONY_DRAFT.SAID_BY,
                  TESTIMONY_DRAFT.TOPIC,
                  TESTIMONY_DRAFT.TOPIC_NO,
                  TESTIMONY_DRAFT.EVENT,
                  TESTIMONY_DRAFT.NAMED,
                  TESTIMONY_DRAFT.REACH,
                  TESTIMONY_DRAFT.TOUCHED_MS)
              .from(TESTIMONY_DRAFT)
              .where(TESTIMONY_DRAFT.ASSEMBLY.eq(arg(TESTIMONY_DRAFT.ASSEMBLY)))
              .and(TESTIMONY_DRAFT.MEMBER.eq(arg(TESTIMONY_DRAFT.MEMBER))));

  private static final Sql FORGET =
      Sql.of(
          DSL.deleteFrom(TESTIMONY_DRAFT)
              .where(TESTIMONY_DRAFT.ASSEMBLY.eq(arg(TESTIMONY_DRAFT.ASSEMBLY)))
              .and(TESTIMONY_DRAFT.MEMBER.eq(arg(TESTIMONY_DRAFT.MEMBER))));

  private static final Sql UNSAY =
      Sql.of(
          DSL.deleteFrom(TESTIMONY_DRAFT)
              .where(TESTIMONY_DRAFT.ASSEMBLY.eq(arg(TESTIMONY_DRAFT.ASSEMBLY)))
              .and(TESTIMONY_DRAFT.MEMBER.eq(arg(TESTIMONY_DRAFT.MEMBER)))
              .and(TESTIMONY_DRAFT.SAID_BY.eq(arg(TESTIMONY_DRAFT.SAID_BY))));

  private static final Sql FORGET_OLD =
      Sql.of(
          DSL.deleteFrom(TESTIMONY_DRAFT)
              .where(TESTIMONY_DRAFT.ASSEMBLY.eq(arg(TESTIMONY_DRAFT.ASSEMBLY)))
              .and(TESTIMONY_DRAFT.TOUCHED_MS.lt(arg(TESTIMONY_DRAFT.TOUCHED_MS))));

  private final Session session;
  private final AssemblyId assembly;

  /** Those of this assembly. */
  public TestimonyDrafts(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  /** What a member is about to tell; empty if nothing, or it waited too long. */
  public Optional<TestimonyDraft> of(MemberNo member, Instant now) {
    return session
        .first(
            OF,
            row ->
                Optional.of(draft(row))
                    .filter(
                        _ ->
                            row.instant(TESTIMONY_DRAFT.TOUCHED_MS)
                                .plus(TestimonyDraft.WAITS)
                                .isAfter(now)),
            assembly.value(),
            member.value())
        .flatMap(draft -> draft);
  }

  /**
   * This is what a member is about to tell now.
   *
   * @param saidBy the message it came by: that of its words, if they changed by it
   */
  public void keep(MemberNo member, TestimonyDraft draft, @Nullable String saidBy, Instant now) {
    forgetOld(now);
    Optional<Said> before =
        session.first(
            OF,
            row ->
                new Said(row.text(TESTIMONY_DRAFT.WORDS), row.textOrNull(TESTIMONY_DRAFT.SAID_BY)),
            assembly.value(),
            member.value());
    String origin =
        before.filter(said -> said.words().equals(draft.words())).map(Said::by).orElse(saidBy);
    session.run(
        KEEP,
        assembly.value(),
        member.value(),
        draft.words(),
        origin,
        draft.topic().map(TopicForm::word).orElse(null),
        draft.topic().map(TopicForm::number).orElse(null),
        draft.event(),
        draft.named().map(named -> named ? 1L : 0L).orElse(null),
        draft.reach().map(TopicForm::words).orElse(null),
        now.toEpochMilli());
  }

  /** A member tells it no more, or has told it; of whom it was is wiped out of the file. */
  public void forget(MemberNo member) {
    if (session.run(FORGET, assembly.value(), member.value()) > 0) {
      Wiping.note(session);
    }
  }

  /**
   * A member deleted the message that holds the words.
   *
   * @return whether they were still to be told
   */
  public boolean unsay(MemberNo member, String saidBy) {
    boolean gone = session.run(UNSAY, assembly.value(), member.value(), saidBy) > 0;
    if (gone) {
      Wiping.note(session);
    }
    return gone;
  }

  /** Forgets what waited too long. */
  public void forgetOld(Instant now) {
    long before = now.minus(TestimonyDraft.WAITS).toEpochMilli();
    if (session.run(FORGET_OLD, assembly.value(), before) > 0) {
      Wiping.note(session);
    }
  }

  private static TestimonyDraft draft(Row row) {
    return new TestimonyDraft(
        row.text(TESTIMONY_DRAFT.WORDS),
        row.maybeText(TESTIMONY_DRAFT.TOPIC)
            .map(
                word ->
                    TopicForm.topic(word, row.maybeNumber(TESTIMONY_DRAFT.TOPIC_NO).orElse(null))),
        row.text(TESTIMONY_DRAFT.EVENT),
        row.maybeNumber(TESTIMONY_DRAFT.NAMED).map(named -> named == 1),
        row.maybeText(TESTIMONY_DRAFT.REACH).map(TopicForm::reach));
  }

  /** Words, and the message they came by. */
  private record Said(String words, @Nullable String by) {}
}
